package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autocraftcv.progress.Work.Gate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Attempts at the same task. Time moves when the test says so; an attempt's end is waited for. */
@Timeout(30)
class RetryTest {

  private static final Options THREE =
      Options.defaults().retry(Retry.upTo(3).waiting(Duration.ofSeconds(4), Duration.ofMinutes(1)));

  private final ManualTime time = new ManualTime();
  private final List<Snapshot> told = new CopyOnWriteArrayList<>();

  /** Arrived at by the listener whenever an attempt has ended. */
  private final Phaser attempts = new Phaser(1);

  private final ProgressTracker tracker =
      ProgressTracker.builder()
          .time(time.time())
          .threads(new ManualThreads())
          .drainFor(Duration.ofMillis(1))
          .listener(
              new TaskListener() {
                @Override
                public void retrying(Snapshot next, Throwable why) {
                  told.add(next);
                  attempts.arrive();
                }

                @Override
                public void ended(Snapshot last) {
                  told.add(last);
                  attempts.arrive();
                }
              })
          .build();

  @AfterEach
  void close() {
    tracker.close();
  }

  @Test
  void an_attempt_that_fails_is_followed_by_another_from_the_start() throws Exception {
    Task<String> task =
        tracker.start(
            PLAN,
            THREE,
            progress -> {
              progress.run(FETCH, () -> progress.log(System.Logger.Level.INFO, "fetching"));
              if (told.size() < 2) {
                throw new IOException("no answer");
              }
              return progress.run(SAVE, () -> "saved");
            });
    endOfAttempt(0);
    assertThat(task.snapshot().state()).isEqualTo(State.PENDING);
    assertThat(task.snapshot().attempt()).isEqualTo(2);
    assertThat(task.snapshot().percent()).isZero();
    assertThat(task.snapshot().status()).isEqualTo("Trying again...");
    assertThat(task.snapshot().messageKey()).isEqualTo("state.retrying");
    assertThat(task.snapshot().failure()).isNull();
    pass(task, 4);
    endOfAttempt(1);
    pass(task, 8);
    assertThat(task.join()).isEqualTo("saved");
    assertThat(task.snapshot().attempt()).isEqualTo(3);
    assertThat(task.snapshot().percent()).isEqualTo(100);
    assertThat(told).extracting(Snapshot::version).isSorted().doesNotHaveDuplicates();
    assertThat(tracker.log(task.id())).hasSize(3);
  }

  @Test
  void nothing_is_tried_before_its_wait_is_over() throws Exception {
    Task<Void> task = tracker.start(PLAN, THREE, this::fail);
    endOfAttempt(0);
    // A wait is cut by a half at most.
    time.advance(Duration.ofMillis(1999));
    for (int i = 0; i < 1_000; i++) {
      tracker.tick();
    }
    tracker.close();
    assertThat(task.snapshot().attempt()).isEqualTo(2);
    assertThat(told).as("ended waiting").extracting(Snapshot::state).endsWith(State.CANCELLED);
  }

  @Test
  void the_last_attempt_says_why_it_failed() throws Exception {
    Task<Void> task = tracker.start(PLAN, THREE, this::fail);
    endOfAttempt(0);
    pass(task, 4);
    endOfAttempt(1);
    pass(task, 8);
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(task::join)
        .withCauseInstanceOf(IOException.class);
    assertThat(task.snapshot().attempt()).isEqualTo(3);
    assertThat(task.snapshot().state()).isEqualTo(State.FAILED);
  }

  @Test
  void what_was_foreseen_is_not_tried_again_unless_it_says_so() throws Exception {
    Task<Void> hopeless =
        tracker.start(
            PLAN,
            THREE,
            progress -> {
              throw new TaskFailedException("not_found", "There is no such page.");
            });
    assertThatExceptionOfType(TaskFailedException.class).isThrownBy(hopeless::join);
    assertThat(hopeless.snapshot().attempt()).isEqualTo(1);
    int phase = attempts.getPhase();
    Task<Void> hopeful =
        tracker.start(
            PLAN,
            THREE,
            progress -> {
              throw new Unavailable();
            });
    endOfAttempt(phase);
    assertThat(hopeful.snapshot().attempt()).isEqualTo(2);
  }

