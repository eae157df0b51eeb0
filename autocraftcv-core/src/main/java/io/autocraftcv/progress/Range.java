package io.autocraftcv.progress;

import java.time.Duration;

/**
 * What may still have to be waited for, in nanoseconds: in one run of ten less than {@code low}, in
 * one of two less than {@code likely}, in nine of ten less than {@code high}.
 */
record Range(double low, double likely, double high) {

  static final Range NOTHING = new Range(0, 0, 0);

  /** Sixty years: far beyond any run, far below what a Duration holds. */
  private static final double LONGEST = 2e18;

  /** Nothing but numbers from 0 to {@link #LONGEST}, in their order. */
  Range {
    likely = bounded(likely);
    low = Math.min(likely, bounded(low));
    high = Math.max(likely, bounded(high));
  }

  private static double bounded(double nanos) {
    // Also for what is not a number, which is what becomes of infinity by infinity.
    return nanos >= 0 ? Math.min(nanos, LONGEST) : 0;
  }

  /** One after the other: independent deviations partly make up for each other. */
  Range then(Range next) {
    double sum = likely + next.likely;
    return new Range(
        sum - Math.hypot(likely - low, next.likely - next.low),
        sum,
        sum + Math.hypot(high - likely, next.high - next.likely));
  }

  /** Between this and another one: this at 0, the other at 1. */
  Range towards(Range other, double share) {
    return new Range(
        low + share * (other.low - low),
        likely + share * (other.likely - likely),
        high + share * (other.high - high));
  }

  /** The same moments, looked at from later. */
  Range after(long nanos) {
    return new Range(low - nanos, likely - nanos, high - nanos);
  }

  Range times(double factor) {
    return new Range(low * factor, likely * factor, high * factor);
  }

  double width() {
    return high - low;
  }

  Snapshot.Remaining remaining() {
    return new Snapshot.Remaining(duration(low), duration(likely), duration(high));
  }

  private static Duration duration(double nanos) {
    return Duration.ofNanos((long) nanos);
  }
}
