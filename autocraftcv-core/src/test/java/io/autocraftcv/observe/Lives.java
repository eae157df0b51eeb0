package io.autocraftcv.observe;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressStore;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Retry;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.progress.TaskListener;
import io.autocraftcv.progress.TaskLostException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The lives that a task can have, each led to its end. There is one worker. */
final class Lives implements AutoCloseable {

  enum Step implements Stage {
    FETCH,
    SAVE_ALL
  }

  static final Plan PLAN = Plan.of("import", Step.class);

  static final Options OPTIONS = Options.defaults().owner("alice").attribute("cv", "secret.pdf");

  private final ProgressStore store = ProgressStore.inMemory(Duration.ofMinutes(1));
  private final ProgressTracker tracker;

  Lives(TaskListener... listeners) {
    ProgressTracker.Builder builder = ProgressTracker.builder().store(store).workers(1).queue(1);
    for (TaskListener listener : listeners) {
      builder.listener(listener);
    }
    this.tracker = builder.build();
  }

  /** It opens both stages, and does this in each. */
  Task<Void> succeeded(Runnable inEachStage) {
    Task<Void> task = tracker.start(PLAN, OPTIONS, progress -> bothStages(progress, inEachStage));
    task.join();
    return task;
  }

  Task<Void> succeeded() {
    return succeeded(() -> {});
  }

  private static Void bothStages(Progress progress, Runnable inEachStage) {
    progress.run(Step.FETCH, inEachStage::run);
    progress.run(Step.SAVE_ALL, inEachStage::run);
    return null;
  }

  Task<Void> failed() {
    Task<Void> task =
        tracker.start(
            PLAN,
            OPTIONS,
            progress -> {
              throw new TaskFailedException("not_found", "There is no alice.");
            });
    assertThatExceptionOfType(TaskFailedException.class).isThrownBy(task::join);
    return task;
  }

  /** Its first attempt fails in a way that the work did not foresee, the second one succeeds. */
  Task<Void> failedOnce(Runnable inEachStage) {
    CountDownLatch first = new CountDownLatch(1);
    Options twice =
        OPTIONS.retry(Retry.upTo(2).waiting(Duration.ofMillis(1), Duration.ofMillis(1)));
    Task<Void> task =
        tracker.start(
            PLAN,
            twice,
            progress -> {
              bothStages(progress, inEachStage);
              if (first.getCount() == 1) {
                first.countDown();
                throw new IOException("secret.pdf");
              }
              return null;
            });
    task.join();
    return task;
  }

  /** One was cancelled while it ran, the other while it waited for the first. */
  record Cancelled(Task<Void> running, Task<Void> waiting) {}

  Cancelled cancelled() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(1);
    Task<Void> running = tracker.start(PLAN, OPTIONS, progress -> untilInterrupted(runs));
    assertThat(runs.await(10, SECONDS)).isTrue();
    Task<Void> waiting = tracker.start(PLAN, OPTIONS, progress -> null);
    waiting.cancel();
    running.cancel();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(waiting::join);
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(running::join);
    return new Cancelled(running, waiting);
  }

  /** Another process ends the task while its work runs here. */
  Task<Void> takenOver() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch isGone = new CountDownLatch(1);
    Task<Void> task =
        tracker.start(
            PLAN,
            OPTIONS,
            progress -> {
              progress.run(
                  Step.FETCH,
                  () -> {
                    runs.countDown();
                    isGone.await();
                  });
              // With the next stage at the latest the store says whose the task is.
              progress.run(Step.SAVE_ALL, () -> untilInterrupted(new CountDownLatch(1)));
              return null;
            });
    assertThat(runs.await(10, SECONDS)).isTrue();
    Snapshot lost = lost(task.snapshot());
    store.write(new ProgressStore.Update(lost, List.of(), Duration.ZERO));
    isGone.countDown();
    assertThatExceptionOfType(TaskLostException.class).isThrownBy(task::join);
    return task;
  }

  private static Void untilInterrupted(CountDownLatch runs) throws InterruptedException {
    runs.countDown();
    new CountDownLatch(1).await();
    return null;
  }

  private static Snapshot lost(Snapshot now) {
    return new Snapshot(
        now.task(),
        now.epoch(),
        now.attempt(),
        now.version() + 100,
        State.LOST,
        now.percent(),
        now.stage(),
        false,
        false,
        false,
        new Snapshot.Failure("lost", "It is gone."),
        Map.of(),
        Instant.EPOCH,
        Duration.ZERO,
        null);
  }

  /** When it returns all work has returned. */
  @Override
  public void close() {
    tracker.close();
  }
}
