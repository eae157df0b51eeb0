package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process does. */
final class Patience {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Patience() {}

  /** Something that will hold soon. */
  interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  /**
   * Returns when it holds.
   *
   * @throws IOException if it does not within ten seconds
   */
  static void await(String what, Condition condition) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!condition.holds()) {
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw new IOException("Waited in vain: " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }
}
