package io.autocraftcv.progress;

import java.time.Duration;

class MemoryProgressStoreTest extends ProgressStoreContract {

  private final ManualTime time = new ManualTime();

  @Override
  protected ProgressStore newStore(Duration keep) {
    return new MemoryProgressStore(keep, time::nanos);
  }

  @Override
  protected void pass(Duration duration) {
    time.advance(duration);
  }
}
