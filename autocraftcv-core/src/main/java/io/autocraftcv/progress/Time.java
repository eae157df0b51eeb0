package io.autocraftcv.progress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks: one for stamps that people read, which may be set back, and one for durations,
 * which only goes forward.
 */
record Time(InstantSource wall, LongSupplier monotonic) {

  static final Time SYSTEM = new Time(InstantSource.system(), System::nanoTime);

  Instant now() {
    return wall.instant();
  }

  long nanos() {
    return monotonic.getAsLong();
  }
}
