package io.autocraftcv.dbscheduler;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** When to look for due rows, apart from the regular polls. */
final class Wakes implements AutoCloseable {

  /** Every worker is told of every row: not all shall ask for it in the same instant. */
  private static final long JITTER_MICROS = 3_000;

  private final Runnable look;
  private final ScheduledThreadPoolExecutor timer;
  private final AtomicBoolean coming = new AtomicBoolean();

  Wakes(Runnable look) {
    this.look = look;
    this.timer = new ScheduledThreadPoolExecutor(1, Daemons.named("autocraftcv-wake-"));
    timer.setRemoveOnCancelPolicy(true);
  }

  /** There may be a row: one look for all who say so in the next moment. */
  void soon() {
    if (coming.compareAndSet(false, true)) {
      schedule(
          () -> {
            coming.set(false);
            look.run();
          },
          ThreadLocalRandom.current().nextLong(JITTER_MICROS));
    }
  }

  /** A row will be due. */
  void after(Duration wait) {
    schedule(look, TimeUnit.MILLISECONDS.toMicros(wait.toMillis() + 1));
  }

  private void schedule(Runnable action, long micros) {
    if (!timer.isShutdown()) {
      var unused = timer.schedule(action, micros, TimeUnit.MICROSECONDS);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
