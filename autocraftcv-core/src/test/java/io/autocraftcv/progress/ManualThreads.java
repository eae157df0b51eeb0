package io.autocraftcv.progress;

import java.time.Duration;
import java.util.concurrent.Executor;

/** No threads: writing and telling happen at once, and the test ticks. */
class ManualThreads implements Threads {

  @Override
  public void ticking(Duration period, Runnable tick) {}

  @Override
  public Executor writing() {
    return Runnable::run;
  }

  @Override
  public Executor telling() {
    return Runnable::run;
  }

  @Override
  public void close() {}
}
