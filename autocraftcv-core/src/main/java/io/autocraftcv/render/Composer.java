package io.autocraftcv.render;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Basics;
import io.autocraftcv.render.RenderException.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes of a profile the sheet, and of a letter the letter, that all formats are made of. */
final class Composer {

  /** Some sixty pages. */
  private static final int MOST_CHARACTERS = 200_000;

  private final Look look;
  private final Locale language;

  Composer(Look look) {
    this.look = look;
    this.language = look.language();
  }

  Sheet sheet(Profile profile) {
    check(profile.texts().values());
    Basics basics = profile.basics();
    Entries entries = new Entries(language);
    List<Section> sections = new ArrayList<>();
    for (Section.Kind kind : Section.Kind.values()) {
      Stream<Entry> made =
          switch (kind) {
            case SUMMARY -> Stream.of(Entry.of(Clean.paragraphs(basics.summary())));
            case WORK -> profile.work().stream().map(entries::work);
            case PROJECTS -> profile.projects().stream().map(entries::project);
            case EDUCATION -> profile.education().stream().map(entries::education);
            case SKILLS -> Stream.of(Entry.noting(Notes.skills(profile.skills())));
            case LANGUAGES -> Stream.of(Entry.noting(Notes.languages(profile.languages())));
            case CERTIFICATES -> profile.certificates().stream().map(entries::certificate);
            case PUBLICATIONS -> profile.publications().stream().map(entries::publication);
            case AWARDS -> profile.awards().stream().map(entries::award);
            case VOLUNTEER -> profile.volunteer().stream().map(entries::volunteer);
            case INTERESTS -> Stream.of(Entry.noting(Notes.interests(profile.interests())));
            case REFERENCES -> profile.references().stream().map(entries::reference);
          };
      List<Entry> told = made.filter(entry -> !entry.isEmpty()).toList();
      if (!told.isEmpty()) {
        sections.add(new Section(kind, language, told));
      }
    }
    return new Sheet(
        language,
        Objects.requireNonNullElse(Clean.line(basics.name()), ""),
        Clean.line(basics.label()),
        new Contacts(language).of(basics),
        sections);
  }

  Letter letter(CoverLetter letter) {
    check(letter.paragraphs());
    return new Letter(
        language,
        Objects.requireNonNullElse(Clean.line(letter.sender().name()), ""),
        Clean.line(letter.sender().label()),
        new Contacts(language).of(letter.sender()),
        Clean.line(letter.company()),
        new Dates(language).written(letter.date(), look.paper()),
        Objects.requireNonNullElse(Clean.line(letter.subject()), ""),
        Objects.requireNonNullElse(Clean.line(letter.salutation()), ""),
        letter.paragraphs().stream().flatMap(text -> Clean.paragraphs(text).stream()).toList(),
        Objects.requireNonNullElse(Clean.line(letter.closing()), ""));
  }

  private static void check(Collection<String> texts) {
    if (texts.stream().mapToLong(String::length).sum() > MOST_CHARACTERS) {
      throw new RenderException(
          Reason.DOCUMENT_TOO_LONG, "This is too long for a document; please shorten it.");
    }
  }
}