  @Test
  void a_task_that_waits_for_its_next_attempt_is_cancelled_at_once() throws Exception {
    Task<Void> task = tracker.start(PLAN, THREE, this::fail);
    endOfAttempt(0);
    assertThat(task.cancel().state()).isEqualTo(State.CANCELLED);
    pass(task, 100);
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(task.snapshot().attempt()).isEqualTo(2);
  }

  @Test
  void a_cancelled_task_is_not_tried_again() throws Exception {
    Gate gate = new Gate();
    Task<Void> task =
        tracker.start(
            PLAN,
            THREE,
            progress -> {
              gate.pass();
              return null;
            });
    gate.awaitArrival();
    task.cancel();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(task.snapshot().attempt()).isEqualTo(1);
  }

  @Test
  void all_attempts_share_one_deadline() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            THREE.deadline(Duration.ofSeconds(5)).retry(new Retry(9, secs(2), secs(2))),
            this::fail);
    endOfAttempt(0);
    pass(task, 2);
    endOfAttempt(1);
    pass(task, 2);
    // Another wait would end after the deadline: better to say now what is wrong.
    assertThatExceptionOfType(TaskFailedException.class).isThrownBy(task::join);
    assertThat(task.snapshot().attempt()).isEqualTo(3);
  }

  @Test
  void a_task_for_whose_next_attempt_there_is_no_worker_ends_at_its_deadline() throws Exception {
    Task<Void> task = tracker.start(PLAN, THREE.deadline(Duration.ofMinutes(1)), this::fail);
    endOfAttempt(0);
    time.advance(Duration.ofMinutes(2));
    tracker.tick();
    assertThatExceptionOfType(TaskTimedOutException.class).isThrownBy(task::join);
  }

  @Test
  void closing_the_tracker_ends_what_waits_for_another_attempt() throws Exception {
    Task<Void> task = tracker.start(PLAN, THREE, this::fail);
    endOfAttempt(0);
    tracker.close();
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
    assertThat(tracker.held()).isZero();
  }

  @Test
  void waits_double_up_to_the_longest_and_vary_by_a_half() {
    Retry retry = Retry.upTo(100).waiting(secs(1), secs(10));
    assertThat(retry.waitAfter(1, () -> 0)).isEqualTo(secs(1));
    assertThat(retry.waitAfter(2, () -> 0)).isEqualTo(secs(2));
    assertThat(retry.waitAfter(3, () -> 1)).isEqualTo(secs(2));
    assertThat(retry.waitAfter(99, () -> 0)).isEqualTo(secs(10));
    assertThat(retry.waitAfter(99, () -> 1)).isEqualTo(secs(5));
    assertThatIllegalArgumentException().isThrownBy(() -> Retry.upTo(0));
    assertThatIllegalArgumentException().isThrownBy(() -> retry.waiting(secs(2), secs(1)));
  }

  private Void fail(Progress progress) throws IOException {
    throw new IOException("no answer");
  }

  private static Duration secs(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private void endOfAttempt(int phase) throws Exception {
    attempts.awaitAdvanceInterruptibly(phase, 10, TimeUnit.SECONDS);
  }

  /** Lets time pass, and ticks until the next attempt has begun, if there is to be one. */
  private void pass(Task<?> task, long seconds) {
    time.advance(secs(seconds));
    int attempt = task.snapshot().attempt();
    do {
      tracker.tick();
    } while (task.snapshot().state() == State.PENDING && task.snapshot().attempt() == attempt);
  }

  private static final class Unavailable extends TaskFailedException {
    Unavailable() {
      super("unavailable", "The site does not answer. Please try again later.");
    }

    @Override
    public boolean retryable() {
      return true;
    }
  }
}
