package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static io.autocraftcv.progress.Work.Step.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.autocraftcv.progress.Work.Gate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskLifeTest {

  private final ManualTime time = new ManualTime();
  private final ProgressTracker tracker =
      ProgressTracker.builder()
          .time(time.time())
          .threads(new ManualThreads())
          .workers(1)
          .queue(1)
          .drainFor(Duration.ofMillis(1))
          .build();
  private final Gate gate = new Gate();

  @AfterEach
  void close() {
    gate.open();
    tracker.close();
  }

  @Test
  void work_that_returns_has_succeeded_at_100_percent() {
    Task<String> task = tracker.start(PLAN, progress -> progress.run(FETCH, () -> "page"));
    assertThat(task.join()).isEqualTo("page");
    assertThat(task.snapshot().state()).isEqualTo(State.SUCCEEDED);
    assertThat(task.snapshot().percent()).isEqualTo(100);
    assertThat(tracker.find(task.id())).contains(task.snapshot());
  }

  @Test
  void only_success_shows_what_came_out() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.result("job_id", "17");
              progress.run(SAVE, gate::pass);
              return null;
            });
    gate.awaitArrival();
    assertThat(task.snapshot().result()).isEmpty();
    gate.open();
    task.join();
    assertThat(task.snapshot().result()).isEqualTo(Map.of("job_id", "17"));
  }

  @Test
  void a_failed_task_keeps_its_percentage_and_says_why() {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.run(VALIDATE, () -> {});
              progress.run(
                  FETCH,
                  () -> {
                    progress.total(100);
                    progress.advance(40);
                    throw new TaskFailedException("not_found", "There is no such page.");
                  });
              return null;
            });
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(task::join)
        .satisfies(e -> assertThat(e.code()).isEqualTo("not_found"));
    assertThat(task.snapshot().state()).isEqualTo(State.FAILED);
    assertThat(task.snapshot().percent()).isEqualTo(35);
    assertThat(task.snapshot().failure())
        .isEqualTo(new Snapshot.Failure("not_found", "There is no such page."));
  }

  @Test
  void an_unforeseen_failure_gives_nothing_away() {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              throw new IOException("/home/alice/secret.pdf");
            });
    Throwable thrown = catchThrowable(task::join);
    assertThat(thrown)
        .isInstanceOf(TaskFailedException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThat(task.snapshot().failure().code()).isEqualTo("internal_error");
    assertThat(task.snapshot().failure().message()).doesNotContain("secret", "IOException");
  }

  @Test
  void even_an_error_of_the_virtual_machine_ends_the_task() {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              throw new StackOverflowError();
            });
    assertThat(catchThrowable(task::join)).hasCauseInstanceOf(StackOverflowError.class);
    assertThat(task.snapshot().state()).isEqualTo(State.FAILED);
  }

  @Test
  void a_waiting_task_is_cancelled_at_once_and_leaves_the_queue() throws Exception {
    Task<Void> running = tracker.start(PLAN, this::untilTheGateOpens);
    gate.awaitArrival();
    Task<Void> waiting = tracker.start(PLAN, progress -> null);
    assertThat(waiting.cancel().state()).isEqualTo(State.CANCELLED);
    assertThat(tracker.find(waiting.id())).map(Snapshot::state).contains(State.CANCELLED);
    Task<Void> next = tracker.start(PLAN, progress -> null);
    gate.open();
    running.join();
    next.join();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(waiting::join);
  }

  @Test
  void running_work_is_cancelling_until_it_has_really_stopped() throws Exception {
    Gate second = new Gate();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              gate.passDeafly();
              second.passDeafly();
              progress.checkCancelled();
              return null;
            });
    gate.awaitArrival();
    assertThat(task.cancel().state()).isEqualTo(State.CANCELLING);
    gate.open();
    second.awaitArrival();
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLING);
    assertThat(task.snapshot().cancellable()).isFalse();
    second.open();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(task.snapshot().failure().message()).isEqualTo("Cancelled by user");
  }

  @Test
  void a_cancel_interrupts_work_that_waits() throws Exception {
    Task<Void> task = tracker.start(PLAN, this::untilTheGateOpens);
    gate.awaitArrival();
    task.cancel();
    assertThat(catchThrowable(task::join)).isInstanceOf(TaskCancelledException.class);
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void a_cancel_reaches_a_loop_that_counts() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.run(
                  FETCH,
                  () -> {
                    gate.passDeafly();
                    while (true) {
                      progress.advance(1);
                    }
                  });
              return null;
            });
    gate.awaitArrival().open();
    task.cancel();
    assertThat(catchThrowable(task::join)).isInstanceOf(TaskCancelledException.class);
  }

  @Test
  void a_cancel_closes_what_the_work_is_blocked_in() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(silent.getInetAddress(), silent.getLocalPort())) {
      Task<Integer> task =
          tracker.start(
              PLAN,
              progress -> {
                try (var close = progress.onCancel(() -> close(socket))) {
                  gate.passDeafly();
                  return socket.getInputStream().read();
                }
              });
      gate.awaitArrival().open();
      task.cancel();
      assertThat(catchThrowable(task::join)).isInstanceOf(TaskCancelledException.class);
    }
  }

  @Test
  void a_hook_registered_after_the_cancel_runs_at_once() throws Exception {
    AtomicBoolean ran = new AtomicBoolean();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              gate.passDeafly();
              try (var hook = progress.onCancel(() -> ran.set(true))) {
                assertThat(hook).isNotNull();
              }
              return null;
            });
    gate.awaitArrival();
    task.cancel();
    gate.open();
    task.join();
    assertThat(ran).isTrue();
  }

  @Test
  void work_that_finishes_although_it_was_asked_to_stop_has_succeeded() throws Exception {
    Task<String> task =
        tracker.start(
            PLAN,
            progress -> {
              gate.passDeafly();
              return "done";
            });
    gate.awaitArrival();
    task.cancel();
    gate.open();
    assertThat(task.join()).isEqualTo("done");
    assertThat(task.snapshot().state()).isEqualTo(State.SUCCEEDED);
    assertThat(task.snapshot().cancelRequested()).isTrue();
  }

  @Test
  void an_uncancellable_section_is_neither_interrupted_nor_thrown_out_of() throws Exception {
    AtomicBoolean committed = new AtomicBoolean();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.run(
                  SAVE,
                  () ->
                      progress.uncancellable(
                          () -> {
                            gate.pass();
                            progress.advance(1);
                            committed.set(true);
                            return true;
                          }));
              progress.checkCancelled();
              return null;
            });
    gate.awaitArrival();
    tracker.tick();
    assertThat(task.snapshot().cancellable()).isFalse();
    task.cancel();
    gate.open();
    assertThat(catchThrowable(task::join)).isInstanceOf(TaskCancelledException.class);
    assertThat(committed).isTrue();
  }

  @Test
  void a_cancel_leaves_no_interrupt_behind_for_the_next_task() throws Exception {
    Task<Void> first =
        tracker.start(
            PLAN,
            progress -> {
              gate.passDeafly();
              return null;
            });
    gate.awaitArrival();
    first.cancel();
    gate.open();
    first.join();
    assertThat(tracker.start(PLAN, progress -> Thread.currentThread().isInterrupted()).join())
        .isFalse();
  }

  @Test
  void a_task_past_its_deadline_is_stopped_and_has_timed_out() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN, Options.defaults().deadline(Duration.ofSeconds(30)), this::untilTheGateOpens);
    gate.awaitArrival();
    time.advance(Duration.ofSeconds(30));
    tracker.tick();
    assertThat(task.snapshot().state()).isEqualTo(State.RUNNING);
    time.advance(Duration.ofSeconds(1));
    tracker.tick();
    assertThat(catchThrowable(task::join)).isInstanceOf(TaskTimedOutException.class);
    assertThat(task.snapshot().state()).isEqualTo(State.TIMED_OUT);
    assertThat(task.snapshot().failure().message())
        .isEqualTo("This took longer than 30 seconds and was stopped. Please try again.");
  }

  @Test
  void work_that_ignores_its_deadline_does_not_keep_its_watchers_waiting() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              gate.passDeafly();
              return null;
            });
    gate.awaitArrival();
    time.advance(Duration.ofMinutes(6));
    tracker.tick();
    assertThat(task.snapshot().state()).isEqualTo(State.RUNNING);
    time.advance(Patience.GRACE.plusMillis(1));
    tracker.tick();
    assertThat(task.snapshot().state()).isEqualTo(State.TIMED_OUT);
    gate.open();
    assertThat(catchThrowable(task::join)).isInstanceOf(TaskTimedOutException.class);
    assertThat(tracker.find(task.id())).map(Snapshot::state).contains(State.TIMED_OUT);
  }

  @Test
  void work_that_ignores_a_cancel_is_called_unresponsive_and_stays_cancelling() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              gate.passDeafly();
              return null;
            });
    gate.awaitArrival();
    task.cancel();
    tracker.tick();
    assertThat(task.snapshot().unresponsive()).isFalse();
    time.advance(Patience.GRACE.plusMillis(1));
    tracker.tick();
    assertThat(task.snapshot().unresponsive()).isTrue();
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLING);
  }

  @Test
  void work_that_was_cancelled_and_overdue_is_given_up_in_the_end() throws Exception {
    Task<Void> task = deaf(Duration.ofSeconds(30));
    task.cancel();
    pass(Duration.ofSeconds(31));
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLING);
    pass(Patience.GRACE.plusMillis(1));
    assertThat(task.snapshot().state()).isEqualTo(State.TIMED_OUT);
    assertThat(task.snapshot().cancelRequested()).isTrue();
  }

  @Test
  void an_uncancellable_section_is_not_given_up_either() throws Exception {
    Task<String> task =
        tracker.start(
            PLAN,
            Options.defaults().deadline(Duration.ofSeconds(30)),
            progress ->
                progress.uncancellable(
                    () -> {
                      gate.passDeafly();
                      return "committed";
                    }));
    gate.awaitArrival();
    pass(Duration.ofSeconds(31));
    pass(Patience.GRACE.multipliedBy(2));
    pass(Patience.GRACE.multipliedBy(2));
    assertThat(task.snapshot().state()).isEqualTo(State.RUNNING);
    assertThat(task.snapshot().unresponsive()).isFalse();
    gate.open();
    assertThat(task.join()).isEqualTo("committed");
  }

  @Test
  void a_commit_that_fails_has_failed_whoever_asked_for_a_cancel() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress ->
                progress.uncancellable(
                    () -> {
                      gate.passDeafly();
                      throw new TaskFailedException("disk_full", "There is no room left.");
                    }));
    gate.awaitArrival();
    task.cancel();
    gate.open();
    assertThat(catchThrowable(task::join)).isInstanceOf(TaskFailedException.class);
    assertThat(task.snapshot().state()).isEqualTo(State.FAILED);
    assertThat(task.snapshot().failure().code()).isEqualTo("disk_full");
  }

  @Test
  void nonsense_from_the_work_is_the_works_own_failure() {
    for (Task.Work<Void> nonsense :
        List.<Task.Work<Void>>of(
            progress -> progress.run(FETCH, () -> counting(progress, -1)),
            progress -> {
              progress.run(FETCH, () -> progress.total(-2));
              return null;
            },
            progress -> {
              progress.result("job_id", null);
              return null;
            })) {
      Task<Void> task = tracker.start(PLAN, nonsense);
      assertThat(catchThrowable(task::join)).isInstanceOf(TaskFailedException.class);
      assertThat(task.snapshot().state()).isEqualTo(State.FAILED);
    }
    assertThat(tracker.held()).isZero();
  }

  @Test
  void a_hook_that_is_broken_keeps_no_other_from_running() throws Exception {
    AtomicBoolean ran = new AtomicBoolean();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.onCancel(
                  () -> {
                    throw new NoClassDefFoundError("hook");
                  });
              progress.onCancel(() -> ran.set(true));
              gate.pass();
              return null;
            });
    gate.awaitArrival();
    task.cancel();
    assertThat(catchThrowable(task::join)).isInstanceOf(TaskCancelledException.class);
    assertThat(ran).isTrue();
  }

  @Test
  void a_task_shown_as_cancelled_has_not_run_to_its_end() throws Exception {
    Map<Task<Void>, AtomicBoolean> finished = new ConcurrentHashMap<>();
    try (ProgressTracker busy = ProgressTracker.builder().workers(4).queue(10_000).build()) {
      ExecutorService threads = Executors.newFixedThreadPool(8);
      for (int t = 0; t < 8; t++) {
        threads.execute(
            () -> {
              for (int i = 0; i < 5_000; i++) {
                AtomicBoolean end = new AtomicBoolean();
                Task<Void> task =
                    busy.start(
                        PLAN,
                        progress -> {
                          progress.checkCancelled();
                          end.set(true);
                          return null;
                        });
                task.cancel();
                finished.put(task, end);
              }
            });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(finished).hasSize(40_000);
    finished.forEach(
        (task, end) ->
            assertThat(task.snapshot().state() == State.CANCELLED && end.get()).isFalse());
  }

  @Test
  void callers_code_never_runs_on_the_ticking_thread() throws Exception {
    List<Runnable> aside = new CopyOnWriteArrayList<>();
    ManualThreads threads =
        new ManualThreads() {
          @Override
          public Executor telling() {
            return aside::add;
          }
        };
    try (ProgressTracker slow =
        ProgressTracker.builder()
            .time(time.time())
            .threads(threads)
            .drainFor(Duration.ofMillis(1))
            .build()) {
      Task<Void> task =
          slow.start(
              PLAN,
              progress -> {
                gate.passDeafly();
                return null;
              });
      gate.awaitArrival();
      AtomicBoolean told = new AtomicBoolean();
      var unused = task.completion().whenComplete((value, thrown) -> told.set(true));
      time.advance(Duration.ofMinutes(6));
      slow.tick();
      time.advance(Patience.GRACE.plusMillis(1));
      slow.tick();
      assertThat(task.snapshot().state()).isEqualTo(State.TIMED_OUT);
      assertThat(told).isFalse();
      aside.forEach(Runnable::run);
      assertThat(told).isTrue();
      gate.open();
    }
  }

  @Test
  void one_builder_makes_trackers_that_do_not_depend_on_each_other() {
    ProgressTracker.Builder builder = ProgressTracker.builder();
    builder.build().close();
    List<Snapshot> told = new CopyOnWriteArrayList<>();
    try (ProgressTracker second = builder.build()) {
      second.start(PLAN, progress -> null).onChange(told::add);
    }
    assertThat(told).last().extracting(Snapshot::state).isEqualTo(State.SUCCEEDED);
  }

  private static Void counting(Progress progress, long units) {
    progress.advance(units);
    return null;
  }

  private Task<Void> deaf(Duration deadline) throws InterruptedException {
    Task<Void> task =
        tracker.start(
            PLAN,
            Options.defaults().deadline(deadline),
            progress -> {
              gate.passDeafly();
              return null;
            });
    gate.awaitArrival();
    return task;
  }

  private void pass(Duration duration) {
    time.advance(duration);
    tracker.tick();
  }

  @Test
  void work_that_has_not_come_to_its_first_stage_is_said_to_start() throws Exception {
    Gate gate = new Gate();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              gate.pass();
              return null;
            });
    gate.awaitArrival();
    assertThat(task.snapshot().status()).isEqualTo("Starting...");
    assertThat(task.snapshot().messageKey()).isEqualTo("state.starting");
    gate.open();
    task.join();
  }

  @Test
  void of_those_that_wait_the_higher_priority_and_then_the_older_comes_first() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    Gate gate = new Gate();
    try (ProgressTracker one = ProgressTracker.builder().workers(1).queue(100).build()) {
      one.start(
          PLAN,
          progress -> {
            gate.pass();
            return null;
          });
      gate.awaitArrival();
      List<Task<?>> tasks = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        int priority = i % 3 - 1;
        String name = priority + " #" + i;
        tasks.add(
            one.start(PLAN, Options.defaults().priority(priority), progress -> order.add(name)));
      }
      gate.open();
      tasks.forEach(Task::join);
    }
    assertThat(order)
        .containsExactly("1 #2", "1 #5", "1 #8", "0 #1", "0 #4", "0 #7", "-1 #0", "-1 #3", "-1 #6");
  }

  @Test
  void a_full_queue_rejects_the_task_and_keeps_nothing_of_it() throws Exception {
    tracker.start(PLAN, this::untilTheGateOpens);
    gate.awaitArrival();
    tracker.start(PLAN, progress -> null);
    assertThatExceptionOfType(TaskRejectedException.class)
        .isThrownBy(() -> tracker.start(PLAN, progress -> null))
        .withMessageContaining("1 workers are busy");
    assertThat(tracker.held()).isEqualTo(2);
  }

  @Test
  void work_runs_on_a_virtual_thread_where_there_are_any() {
    boolean virtual =
        tracker
            .start(PLAN, progress -> Thread.currentThread().toString().contains("VirtualThread"))
            .join();
    assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
  }

  @Test
  void an_ended_task_is_forgotten_after_its_retention() {
    Task<Void> task = tracker.start(PLAN, progress -> null);
    task.join();
    assertThat(tracker.find(task.id())).isPresent();
    time.advance(Duration.ofMinutes(10).plusMillis(1));
    assertThat(tracker.find(task.id())).isEmpty();
  }

  @Test
  void an_owner_finds_their_own_tasks() {
    Task<Void> mine = tracker.start(PLAN, Options.defaults().owner("me"), progress -> null);
    tracker.start(PLAN, Options.defaults().owner("you"), progress -> null).join();
    mine.join();
    assertThat(tracker.list("me")).extracting(Snapshot::id).containsExactly(mine.id());
  }

  @Test
  void closing_the_tracker_cancels_what_does_not_end_by_itself() throws Exception {
    Task<Void> task = tracker.start(PLAN, this::untilTheGateOpens);
    gate.awaitArrival();
    tracker.close();
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
    assertThatExceptionOfType(TaskRejectedException.class)
        .isThrownBy(() -> tracker.start(PLAN, progress -> null));
  }

  @Test
  void a_cancel_asked_for_through_the_store_arrives_with_the_next_write() throws Exception {
    ProgressStore shared = ProgressStore.inMemory(Duration.ofMinutes(1));
    try (ProgressTracker here =
            ProgressTracker.builder().store(shared).threads(new ManualThreads()).build();
        ProgressTracker elsewhere =
            ProgressTracker.builder().store(shared).threads(new ManualThreads()).build()) {
      Task<Void> task =
          here.start(
              PLAN,
              progress -> {
                progress.run(VALIDATE, gate::passDeafly);
                progress.run(FETCH, progress::checkCancelled);
                return null;
              });
      gate.awaitArrival();
      assertThat(elsewhere.cancel(task.id())).isPresent();
      gate.open();
      assertThat(catchThrowable(task::join)).isInstanceOf(TaskCancelledException.class);
      assertThat(elsewhere.find(task.id())).map(Snapshot::state).contains(State.CANCELLED);
    }
  }

  private Void untilTheGateOpens(Progress progress) throws InterruptedException {
    gate.pass();
    return null;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
