package io.autocraftcv.webapp;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.ConnectionException;

/**
 * Saves what a task has made. Where the database is away, that waits for it: what has been read and
 * written would otherwise be done again, or be lost.
 */
final class Saving {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private Saving() {}

  /**
   * @throws ConnectionException if the database stays away, or the thread is interrupted: a cancel
   */
  static void patiently(Runnable save) {
    long begun = System.nanoTime();
    while (!isSaved(save, begun)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean isSaved(Runnable save, long begun) {
    try {
      save.run();
      return true;
    } catch (ConnectionException away) {
      boolean tooLong = System.nanoTime() - begun > LONGEST.toNanos();
      if (tooLong || Thread.currentThread().isInterrupted()) {
        throw away;
      }
      return false;
    }
  }
}
