package io.autocraftcv.progress;

/**
 * A position in a source that can go back: what is passed a second time does not count a second
 * time. For one thread at a time, as streams are.
 */
final class HighWater {

  private final Tally tally;
  private long position;
  private long marked;
  private long highest;

  HighWater(Tally tally) {
    this.tally = tally;
  }

  /**
   * @param units how far it went; below 0 where a source skips backwards
   */
  void moved(long units) {
    position += units;
    long fresh = Math.max(0, position - highest);
    highest += fresh;
    // Also when nothing is new: a loop that reads the same again and again must hear of a cancel.
    tally.advance(fresh);
  }

  void mark() {
    marked = position;
  }

  void reset() {
    position = marked;
  }
}
