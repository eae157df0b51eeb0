package io.autocraftcv.generate;

import io.autocraftcv.grounding.Claim;
import io.autocraftcv.match.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to make the documents, for who sends them. Immutable.
 *
 * @param match of the profile with the posting
 * @param leftOut what the profile has and the résumé has not
 * @param removed what was written and taken out again, because nothing supports it
 * @param generator who wrote: {@code offline}, or the name of a language model
 * @param fallback why the offline generator had to finish, or null
 * @param unsupportedKeywords words that were to be included, and of which the profile has nothing
 * @param notUnderstood instructions that were not followed, as they were written
 * @param pages how many the résumé has
 */
public record Report(
    Match match,
    List<LeftOut> leftOut,
    List<Claim> removed,
    String generator,
    @Nullable Fallback fallback,
    List<String> unsupportedKeywords,
    List<String> notUnderstood,
    int pages) {

  /**
   * Why a model did not finish.
   *
   * @param code stable, for programs: {@code model_busy}
   * @param sentence for people
   */
  public record Fallback(String code, String sentence) {}

  public Report {
    leftOut = List.copyOf(leftOut);
    removed = List.copyOf(removed);
    unsupportedKeywords = List.copyOf(unsupportedKeywords);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /** The report as one JSON object. */
  public String toJson() {
    return ReportJson.write(this);
  }
}
