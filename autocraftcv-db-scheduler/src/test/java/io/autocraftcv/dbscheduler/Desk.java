package io.autocraftcv.dbscheduler;

import static io.autocraftcv.dbscheduler.Fixture.SOON;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.TaskExecutor;
import io.autocraftcv.progress.TaskRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Where requests arrive: notes them, and does with each what the test says. */
final class Desk implements TaskExecutor.Runner {

  private final BlockingQueue<TaskRequest> delivered = new LinkedBlockingQueue<>();
  private volatile TaskExecutor.Runner work = request -> Optional.empty();

  Desk doing(TaskExecutor.Runner work) {
    this.work = work;
    return this;
  }

  /** Lets the work wait for this, and then be settled. */
  Desk waitingFor(CountDownLatch latch) {
    return doing(
        request -> {
          latch.await();
          return Optional.empty();
        });
  }

  @Override
  public Optional<Duration> run(TaskRequest request) throws InterruptedException {
    TaskExecutor.Runner now = work;
    delivered.add(request);
    return now.run(request);
  }

  TaskRequest next() throws InterruptedException {
    return next(SOON);
  }

  TaskRequest next(Duration atMost) throws InterruptedException {
    TaskRequest next = delivered.poll(atMost.toMillis(), MILLISECONDS);
    assertThat(next).as("a delivery within %s", atMost).isNotNull();
    return next;
  }

  String nextId() throws InterruptedException {
    return next().task().id();
  }

  int waiting() {
    return delivered.size();
  }
}
