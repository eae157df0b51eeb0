package io.autocraftcv.generate;

import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Basics;
import io.autocraftcv.model.Profile.Project;
import io.autocraftcv.model.Profile.Work;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a profile that may be worded anew: the summary, and what was done in positions
 * and projects. Names, titles and dates are not among them.
 */
final class Passages {

  private static final Pattern PATH =
      Pattern.compile(
          "basics\\.summary|work\\[\\d+]\\.(summary|highlights\\[\\d+])"
              + "|projects\\[\\d+]\\.(description|highlights\\[\\d+])");

  private Passages() {}

  static boolean has(String path) {
    return PATH.matcher(path).matches();
  }

  /**
   * What a passage is part of, and has to be true of: {@code work[0]} for what was done there; the
   * whole profile, as an empty path, for the summary.
   */
  static String owner(String path) {
    return path.startsWith("basics") ? "" : path.substring(0, path.indexOf(']') + 1);
  }

  /** The profile with these passages, by path, in other words. */
  static Profile reworded(Profile profile, Map<String, String> passages) {
    return new Profile(
        basics(profile.basics(), passages),
        IntStream.range(0, profile.work().size())
            .mapToObj(i -> work(profile.work().get(i), "work[" + i + "]", passages))
            .toList(),
        profile.volunteer(),
        profile.education(),
        profile.awards(),
        profile.certificates(),
        profile.publications(),
        profile.skills(),
        profile.languages(),
        profile.interests(),
        profile.references(),
        IntStream.range(0, profile.projects().size())
            .mapToObj(i -> project(profile.projects().get(i), "projects[" + i + "]", passages))
            .toList(),
        profile.meta(),
        Map.of());
  }

  private static Basics basics(Basics basics, Map<String, String> passages) {
    return basics.withSummary(text(basics.summary(), "basics.summary", passages));
  }

  private static Work work(Work work, String path, Map<String, String> passages) {
    return work.telling(
        text(work.summary(), path + ".summary", passages),
        lines(work.highlights(), path, passages));
  }

  private static Project project(Project project, String path, Map<String, String> passages) {
    return project.telling(
        text(project.description(), path + ".description", passages),
        lines(project.highlights(), path, passages));
  }

  private static List<String> lines(List<String> lines, String path, Map<String, String> passages) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> passages.getOrDefault(path + ".highlights[" + i + "]", lines.get(i)))
        .toList();
  }

  private static @Nullable String text(
      @Nullable String text, String path, Map<String, String> passages) {
    return text == null ? null : passages.getOrDefault(path, text);
  }
}
