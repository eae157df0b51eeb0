package io.autocraftcv.progress;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Plans and gates for tests: work goes up to a gate, and on when the test opens it. */
final class Work {

  enum Step implements Stage {
    VALIDATE,
    FETCH,
    EXTRACT,
    SAVE
  }

  /** 0, 25, 50, 75. */
  static final Plan PLAN = Plan.of("work", Step.class);

  private Work() {}

  /** A place where two threads meet: the work says that it has come, the test lets it go on. */
  static final class Gate {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    /** For the work: an interrupt goes through. */
    void pass() throws InterruptedException {
      reached.countDown();
      opened.await();
    }

    /** For work that does not listen: an interrupt does nothing. */
    void passDeafly() {
      reached.countDown();
      boolean waiting = true;
      while (waiting) {
        try {
          opened.await();
          waiting = false;
        } catch (InterruptedException deaf) {
          assertThat(opened.getCount()).isLessThanOrEqualTo(1);
        }
      }
    }

    Gate awaitArrival() throws InterruptedException {
      return awaitArrival(Duration.ofSeconds(10));
    }

    Gate awaitArrival(Duration atMost) throws InterruptedException {
      assertThat(reached.await(atMost.toMillis(), MILLISECONDS))
          .as("the work has come to the gate")
          .isTrue();
      return this;
    }

    void open() {
      opened.countDown();
    }
  }
}
