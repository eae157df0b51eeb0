package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.progress.Work.Gate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notes, log lines, undoing, keys, and the listener of all tasks. */
class TaskDetailsTest {

  private final ManualTime time = new ManualTime();
  private final List<String> lives = new CopyOnWriteArrayList<>();
  private final ProgressTracker tracker =
      ProgressTracker.builder()
          .time(time.time())
          .threads(new ManualThreads())
          .workers(4)
          .queue(100)
          .drainFor(Duration.ofMillis(1))
          .listener(new Diary())
          .build();
  private final Gate gate = new Gate();

  @AfterEach
  void close() {
    gate.open();
    tracker.close();
  }

  @Test
  void a_note_is_shown_until_the_next_one_or_the_next_stage() {
    List<String> seen = new ArrayList<>();
    tracker
        .start(
            PLAN,
            Options.defaults().owner("me"),
            progress -> {
              progress.run(
                  FETCH,
                  () -> {
                    progress.note("Reading page {0} of {1}", 3, 7);
                    seen.add(summary());
                    progress.note("Almost done");
                    seen.add(summary());
                  });
              progress.run(SAVE, () -> seen.add(summary()));
              return null;
            })
        .join();
    assertThat(seen)
        .containsExactly(
            "25 % 2/4 Fetch (Reading page 3 of 7) 0 s",
            "25 % 2/4 Fetch (Almost done) 0 s", "75 % 4/4 Save 0 s");
  }

  private String summary() {
    tracker.tick();
    return tracker.list("me").get(0).summary();
  }

