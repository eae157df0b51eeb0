package io.autocraftcv.progress;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the units of one stage. {@link #add} is striped, so that many threads can count at once.
 */
final class Counter {

  /** The total of work whose size nobody knows. */
  static final long UNKNOWN = -1;

  private final LongAdder done = new LongAdder();
  private volatile long total = UNKNOWN;

  void add(long units) {
    if (units < 0) {
      throw new IllegalArgumentException("Nobody can have done " + units + " units");
    }
    done.add(units);
  }

  long done() {
    return done.sum();
  }

  long total() {
    return total;
  }

  void total(long units) {
    if (units < UNKNOWN) {
      throw new IllegalArgumentException("There cannot be " + units + " units");
    }
    total = units;
  }

  /** The share that is done, 0 to 1; 0 as long as there is no total to measure by. */
  double fraction() {
    long all = total;
    return all <= 0 ? 0 : Math.min(1, (double) done() / all);
  }
}
