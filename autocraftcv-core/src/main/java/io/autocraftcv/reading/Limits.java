package io.autocraftcv.reading;

import io.autocraftcv.reading.UnreadableException.Reason;

/** How much may come out of a document: more than of any that a person wrote for another. */
final class Limits {

  static final int MOST_LINES = 100_000;
  static final int MOST_TEXT = 3_000_000;

  private Limits() {}

  static void check(Reading reading) {
    long text =
        reading.lines().stream()
            .flatMap(line -> line.spans().stream())
            .mapToLong(span -> span.text().length() + (span.link() == null ? 0 : 100))
            .sum();
    if (text > MOST_TEXT || reading.lines().size() > MOST_LINES) {
      throw new UnreadableException(
          Reason.TOO_LARGE, "There is more text in this file than is read. Save a part of it.");
    }
  }
}
