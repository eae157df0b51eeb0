package io.autocraftcv.model;

import static java.util.Objects.requireNonNull;

/**
 * Where the value of a field came from, and how sure it is.
 *
 * @param origin who said so
 * @param confidence from 0, a guess, to 1, certain
 */
public record Source(Origin origin, double confidence) {

  /** Who said what a field says. */
  public enum Origin {
    /** The page says it in markup made for programs. */
    STRUCTURED,
    /** It was read from a place that is known of this job board. */
    BOARD,
    /** It was concluded from how the page looks and reads. */
    HEURISTIC
  }

  public Source {
    requireNonNull(origin, "origin");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1: " + confidence);
    }
  }
}
