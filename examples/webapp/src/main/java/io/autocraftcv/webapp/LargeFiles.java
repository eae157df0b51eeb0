package io.autocraftcv.webapp;

import io.autocraftcv.progress.Registration;
import java.util.concurrent.Semaphore;

/**
 * Lets few large files be read at a time, since each of them is in memory several times meanwhile:
 * the others wait where they are kept. Safe for many threads.
 */
final class LargeFiles {

  private static final int LARGEST_OF_SMALL = 1024 * 1024;
  private static final int AT_A_TIME = 2;

  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  /**
   * Waits for a place, which is left when what this gives is closed.
   *
   * @throws InterruptedException if the task was cancelled meanwhile
   */
  Registration enter(long bytes) throws InterruptedException {
    if (bytes <= LARGEST_OF_SMALL) {
      return () -> {};
    }
    places.acquire();
    return places::release;
  }
}
