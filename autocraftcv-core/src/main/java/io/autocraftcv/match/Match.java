package io.autocraftcv.match;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * How well a profile answers a posting, by their words: which requirements are met and by which
 * line of the profile, which are missing, and which keywords of the posting the profile has. The
 * same posting, profile and day give the same match. Immutable.
 *
 * @param score 0 to 100, the sum of its parts
 * @param parts what the score is made of
 * @param requirements in the order of the posting
 * @param keywords those that the posting insists on first
 * @param relevances what each text of {@link Profile#texts()} is to this posting, 0 to 1, by path
 */
public record Match(
    int score,
    List<Part> parts,
    List<Requirement> requirements,
    List<Keyword> keywords,
    Map<String, Double> relevances) {

  public Match {
    parts = List.copyOf(parts);
    requirements = List.copyOf(requirements);
    keywords = List.copyOf(keywords);
    relevances = Map.copyOf(relevances);
  }

  /** The match of today: positions that are still held last until now. */
  public static Match of(JobPosting posting, Profile profile) {
    return of(posting, profile, LocalDate.now(ZoneId.systemDefault()));
  }

  /** The match as it is on this day. */
  public static Match of(JobPosting posting, Profile profile, LocalDate today) {
    return new Matching(posting, profile, today).match();
  }

  /**
   * What a text of the profile is to this posting, 0 to 1. For a path that has texts below it, as
   * {@code work[0]} or {@code work[0].highlights}, that of the best of them.
   */
  public double relevance(String path) {
    Double own = relevances.get(path);
    if (own != null) {
      return own;
    }
    return relevances.entrySet().stream()
        .filter(text -> isBelow(text.getKey(), path))
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  private static boolean isBelow(String text, String path) {
    return text.startsWith(path)
        && text.length() > path.length()
        && ".[".indexOf(text.charAt(path.length())) >= 0;
  }
}
