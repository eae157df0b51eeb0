package io.autocraftcv.webapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has been kept for long enough, every hour. Each node does; what another one has
 * deleted is gone, and that is all there is to it.
 */
final class Retention implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** No task waits for so long. */
  private static final Duration UPLOADS = Duration.ofDays(1);

  private final Belongings belongings;
  private final int days;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          run -> {
            Thread thread = new Thread(run, "autocraftcv-retention");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param days after which things are deleted, or 0 for never
   */
  Retention(Belongings belongings, int days, Clock clock) {
    this.belongings = belongings;
    this.days = days;
    this.clock = clock;
  }

  Retention start() {
    var unused = timer.scheduleWithFixedDelay(this::sweepOrLog, 1, 60, TimeUnit.MINUTES);
    return this;
  }

  /** Deletes what is too old by now. */
  void sweep() {
    Instant now = clock.instant();
    if (days > 0) {
      belongings.deleteOlderThan(now.minus(Duration.ofDays(days)));
    }
    belongings.deleteLeftovers(now.minus(UPLOADS));
  }

  private void sweepOrLog() {
    try {
      sweep();
    } catch (RuntimeException e) {
      // The database is away; it is tried again in an hour.
      log.warn("Old things could not be deleted: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
