package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Work.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work goes on, and watchers here see it, whatever the store does. */
class StoreAwayTest {

  private final ProgressStore real = ProgressStore.inMemory(Duration.ofMinutes(10));
  private volatile boolean away;
  private volatile String poison = "";
  private final AtomicInteger watchers = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private CountDownLatch slow = new CountDownLatch(0);

  @Test
  void tasks_end_while_the_store_is_away_and_it_learns_of_them_when_it_is_back() {
    away = true;
    try (ProgressTracker tracker =
        ProgressTracker.builder().store(new Moody()).threads(new ManualThreads()).build()) {
      Task<String> task = tracker.start(PLAN, progress -> "done");
      assertThat(task.join()).isEqualTo("done");
      assertThat(tracker.find(task.id())).map(Snapshot::state).contains(State.SUCCEEDED);
      tracker.tick();
      assertThat(real.find(task.id())).isEmpty();
      away = false;
      tracker.tick();
      assertThat(real.find(task.id())).map(Snapshot::state).contains(State.SUCCEEDED);
      assertThat(tracker.held()).isZero();
    }
  }

  @Test
  void a_slow_store_holds_up_neither_the_work_nor_its_watchers() throws Exception {
    slow = new CountDownLatch(1);
    Gate gate = new Gate();
    CountDownLatch told = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.builder().store(new Moody()).build()) {
      Task<Void> task =
          tracker.start(
              PLAN,
              progress -> {
                progress.run(FETCH, gate::pass);
                return null;
              });
      task.onChange(
          now -> {
            if (now.state().isTerminal()) {
              told.countDown();
            }
          });
      gate.awaitArrival().open();
      task.join();
      assertThat(told.await(10, SECONDS)).isTrue();
      slow.countDown();
    }
  }

  @Test
  void ten_million_counts_cost_the_store_a_handful_of_writes() {
    try (ProgressTracker tracker =
        ProgressTracker.builder().store(new Moody()).threads(new ManualThreads()).build()) {
      Task<Void> task =
          tracker.start(
              PLAN,
              progress -> {
                progress.run(
                    FETCH,
                    () -> {
                      for (int i = 0; i < 10_000_000; i++) {
                        progress.advance();
                      }
                    });
                return null;
              });
      task.join();
      assertThat(task.snapshot().stage().done()).isEqualTo(10_000_000);
      assertThat(writes.get()).isLessThan(10);
    }
  }

  @Test
  void a_watch_outlives_a_store_that_was_away() throws Exception {
    Gate gate = new Gate();
    try (ProgressTracker here =
            ProgressTracker.builder().store(real).threads(new ManualThreads()).build();
        ProgressTracker elsewhere =
            ProgressTracker.builder().store(new Moody()).threads(new ManualThreads()).build()) {
      Task<Void> task =
          here.start(
              PLAN,
              progress -> {
                progress.run(FETCH, gate::passDeafly);
                return null;
              });
      gate.awaitArrival();
      List<Snapshot> told = new CopyOnWriteArrayList<>();
      elsewhere.watch(task.id(), told::add);
      away = true;
      task.cancel();
      assertThat(told).extracting(Snapshot::state).containsExactly(State.RUNNING);
      away = false;
      gate.open();
      task.join();
      here.close();
      assertThat(told).extracting(Snapshot::state).containsExactly(State.RUNNING, State.SUCCEEDED);
      assertThat(watchers).hasValue(0);
    }
  }

  @Test
  void a_snapshot_that_the_store_cannot_take_holds_up_no_other() {
    try (ProgressTracker tracker =
        ProgressTracker.builder().store(new Moody()).threads(new ManualThreads()).build()) {
      poison = tracker.start(PLAN, progress -> null).id();
      List<Task<Void>> healthy = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        healthy.add(tracker.start(PLAN, progress -> null));
      }
      healthy.forEach(Task::join);
      for (int i = 0; i < 200 && tracker.held() > 1; i++) {
        tracker.tick();
      }
      assertThat(healthy)
          .allSatisfy(
              task ->
                  assertThat(real.find(task.id())).map(Snapshot::state).contains(State.SUCCEEDED));
    }
  }

  /** A store that can be away, or slow. */
  private final class Moody extends ForwardingStore {

    Moody() {
      super(StoreAwayTest.this.real);
    }

    @Override
    public Verdict write(Update update) {
      writes.incrementAndGet();
      if (away || update.snapshot().id().equals(poison)) {
        throw new IllegalStateException("away");
      }
      try {
        slow.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return real.write(update);
    }

    @Override
    public Optional<Snapshot> find(String id) {
      if (away) {
        throw new IllegalStateException("away");
      }
      return real.find(id);
    }

    @Override
    public Registration watch(String id, Runnable changed) {
      watchers.incrementAndGet();
      Registration registration = real.watch(id, changed);
      AtomicBoolean open = new AtomicBoolean(true);
      return () -> {
        registration.close();
        if (open.getAndSet(false)) {
          watchers.decrementAndGet();
        }
      };
    }
  }
}
