package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Work.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Watching, with the tracker's real threads. */
class WatchTest {

  private final ProgressTracker tracker = ProgressTracker.inMemory();
  private final Gate gate = new Gate();

  @AfterEach
  void close() {
    gate.open();
    tracker.close();
  }

  @Test
  void a_listener_is_told_the_present_first_and_the_end_last() throws Exception {
    Task<Void> task = tracker.start(PLAN, this::twoStages);
    gate.awaitArrival();
    List<Snapshot> told = new CopyOnWriteArrayList<>();
    CountDownLatch ended = new CountDownLatch(1);
    task.onChange(
        now -> {
          told.add(now);
          if (now.state().isTerminal()) {
            ended.countDown();
          } else {
            gate.open();
          }
        });
    assertThat(ended.await(10, SECONDS)).isTrue();
    assertThat(told.get(0).stage().label()).isEqualTo("Fetch");
    assertThat(told.get(told.size() - 1).percent()).isEqualTo(100);
    assertThat(told).extracting(Snapshot::version).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_listener_added_after_the_end_is_told_the_end() throws Exception {
    Task<Void> task = tracker.start(PLAN, progress -> null);
    task.join();
    CountDownLatch ended = new CountDownLatch(2);
    task.onChange(now -> ended.countDown());
    tracker.watch(task.id(), now -> ended.countDown());
    assertThat(ended.await(10, SECONDS)).isTrue();
  }

  @Test
  void a_slow_listener_gets_the_newest_next_and_holds_nothing_up() throws Exception {
    CountDownLatch inListener = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    Task<Void> task = tracker.start(PLAN, this::twoStages);
    gate.awaitArrival();
    task.onChange(
        now -> {
          calls.incrementAndGet();
          inListener.countDown();
          await(letGo);
          if (now.state().isTerminal()) {
            ended.countDown();
          }
        });
    assertThat(inListener.await(10, SECONDS)).isTrue();
    gate.open();
    task.join();
    letGo.countDown();
    assertThat(ended.await(10, SECONDS)).isTrue();
    assertThat(calls).hasValue(2);
  }

  @Test
  void a_listener_that_throws_is_left_alone_and_harms_nobody() throws Exception {
    Task<Void> task = tracker.start(PLAN, this::twoStages);
    gate.awaitArrival();
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    task.onChange(
        now -> {
          calls.incrementAndGet();
          throw new IllegalStateException("listener");
        });
    task.onChange(
        now -> {
          if (now.state().isTerminal()) {
            ended.countDown();
          }
        });
    gate.open();
    task.join();
    assertThat(ended.await(10, SECONDS)).isTrue();
    tracker.close();
    assertThat(calls).hasValue(1);
  }

  @Test
  void a_closed_registration_is_told_no_more() throws Exception {
    Task<Void> task = tracker.start(PLAN, this::twoStages);
    gate.awaitArrival();
    List<Snapshot> told = new CopyOnWriteArrayList<>();
    CountDownLatch first = new CountDownLatch(1);
    Registration registration =
        task.onChange(
            now -> {
              told.add(now);
              first.countDown();
            });
    assertThat(first.await(10, SECONDS)).isTrue();
    registration.close();
    gate.open();
    task.join();
    tracker.close();
    assertThat(told).hasSize(1);
  }

  @Test
  void closing_the_tracker_lets_listeners_hear_the_end() {
    List<Snapshot> told = new ArrayList<>();
    ProgressTracker own = ProgressTracker.inMemory();
    own.start(PLAN, progress -> null).onChange(told::add);
    own.close();
    assertThat(told.get(told.size() - 1).state()).isEqualTo(State.SUCCEEDED);
  }

  private Void twoStages(Progress progress) throws InterruptedException {
    progress.run(FETCH, gate::pass);
    progress.run(SAVE, () -> {});
    return null;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
