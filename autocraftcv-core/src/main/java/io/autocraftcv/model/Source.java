package io.autocraftcv.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field came from, and how sure it is.
 *
 * @param origin who said so
 * @param confidence from 0, a guess, to 1, certain
 * @param place where in a document it stands, or null
 */
public record Source(Origin origin, double confidence, @Nullable Place place) {

  /** A place in a document; both numbers count from 1. */
  public record Place(int page, int line) {}

  /** Who said what a field says. */
  public enum Origin {
    /** The page says it in markup made for programs. */
    STRUCTURED,
    /** It was read from a place that is known of this job board. */
    BOARD,
    /** It was concluded from how the page looks and reads. */
    HEURISTIC
  }

  public Source(Origin origin, double confidence) {
    this(origin, confidence, null);
  }

  public Source {
    requireNonNull(origin, "origin");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1: " + confidence);
    }
  }
}
