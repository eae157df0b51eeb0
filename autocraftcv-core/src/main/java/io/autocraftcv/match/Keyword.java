package io.autocraftcv.match;

import java.util.List;

/**
 * A term by which an applicant-tracking system would look for the résumé.
 *
 * @param keyword as the posting writes it first
 * @param required whether it is among what one must bring
 * @param inPosting how often the posting has it
 * @param paths where the profile has it, under this or another name of the same
 * @param verbatim whether the profile has it as the posting writes it, which is all that simple
 *     systems see
 */
public record Keyword(
    String keyword, boolean required, int inPosting, List<String> paths, boolean verbatim) {

  public Keyword {
    paths = List.copyOf(paths);
  }

  /** Whether the profile has it. */
  public boolean covered() {
    return !paths.isEmpty();
  }
}
