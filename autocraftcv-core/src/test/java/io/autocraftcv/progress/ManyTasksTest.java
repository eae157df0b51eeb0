package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten thousand tasks from eight threads, a third of them cancelled at random moments. */
class ManyTasksTest {

  private static final int THREADS = 8;
  private static final int TASKS = 10_000;

  @Test
  void every_task_ends_once_versions_only_rise_and_nothing_is_left() throws Exception {
    ManualTime time = new ManualTime();
    RecordingStore store =
        new RecordingStore(new MemoryProgressStore(Duration.ofMinutes(10), time::nanos));
    long before = snapshotsOnTheHeap();
    try (ProgressTracker tracker =
        ProgressTracker.builder().store(store).workers(16).queue(TASKS).build()) {
      submitFromManyThreads(tracker);
    }
    assertThat(store.newest).hasSize(TASKS);
    assertThat(store.wrong).isEmpty();
    assertThat(store.ends).hasSize(TASKS).allSatisfy((id, ends) -> assertThat(ends).hasValue(1));
    Map<State, Long> states = store.countByState();
    assertThat(states.keySet()).isSubsetOf(State.SUCCEEDED, State.FAILED, State.CANCELLED);
    assertThat(states.get(State.SUCCEEDED)).isPositive();
    assertThat(states.get(State.FAILED)).isPositive();
    assertThat(states.get(State.CANCELLED)).isPositive();

    Snapshot last = store.newest.values().iterator().next();
    store.newest.clear();
    time.advance(Duration.ofMinutes(11));
    // What has expired is swept in the course of the next writes.
    for (int i = 0; i < 100; i++) {
      store.real.write(new ProgressStore.Update(last, List.of(), Duration.ofSeconds(10)));
    }
    assertThat(snapshotsOnTheHeap()).isLessThanOrEqualTo(before + 100);
  }

  private static void submitFromManyThreads(ProgressTracker tracker) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Collection<Future<?>> done = new ConcurrentLinkedQueue<>();
    for (int t = 0; t < THREADS; t++) {
      done.add(
          threads.submit(
              () -> {
                for (int i = 0; i < TASKS / THREADS; i++) {
                  submitOne(tracker, i);
                }
              }));
    }
    for (Future<?> each : done) {
      each.get();
    }
    threads.shutdown();
  }

  private static void submitOne(ProgressTracker tracker, int number) {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.run(FETCH, () -> count(progress));
              if (number % 10 == 7) {
                throw new TaskFailedException("unlucky", "Number seven fails.");
              }
              progress.run(SAVE, () -> count(progress));
              return null;
            });
    if (number % 3 == 0) {
      int spins = ThreadLocalRandom.current().nextInt(2_000);
      for (int i = 0; i < spins; i++) {
        Thread.onSpinWait();
      }
      task.cancel();
    }
  }

  private static void count(Progress progress) {
    progress.total(1_000);
    for (int i = 0; i < 1_000; i++) {
      progress.advance();
    }
  }

  /** Instances that are alive, as the virtual machine counts them after a collection. */
  private static long snapshotsOnTheHeap() {
    return Stream.of(
            Snapshot.class, TaskRun.class, LiveProgress.class, Counter.class, StopSignal.class)
        .mapToLong(Heap::instances)
        .sum();
  }

  /** A real store that notes every accepted write and whether it was allowed. */
  private static final class RecordingStore extends ForwardingStore {

    private final Map<String, Snapshot> newest = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> ends = new ConcurrentHashMap<>();
    private final Collection<String> wrong = new ConcurrentLinkedQueue<>();

    RecordingStore(ProgressStore real) {
      super(real);
    }

    @Override
    public Verdict write(Update update) {
      Snapshot next = update.snapshot();
      Verdict verdict = real.write(update);
      Snapshot last = newest.get(next.id());
      if (verdict == Verdict.REFUSED) {
        wrong.add("refused " + next + " after " + last);
      } else if (last == null || !last.equals(next)) {
        note(next, last);
      }
      return verdict;
    }

    private void note(Snapshot next, Snapshot last) {
      if (last != null
          && (last.version() >= next.version()
              || last.percent() > next.percent()
              || last.state().isTerminal())) {
        wrong.add(next + " after " + last);
      }
      newest.put(next.id(), next);
      if (next.state().isTerminal()) {
        ends.computeIfAbsent(next.id(), id -> new AtomicInteger()).incrementAndGet();
      }
    }

    Map<State, Long> countByState() {
      return newest.values().stream()
          .collect(Collectors.groupingBy(Snapshot::state, Collectors.counting()));
    }
  }
}
