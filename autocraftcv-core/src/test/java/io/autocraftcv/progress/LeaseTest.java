package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.progress.Work.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two processes with one store, each a tracker: one runs a task, the other looks on. The one that
 * is not ticked is frozen.
 */
class LeaseTest {

  private final ManualTime time = new ManualTime();
  private final ProgressStore store = new MemoryProgressStore(Duration.ofMinutes(10), time::nanos);
  private final ProgressTracker worker = tracker();
  private final ProgressTracker onlooker = tracker();
  private final Gate gate = new Gate();

  private ProgressTracker tracker() {
    return ProgressTracker.builder()
        .store(store)
        .time(time.time())
        .threads(new ManualThreads())
        .lease(Duration.ofSeconds(10))
        .drainFor(Duration.ofMillis(1))
        .build();
  }

  @AfterEach
  void close() {
    gate.open();
    worker.close();
    onlooker.close();
  }

  @Test
  void work_that_has_nothing_to_report_is_not_lost_as_long_as_its_process_lives() throws Exception {
    Task<Void> task = waiting();
    for (int i = 0; i < 40; i++) {
      time.advance(Duration.ofSeconds(3));
      worker.tick();
      assertThat(onlooker.find(task.id())).map(Snapshot::state).contains(State.RUNNING);
    }
    gate.open();
    task.join();
    assertThat(onlooker.find(task.id())).map(Snapshot::state).contains(State.SUCCEEDED);
  }

  @Test
  void whoever_finds_a_lease_that_has_run_out_says_that_the_task_is_lost() throws Exception {
    Task<Void> task = waiting();
    time.advance(Duration.ofSeconds(9));
    assertThat(onlooker.find(task.id())).map(Snapshot::state).contains(State.RUNNING);
    time.advance(Duration.ofSeconds(2));
    Snapshot lost = onlooker.find(task.id()).orElseThrow();
    assertThat(lost.state()).isEqualTo(State.LOST);
    assertThat(lost.failure().code()).isEqualTo("lost");
    assertThat(lost.percent()).isEqualTo(25);
    assertThat(store.find(task.id())).contains(lost);
  }

  @Test
  void those_who_watch_are_told_that_a_task_is_lost_without_asking() throws Exception {
    Task<Void> task = waiting();
    List<State> told = new ArrayList<>();
    onlooker.watch(task.id(), now -> told.add(now.state()));
    for (int i = 0; i < 11; i++) {
      time.advance(Duration.ofSeconds(1));
      onlooker.tick();
    }
    onlooker.tick();
    assertThat(told).containsExactly(State.RUNNING, State.LOST);
  }

  @Test
  void a_worker_that_was_frozen_and_wakes_changes_nothing_and_is_asked_to_stop() throws Exception {
    List<State> told = new ArrayList<>();
    AtomicReference<Throwable> stopped = new AtomicReference<>();
    Gate end = new Gate();
    Task<Void> task =
        worker.start(
            PLAN,
            progress -> {
              try {
                progress.run(FETCH, gate::pass);
                progress.checkCancelled();
                return null;
              } catch (Throwable thrown) {
                stopped.set(thrown);
                throw thrown;
              } finally {
                end.open();
              }
            });
    gate.awaitArrival();
    task.onChange(now -> told.add(now.state()));
    time.advance(Duration.ofSeconds(11));
    Snapshot lost = onlooker.find(task.id()).orElseThrow();
    worker.tick();
    assertThatExceptionOfType(TaskLostException.class).isThrownBy(task::join);
    end.passDeafly();
    assertThat(stopped.get()).isInstanceOfAny(InterruptedException.class, TaskLostException.class);
    assertThat(store.find(task.id())).contains(lost);
    assertThat(worker.find(task.id())).contains(lost);
    assertThat(told).endsWith(State.LOST);
    assertThat(worker.held()).isZero();
  }

  @Test
  void work_that_ends_after_its_task_was_lost_does_not_overwrite_it() throws Exception {
    Gate end = new Gate();
    Task<String> task =
        worker.start(
            PLAN,
            progress -> {
              try {
                return progress.run(
                    FETCH,
                    () -> {
                      gate.passDeafly();
                      return "too late";
                    });
              } finally {
                end.open();
              }
            });
    gate.awaitArrival();
    time.advance(Duration.ofSeconds(11));
    Snapshot lost = onlooker.find(task.id()).orElseThrow();
    gate.open();
    end.passDeafly();
    worker.close();
    assertThat(onlooker.find(task.id())).contains(lost);
    assertThat(worker.find(task.id())).contains(lost);
  }

  @Test
  void a_cancel_asked_for_elsewhere_reaches_the_work_at_once() throws Exception {
    Task<Void> task = waiting();
    onlooker.cancel(task.id());
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(onlooker.find(task.id())).map(Snapshot::state).contains(State.CANCELLED);
  }

  @Test
  void a_cancel_that_nobody_has_pushed_arrives_with_the_renewal_of_the_lease() throws Exception {
    ProgressStore silent =
        new ForwardingStore(store) {
          @Override
          public Registration watchCancels(Consumer<String> requested) {
            return () -> {};
          }
        };
    try (ProgressTracker deaf =
        ProgressTracker.builder()
            .store(silent)
            .time(time.time())
            .threads(new ManualThreads())
            .build()) {
      Task<Void> task =
          deaf.start(
              PLAN,
              progress -> {
                progress.run(FETCH, gate::pass);
                return null;
              });
      gate.awaitArrival();
      onlooker.cancel(task.id());
      time.advance(Duration.ofMillis(2600));
      deaf.tick();
      assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    }
  }

  private Task<Void> waiting() throws InterruptedException {
    Task<Void> task =
        worker.start(
            PLAN,
            progress -> {
              progress.run(FETCH, gate::pass);
              return null;
            });
    gate.awaitArrival();
    return task;
  }
}
