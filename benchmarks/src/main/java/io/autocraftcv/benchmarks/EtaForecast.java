package io.autocraftcv.benchmarks;

import java.util.stream.DoubleStream;

/**
 * What was foretold in one run, at each of its ticks, a quarter of a second apart, in seconds; NaN
 * where nothing was.
 */
final class EtaForecast {

  static final long TICK_MILLIS = 250;

  private final double seconds;
  private final double[] low;
  private final double[] likely;
  private final double[] high;

  EtaForecast(double seconds, double[] low, double[] likely, double[] high) {
    this.seconds = seconds;
    this.low = low;
    this.likely = likely;
    this.high = high;
  }

  /** How many ticks there are in a run. */
  static int ticks(EtaRun run) {
    return (int) (run.millis() / TICK_MILLIS);
  }

  /** When tick number {@code i} comes, in seconds. */
  static double at(int i) {
    return (i + 1) * TICK_MILLIS / 1000.0;
  }

  /** The tick at which this share of the run has passed. */
  int tickAfter(double share) {
    return Math.max(0, (int) Math.round(share * seconds * 1000 / TICK_MILLIS) - 1);
  }

  /** |predicted end - actual end| / actual duration; NaN without a prediction. */
  double error(double share) {
    int i = tickAfter(share);
    return i >= likely.length ? Double.NaN : Math.abs(at(i) + likely[i] - seconds) / seconds;
  }

  /** Seconds by which the predicted end moves in a second, on average over the run. */
  double churn() {
    double moved = 0;
    double time = 0;
    for (int i = 1; i < likely.length; i++) {
      double by = at(i) + likely[i] - at(i - 1) - likely[i - 1];
      if (Double.isFinite(by)) {
        moved += Math.abs(by);
        time += TICK_MILLIS / 1000.0;
      }
    }
    return time > 0 ? moved / time : Double.NaN;
  }

  /** The share of the time in which the remaining time rises. */
  double rises() {
    int rises = 0;
    int seen = 0;
    for (int i = 1; i < likely.length; i++) {
      if (Double.isFinite(likely[i] - likely[i - 1])) {
        seen++;
        rises += likely[i] > likely[i - 1] ? 1 : 0;
      }
    }
    return seen > 0 ? (double) rises / seen : Double.NaN;
  }

  /** Whether the actual end lies between the low and the high one; NaN without a prediction. */
  double covers(double share) {
    int i = tickAfter(share);
    if (i >= likely.length || Double.isNaN(likely[i])) {
      return Double.NaN;
    }
    double left = seconds - at(i);
    return low[i] <= left && left <= high[i] ? 1 : 0;
  }

  /** How many of its numbers are negative or infinite. */
  long broken() {
    return DoubleStream.of(likely).filter(left -> left < 0 || Double.isInfinite(left)).count();
  }
}
