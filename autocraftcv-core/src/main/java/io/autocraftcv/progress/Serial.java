package io.autocraftcv.progress;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An action that is run after every wake-up, but never twice at the same time: wake-ups that come
 * while it runs make it run once more.
 */
final class Serial {

  private static final Logger log = LoggerFactory.getLogger(Serial.class);

  private final Executor executor;
  private final Runnable action;

  /** Wake-ups that no run has begun after. */
  private final AtomicInteger pending = new AtomicInteger();

  Serial(Executor executor, Runnable action) {
    this.executor = executor;
    this.action = action;
  }

  void wake() {
    if (pending.getAndIncrement() == 0) {
      try {
        executor.execute(this::run);
      } catch (Throwable e) {
        // No thread could be had: the next wake-up tries again.
        pending.set(0);
        log.error("No thread for something that is due", e);
      }
    }
  }

  private void run() {
    int handled = pending.get();
    do {
      try {
        action.run();
      } catch (Throwable e) {
        // An action that throws must not be the last.
        log.error("Something that runs again and again threw", e);
      }
      handled = pending.addAndGet(-handled);
    } while (handled != 0);
  }
}
