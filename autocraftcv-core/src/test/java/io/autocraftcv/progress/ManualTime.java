package io.autocraftcv.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that moves when the test says so. */
final class ManualTime {

  private final AtomicLong nanos = new AtomicLong();

  Time time() {
    return new Time(() -> Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos.get()), nanos::get);
  }

  long nanos() {
    return nanos.get();
  }

  void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }
}