  @Test
  void log_lines_are_there_while_the_work_runs_and_after_its_end() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.log(INFO, "one");
              gate.pass();
              progress.log(WARNING, "two");
              return null;
            });
    gate.awaitArrival();
    assertThat(tracker.log(task.id())).extracting(LogLine::text).containsExactly("one");
    gate.open();
    task.join();
    assertThat(tracker.held()).isZero();
    assertThat(tracker.log(task.id()))
        .containsExactly(
            new LogLine(1, time.time().now(), INFO, "one"),
            new LogLine(2, time.time().now(), WARNING, "two"));
    assertThat(tracker.log("unknown")).isEmpty();
  }

  @Test
  void of_many_log_lines_the_newest_stay_and_long_ones_are_cut() {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              for (int i = 0; i < 1000; i++) {
                progress.log(INFO, "line " + i);
              }
              progress.log(INFO, "x".repeat(10_000));
              return null;
            });
    task.join();
    List<LogLine> kept = tracker.log(task.id());
    assertThat(kept).hasSize(200);
    assertThat(kept.get(0).text()).isEqualTo("line 801");
    assertThat(kept.get(199).text()).hasSize(500).endsWith("...");
    assertThat(kept).extracting(LogLine::number).isSorted().endsWith(1001L);
  }

  @Test
  void what_was_done_is_undone_in_reverse_when_the_work_is_cancelled() throws Exception {
    List<String> undone = new CopyOnWriteArrayList<>();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.onUndo(() -> undone.add("first"));
              progress.onUndo(
                  () -> {
                    throw new IOException("cannot be undone");
                  });
              progress.onUndo(() -> undone.add("taken back")).close();
              progress.onUndo(
                  () -> {
                    // What undoes may count, block, and ask: no stop reaches it.
                    progress.advance();
                    progress.checkCancelled();
                    assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    undone.add("last");
                  });
              progress.run(FETCH, gate::pass);
              return null;
            });
    gate.awaitArrival();
    task.cancel();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(undone).containsExactly("last", "first");
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void what_was_done_is_undone_before_it_is_tried_again_and_kept_when_it_went_well() {
    AtomicInteger drafts = new AtomicInteger();
    Task<Void> task =
        tracker.start(
            PLAN,
            Options.defaults().retry(new Retry(2, Duration.ZERO, Duration.ZERO)),
            progress -> {
              drafts.incrementAndGet();
              progress.onUndo(drafts::decrementAndGet);
              if (lives.contains("retrying 2")) {
                return null;
              }
              throw new IOException("no answer");
            });
    while (!task.snapshot().state().isTerminal()) {
      tracker.tick();
      Thread.onSpinWait();
    }
    task.join();
    assertThat(drafts).hasValue(1);
  }

  @Test
  void starting_with_a_key_twice_starts_once() throws Exception {
    Options keyed = Options.defaults().owner("alice").key("import of monday");
    AtomicInteger ran = new AtomicInteger();
    Task.Work<Integer> work =
        progress -> {
          gate.pass();
          return ran.incrementAndGet();
        };
    Task<Integer> first = tracker.start(PLAN, keyed, work);
    Task<Integer> second = tracker.start(PLAN, keyed, work);
    Task<Integer> others = tracker.start(PLAN, keyed.owner("bob"), work);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(others.id()).isNotEqualTo(first.id());
    gate.open();
    assertThat(second.join()).isEqualTo(first.join());
    others.join();
    assertThat(ran).hasValue(2);

    Task<Integer> late = tracker.start(PLAN, keyed, work);
    assertThat(late.id()).isEqualTo(first.id());
    assertThat(late.snapshot().state()).isEqualTo(State.SUCCEEDED);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(late::join)
        .withMessageContaining("its result object is not here");

    time.advance(Duration.ofMinutes(11));
    assertThat(tracker.start(PLAN, keyed, work).id()).isNotEqualTo(first.id());
  }

  @Test
  void of_many_who_start_with_one_key_at_once_one_starts() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int round = 0; round < 100; round++) {
      Options keyed = Options.defaults().key("round " + round);
      List<Future<String>> started = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        started.add(threads.submit(() -> tracker.start(PLAN, keyed, progress -> null).id()));
      }
      Set<String> ids = ConcurrentHashMap.newKeySet();
      for (Future<String> each : started) {
        ids.add(each.get());
      }
      assertThat(ids).hasSize(1);
    }
    threads.shutdown();
  }

  @Test
  void a_key_whose_start_was_rejected_can_be_used_again() throws Exception {
    try (ProgressTracker small =
        ProgressTracker.builder().threads(new ManualThreads()).workers(1).queue(1).build()) {
      small.start(
          PLAN,
          progress -> {
            gate.pass();
            return null;
          });
      gate.awaitArrival();
      small.start(PLAN, progress -> null);
      Options keyed = Options.defaults().key("key");
      assertThatExceptionOfType(TaskRejectedException.class)
          .isThrownBy(() -> small.start(PLAN, keyed, progress -> "first"));
      gate.open();
      Task<String> task = null;
      while (task == null) {
        try {
          task = small.start(PLAN, keyed, progress -> "second");
        } catch (TaskRejectedException busy) {
          Thread.onSpinWait();
        }
      }
      assertThat(task.join()).isEqualTo("second");
    }
  }

  @Test
  void a_listener_sees_a_life_in_its_order_and_harms_nobody() throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              lives.add("work on " + Thread.currentThread().getName().replaceAll("\\d+$", ""));
              progress.run(FETCH, gate::pass);
              return null;
            });
    gate.awaitArrival();
    task.cancel();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    tracker.close();
    assertThat(lives)
        .containsExactly(
            "submitted",
            "running 1",
            "work on autocraftcv-task-",
            "stage Fetch",
            "cancel requested",
            "ended CANCELLED",
            "left");
  }

  /** Writes down what it is told, and throws each time. */
  private final class Diary implements TaskListener {

    private void note(String what) {
      lives.add(what);
      throw new IllegalStateException("The diary is full");
    }

    @Override
    public void submitted(Snapshot first) {
      note("submitted");
    }

    @Override
    public Registration running(Snapshot now) {
      lives.add("running " + now.attempt());
      return () -> note("left");
    }

    @Override
    public void stage(Snapshot now) {
      note("stage " + now.stage().label());
    }

    @Override
    public void cancelRequested(Snapshot now) {
      note("cancel requested");
    }

    @Override
    public void retrying(Snapshot next, Throwable why) {
      note("retrying " + next.attempt());
    }

    @Override
    public void ended(Snapshot last) {
      note("ended " + last.state());
    }
  }
}
