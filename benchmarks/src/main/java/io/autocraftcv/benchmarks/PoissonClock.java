package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Independent arrivals, in the same moments for everybody. */
final class PoissonClock {

  private static final double PER_SECOND = 20;

  private PoissonClock() {}

  /** What happens at each arrival. */
  interface Arrival {
    void happen() throws IOException;
  }

  static void run(int arrivals, Arrival arrival) throws IOException {
    Random random = new Random(7);
    long next = System.nanoTime();
    for (int i = 0; i < arrivals; i++) {
      next += (long) (-Math.log(1 - random.nextDouble()) / PER_SECOND * 1e9);
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      arrival.happen();
    }
  }
}
