package io.autocraftcv.render;

import io.autocraftcv.model.Profile.Award;
import io.autocraftcv.model.Profile.Certificate;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.model.Profile.Project;
import io.autocraftcv.model.Profile.Publication;
import io.autocraftcv.model.Profile.Reference;
import io.autocraftcv.model.Profile.Volunteer;
import io.autocraftcv.model.Profile.Work;
import io.autocraftcv.render.Entry.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes entries of what a profile lists. */
final class Entries {

  private final Dates dates;
  private final boolean german;

  Entries(Locale language) {
    this.dates = new Dates(language);
    this.german = language.equals(Locale.GERMAN);
  }

  Entry work(Work work) {
    return entry(
        work.position(),
        work.name(),
        work.location(),
        dates.lasting(work.startDate(), work.endDate()),
        work.url(),
        work.summary(),
        work.highlights(),
        List.of());
  }

  Entry volunteer(Volunteer volunteer) {
    return entry(
        volunteer.position(),
        volunteer.organization(),
        null,
        dates.lasting(volunteer.startDate(), volunteer.endDate()),
        volunteer.url(),
        volunteer.summary(),
        volunteer.highlights(),
        List.of());
  }

  Entry project(Project project) {
    List<Note> notes = new ArrayList<>(noted(german ? "Rolle" : "Role", project.roles()));
    notes.addAll(noted(german ? "Stichworte" : "Keywords", project.keywords()));
    return entry(
        project.name(),
        project.entity(),
        null,
        dates.finished(project.startDate(), project.endDate()),
        project.url(),
        project.description(),
        project.highlights(),
        notes);
  }

  Entry education(Education education) {
    List<Note> notes = new ArrayList<>();
    String score = Clean.line(education.score());
    if (score != null) {
      notes.add(new Note(german ? "Note" : "Grade", List.of(score)));
    }
    notes.addAll(noted(german ? "Kurse" : "Courses", education.courses()));
    return entry(
        Clean.joined(", ", education.studyType(), education.area()),
        education.institution(),
        null,
        dates.finished(education.startDate(), education.endDate()),
        education.url(),
        null,
        List.of(),
        notes);
  }

  Entry certificate(Certificate certificate) {
    return listed(
        certificate.name(),
        certificate.issuer(),
        dates.on(certificate.date()),
        certificate.url(),
        null);
  }

  Entry publication(Publication publication) {
    return listed(
        publication.name(),
        publication.publisher(),
        dates.on(publication.releaseDate()),
        publication.url(),
        publication.summary());
  }

  Entry award(Award award) {
    return listed(award.title(), award.awarder(), dates.on(award.date()), null, award.summary());
  }

  Entry reference(Reference reference) {
    return listed(reference.name(), null, null, null, reference.reference());
  }

  private static Entry listed(
      @Nullable String title,
      @Nullable String by,
      @Nullable String date,
      @Nullable String url,
      @Nullable String text) {
    return entry(title, by, null, date, url, text, List.of(), List.of());
  }

  /** What has no title of its own goes by its organisation. */
  private static Entry entry(
      @Nullable String title,
      @Nullable String organisation,
      @Nullable String place,
      @Nullable String period,
      @Nullable String url,
      @Nullable String text,
      List<String> bullets,
      List<Note> notes) {
    String called = Clean.line(title);
    String by = Clean.line(organisation);
    return new Entry(
        called == null ? by : called,
        called == null ? null : by,
        Clean.line(place),
        period,
        Links.web(Clean.line(url)),
        Clean.paragraphs(text),
        Clean.lines(bullets),
        notes);
  }

  private static List<Note> noted(String label, List<String> values) {
    List<String> clean = Clean.lines(values);
    return clean.isEmpty() ? List.of() : List.of(new Note(label, clean));
  }
}
