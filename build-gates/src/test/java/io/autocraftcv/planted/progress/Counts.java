package io.autocraftcv.planted.progress;

import io.micrometer.core.instrument.MeterRegistry;

/** Planted: progress that measures itself. */
public final class Counts {

  private final MeterRegistry registry;

  public Counts(MeterRegistry registry) {
    this.registry = registry;
  }

  public void counted() {
    registry.counter("counted").increment();
  }
}
