package io.autocraftcv.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks: one for stamps that people read, which may be set back, and one for durations,
 * which only goes forward.
 */
record Time(InstantSource wall, LongSupplier monotonic) {

  static final Time SYSTEM = new Time(InstantSource.system(), System::nanoTime);

  /** Longer than anything lasts, and short enough to be added up in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** A duration that can be reckoned with: {@code ChronoUnit.FOREVER} becomes a century. */
  static Duration bounded(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }

  Instant now() {
    return wall.instant();
  }

  long nanos() {
    return monotonic.getAsLong();
  }
}
