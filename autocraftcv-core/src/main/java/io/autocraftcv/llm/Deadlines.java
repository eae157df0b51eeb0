package io.autocraftcv.llm;

import java.time.Duration;

/**
 * How long is waited for a text: for its first byte, for the next one, and for the whole of it, all
 * attempts together.
 */
record Deadlines(Duration firstByte, Duration silence, Duration total) {

  static final Deadlines DEFAULT =
      new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofMinutes(3));

  Deadlines {
    requireTime(firstByte);
    requireTime(silence);
    requireTime(total);
  }

  private static void requireTime(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("Nobody answers within " + duration);
    }
  }

  /** From now on the time for a text runs. */
  Countdown start() {
    return new Countdown(this, System.nanoTime());
  }

  /** The deadlines of one call. For one thread. */
  static final class Countdown {

    private final Deadlines deadlines;
    private final long start;
    private long attempt;

    private Countdown(Deadlines deadlines, long start) {
      this.deadlines = deadlines;
      this.start = start;
      this.attempt = start;
    }

    /** From now on the time for the first byte runs. */
    void attempt() {
      attempt = System.nanoTime();
    }

    Duration left() {
      return deadlines.total.minusNanos(System.nanoTime() - start);
    }

    Duration forFirstByte() {
      return least(left(), deadlines.firstByte.minusNanos(System.nanoTime() - attempt));
    }

    Duration forNextByte() {
      return least(left(), deadlines.silence);
    }

    private static Duration least(Duration a, Duration b) {
      return a.compareTo(b) < 0 ? a : b;
    }
  }
}
