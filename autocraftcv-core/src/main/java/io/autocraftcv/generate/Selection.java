package io.autocraftcv.generate;

import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.model.Profile.Project;
import io.autocraftcv.model.Profile.Skill;
import io.autocraftcv.model.Profile.Volunteer;
import io.autocraftcv.model.Profile.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Chooses and orders what of a profile goes into a résumé for one position. Employers, positions,
 * dates, schools and skills all stay, and stay in their order in time; of the lines beneath them
 * the relevant ones come first, and the least relevant go when there are too many. Nothing is
 * reworded.
 */
final class Selection {

  /** As many lines as a reader takes in of a position; the most recent ones may have more. */
  private static final int MOST_LINES = 5;

  private static final int MOST_LINES_RECENTLY = 7;

  /** The recent positions. */
  private static final int RECENT = 2;

  private final Profile profile;
  private final ToDoubleFunction<String> relevance;

  /**
   * @param relevance of each text of the profile, by its path: 0 to 1
   */
  Selection(Profile profile, ToDoubleFunction<String> relevance) {
    this.profile = profile;
    this.relevance = relevance;
  }

  /** The paths of what a reader would skip whatever room there is. */
  Set<String> skipped() {
    Set<String> skipped = new HashSet<>();
    for (int i = 0; i < profile.work().size(); i++) {
      int most = i < RECENT ? MOST_LINES_RECENTLY : MOST_LINES;
      skipped.addAll(
          rest(paths("work[" + i + "].highlights", profile.work().get(i).highlights()), most));
    }
    for (int i = 0; i < profile.projects().size(); i++) {
      List<String> lines = profile.projects().get(i).highlights();
      skipped.addAll(rest(paths("projects[" + i + "].highlights", lines), MOST_LINES));
    }
    return skipped;
  }

  /** The paths of what may go to make room, that which is missed least first. */
  List<String> expendable() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < profile.work().size(); i++) {
      List<String> all = paths("work[" + i + "].highlights", profile.work().get(i).highlights());
      lines.addAll(rest(all, i < RECENT ? 2 : 1));
    }
    for (int i = 0; i < profile.projects().size(); i++) {
      lines.addAll(paths("projects[" + i + "].highlights", profile.projects().get(i).highlights()));
    }
    for (int i = 0; i < profile.volunteer().size(); i++) {
      lines.addAll(
          paths("volunteer[" + i + "].highlights", profile.volunteer().get(i).highlights()));
    }
    for (int i = 0; i < profile.education().size(); i++) {
      lines.addAll(paths("education[" + i + "].courses", profile.education().get(i).courses()));
    }
    lines.sort(Comparator.comparingDouble(relevance));
    List<String> expendable = new ArrayList<>(paths("references", profile.references()));
    expendable.addAll(paths("interests", profile.interests()));
    expendable.addAll(lines);
    return expendable;
  }

  /**
   * The profile without what these paths name, the relevant lines of each entry first. What the
   * profile's file says of itself does not hold of the résumé.
   */
  Profile without(Set<String> omitted) {
    return new Profile(
        profile.basics(),
        each(profile.work(), "work", omitted, this::work),
        each(profile.volunteer(), "volunteer", omitted, this::volunteer),
        each(profile.education(), "education", omitted, Selection::education),
        profile.awards(),
        profile.certificates(),
        profile.publications(),
        skills(),
        profile.languages(),
        kept(profile.interests(), "interests", omitted),
        kept(profile.references(), "references", omitted),
        each(profile.projects(), "projects", omitted, this::project),
        Profile.Meta.NONE,
        Map.of());
  }

  /** An entry, and which of its lines stay. */
  private record Entry<T>(T value, String path, Set<String> omitted) {

    List<String> kept(String member, List<String> lines) {
      return Selection.kept(lines, path + "." + member, omitted);
    }
  }

  private static <T> List<T> each(
      List<T> entries, String path, Set<String> omitted, Function<Entry<T>, T> selected) {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Entry<>(entries.get(i), path + "[" + i + "]", omitted))
        .map(selected)
        .toList();
  }

  private Work work(Entry<Work> entry) {
    Work work = entry.value();
    return work.telling(work.summary(), lines(entry, work.highlights()));
  }

  private Volunteer volunteer(Entry<Volunteer> entry) {
    Volunteer volunteer = entry.value();
    return new Volunteer(
        volunteer.organization(),
        volunteer.position(),
        volunteer.url(),
        volunteer.startDate(),
        volunteer.endDate(),
        volunteer.summary(),
        lines(entry, volunteer.highlights()));
  }

  private static Education education(Entry<Education> entry) {
    Education education = entry.value();
    return new Education(
        education.institution(),
        education.url(),
        education.area(),
        education.studyType(),
        education.startDate(),
        education.endDate(),
        education.score(),
        entry.kept("courses", education.courses()));
  }

  private Project project(Entry<Project> entry) {
    Project project = entry.value();
    return project.telling(project.description(), lines(entry, project.highlights()));
  }

  /** The lines that stay, the relevant ones first; equal ones in the order of the profile. */
  private List<String> lines(Entry<?> entry, List<String> lines) {
    String path = entry.path() + ".highlights";
    return ordered(lines, path).stream()
        .filter(i -> !entry.omitted().contains(path + "[" + i + "]"))
        .map(lines::get)
        .toList();
  }

  private List<Skill> skills() {
    List<Skill> skills = new ArrayList<>();
    for (int i = 0; i < profile.skills().size(); i++) {
      Skill skill = profile.skills().get(i);
      List<String> keywords =
          ordered(skill.keywords(), "skills[" + i + "].keywords").stream()
              .map(skill.keywords()::get)
              .toList();
      skills.add(new Skill(skill.name(), skill.level(), keywords));
    }
    return IntStream.range(0, skills.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -relevance(profile.skills().get(i), i)))
        .map(skills::get)
        .toList();
  }

  private double relevance(Skill skill, int i) {
    String path = "skills[" + i + "]";
    return paths(path + ".keywords", skill.keywords()).stream()
        .mapToDouble(relevance)
        .reduce(relevance.applyAsDouble(path + ".name"), Math::max);
  }

  private List<Integer> ordered(List<String> lines, String path) {
    return IntStream.range(0, lines.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -relevance.applyAsDouble(path + "[" + i + "]")))
        .toList();
  }

  /** Those that are left when the most relevant ones are taken. */
  private List<String> rest(List<String> paths, int taken) {
    return paths.stream()
        .sorted(Comparator.comparingDouble(path -> -relevance.applyAsDouble(path)))
        .skip(taken)
        .toList();
  }

  private static List<String> paths(String list, List<?> values) {
    return IntStream.range(0, values.size()).mapToObj(i -> list + "[" + i + "]").toList();
  }

  private static <T> List<T> kept(List<T> values, String path, Set<String> omitted) {
    IntPredicate stays = i -> !omitted.contains(path + "[" + i + "]");
    return IntStream.range(0, values.size()).filter(stays).mapToObj(values::get).toList();
  }
}
