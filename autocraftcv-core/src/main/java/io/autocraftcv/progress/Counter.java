package io.autocraftcv.progress;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the units of one share. {@link #add} is striped, so that many threads can count at once.
 */
final class Counter implements Share.Content {

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

  @Override
  public long done() {
    long sum = done.sum();
    // More than can be counted is as much as can be counted.
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  @Override
  public long total() {
    return total;
  }

  void total(long units) {
    if (units < UNKNOWN) {
      throw new IllegalArgumentException("There cannot be " + units + " units");
    }
    total = units;
  }

  @Override
  public double fraction() {
    long all = total;
    return all <= 0 ? 0 : Math.min(1, (double) done() / all);
  }
}
