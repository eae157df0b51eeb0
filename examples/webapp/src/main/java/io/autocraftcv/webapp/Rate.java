package io.autocraftcv.webapp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often something may happen for each of many: as often within a minute as is allowed, and
 * again as time goes by. Only those of whom something was heard lately are remembered.
 */
final class Rate {

  private static final double MINUTE = 60e9;
  private static final int MOST = 10_000;

  /** What was left at a moment. */
  private record Left(double times, long at) {}

  private final int perMinute;
  private final LongSupplier nanoTime;
  private final Map<String, Left> left =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
          return size() > MOST;
        }
      };

  Rate(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
  }

  /** Whether it may happen now. */
  synchronized boolean allows(String who) {
    return now(who) >= 1;
  }

  /** Counts that it has happened; false if it should not have. */
  synchronized boolean take(String who) {
    double now = now(who);
    if (now >= 1) {
      left.put(who, new Left(now - 1, nanoTime.getAsLong()));
    }
    return now >= 1;
  }

  private double now(String who) {
    Left last = left.get(who);
    return last == null
        ? perMinute
        : Math.min(
            perMinute, last.times() + (nanoTime.getAsLong() - last.at()) * perMinute / MINUTE);
  }
}
