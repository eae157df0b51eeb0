package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.progress.Work.Gate;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the code around a task does: it ends, once, and those who wait for it hear of it. */
@Timeout(30)
class EndingsTest {

  private final Gate gate = new Gate();

  @AfterEach
  void open() {
    gate.open();
  }

  @Test
  void a_listener_that_lacks_its_library_keeps_no_result_back() {
    TaskListener broken =
        new TaskListener() {
          @Override
          public Registration running(Snapshot now) {
            return null;
          }

          @Override
          public void ended(Snapshot last) {
            throw new NoClassDefFoundError("io/micrometer/Timer");
          }
        };
    try (ProgressTracker tracker = ProgressTracker.builder().listener(broken).build()) {
      assertThat(tracker.start(PLAN, progress -> "result").join()).isEqualTo("result");
    }
  }

  @Test
  void an_exception_that_cannot_be_asked_ends_its_task_all_the_same() {
    class Broken extends TaskFailedException {
      Broken() {
        super("broken", "It is broken.");
      }

      @Override
      public boolean retryable() {
        throw new IllegalStateException("ask me not");
      }

      @Override
      public String getMessage() {
        throw new IllegalStateException("ask me not");
      }
    }
    try (ProgressTracker tracker = ProgressTracker.inMemory()) {
      Task<Void> task =
          tracker.start(
              PLAN,
              Options.defaults().retry(Retry.upTo(3)),
              progress -> {
                throw new Broken();
              });
      assertThatExceptionOfType(TaskFailedException.class).isThrownBy(task::join);
      assertThat(task.snapshot().state()).isEqualTo(State.FAILED);
    }
  }

  @Test
  void more_than_can_be_counted_is_as_much_as_can_be_counted() {
    try (ProgressTracker tracker = ProgressTracker.inMemory()) {
      Task<Void> task =
          tracker.start(
              PLAN,
              progress -> {
                progress.run(
                    FETCH,
                    () -> {
                      progress.advance(Long.MAX_VALUE);
                      progress.advance();
                    });
                return null;
              });
      task.join();
      assertThat(task.snapshot().stage().done()).isEqualTo(Long.MAX_VALUE);
    }
  }

  @Test
  void for_ever_is_a_deadline_and_a_wait() {
    ManualTime time = new ManualTime();
    Options patient =
        Options.defaults()
            .deadline(ChronoUnit.FOREVER.getDuration())
            .retry(Retry.upTo(2).waiting(Duration.ZERO, ChronoUnit.FOREVER.getDuration()));
    try (ProgressTracker tracker =
        ProgressTracker.builder()
            .time(time.time())
            .threads(new ManualThreads())
            .keepFor(ChronoUnit.FOREVER.getDuration())
            .build()) {
      AtomicBoolean again = new AtomicBoolean();
      Task<String> task =
          tracker.start(
              PLAN,
              patient,
              progress -> {
                if (again.getAndSet(true)) {
                  return "in the end";
                }
                throw new IOException("once");
              });
      while (!task.snapshot().state().isTerminal()) {
        time.advance(Duration.ofMinutes(10));
        tracker.tick();
      }
      assertThat(task.join()).isEqualTo("in the end");
    }
  }

  @Test
  void a_hook_that_blocks_holds_up_no_other_task() throws Exception {
    ProgressStore store = ProgressStore.inMemory(Duration.ofMinutes(10));
    CountDownLatch forever = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.builder().store(store).build();
        ProgressTracker other = ProgressTracker.builder().store(new Unclosed(store)).build()) {
      Task<Void> stuck =
          tracker.start(
              PLAN,
              progress -> {
                progress.onCancel(() -> await(forever));
                gate.pass();
                return null;
              });
      gate.awaitArrival();
      other.cancel(stuck.id());
      Task<String> innocent = tracker.start(PLAN, progress -> "done");
      assertThat(innocent.join()).isEqualTo("done");
      while (!other.find(innocent.id()).map(now -> now.state().isTerminal()).orElse(false)) {
        Thread.onSpinWait();
      }
      forever.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void closing_cuts_no_commit_and_leaves_no_task_without_an_end() throws Exception {
    AtomicBoolean cut = new AtomicBoolean();
    Gate deaf = new Gate();
    List<Snapshot> ends = new CopyOnWriteArrayList<>();
    ProgressTracker tracker =
        ProgressTracker.builder()
            .drainFor(Duration.ofMillis(1))
            .listener(
                new TaskListener() {
                  @Override
                  public void ended(Snapshot last) {
                    ends.add(last);
                  }
                })
            .build();
    Task<String> committing =
        tracker.start(
            PLAN,
            progress ->
                progress.uncancellable(
                    () -> {
                      gate.passDeafly();
                      cut.set(Thread.currentThread().isInterrupted());
                      return "committed";
                    }));
    Task<Void> stuck =
        tracker.start(
            PLAN,
            progress -> {
              deaf.passDeafly();
              return null;
            });
    gate.awaitArrival();
    deaf.awaitArrival();
    Thread closing = new Thread(tracker::close);
    closing.start();
    while (stuck.snapshot().state() != State.CANCELLING) {
      Thread.onSpinWait();
    }
    gate.open();
    assertThat(committing.join()).isEqualTo("committed");
    assertThat(cut).isFalse();
    closing.join();
    assertThatExceptionOfType(TaskLostException.class).isThrownBy(stuck::join);
    assertThat(ends).extracting(Snapshot::state).containsExactly(State.SUCCEEDED, State.LOST);
    deaf.open();
  }

  @Test
  void who_waits_for_a_task_that_is_erased_waits_no_more() throws Exception {
    ManualTime time = new ManualTime();
    ProgressStore store = new MemoryProgressStore(Duration.ofMinutes(10), time::nanos);
    try (ProgressTracker tracker = ProgressTracker.builder().store(store).build();
        ProgressTracker other =
            ProgressTracker.builder()
                .store(new Unclosed(store))
                .time(time.time())
                .threads(new ManualThreads())
                .build()) {
      Options keyed = Options.defaults().key("once");
      tracker.start(
          PLAN,
          keyed,
          progress -> {
            gate.pass();
            return null;
          });
      gate.awaitArrival();
      Task<Void> handle = other.start(PLAN, keyed, progress -> null);
      assertThat(tracker.erase(handle.id())).isTrue();
      assertThat(tracker.find(handle.id())).isEmpty();
      assertThat(tracker.erase(handle.id())).isFalse();
      while (!handle.completion().toCompletableFuture().isDone()) {
        time.advance(Duration.ofSeconds(2));
        other.tick();
      }
      assertThatExceptionOfType(TaskLostException.class).isThrownBy(handle::join);
    }
  }

  @Test
  void many_stops_at_once_interrupt_the_work_once() throws Exception {
    try (ProgressTracker tracker = ProgressTracker.inMemory()) {
      AtomicBoolean again = new AtomicBoolean();
      Task<Void> task =
          tracker.start(
              PLAN,
              progress -> {
                try {
                  gate.pass();
                } catch (InterruptedException asked) {
                  // Cleaning up may register what it likes: it is not cut off again.
                  progress.onCancel(() -> {}).close();
                  again.set(Thread.currentThread().isInterrupted());
                }
                return null;
              });
      gate.awaitArrival();
      task.cancel();
      task.join();
      assertThat(again).isFalse();
    }
  }

  /** Another process's view of the store: closing it closes nothing. */
  private static final class Unclosed extends ForwardingStore {
    Unclosed(ProgressStore real) {
      super(real);
    }
  }
}
