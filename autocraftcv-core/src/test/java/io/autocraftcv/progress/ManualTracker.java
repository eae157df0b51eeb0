package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A tracker for tests of code that uses one: a real one, but its time moves only when the test says
 * so, and what it does in the background it does at once, on the thread that asks. Tasks still run
 * on threads of their own; {@link #advance} may be called by their work as well as by the test.
 *
 * <pre>{@code
 * try (ManualTracker kit = new ManualTracker()) {
 *   Task<Void> task = kit.tracker().start(PLAN, progress -> {
 *     progress.run(FETCH, () -> {
 *       progress.total(100);
 *       progress.advance(40);
 *       kit.advance(Duration.ofSeconds(4));
 *     });
 *     return null;
 *   });
 *   task.join();
 *   assertThat(task.snapshot().elapsed()).isEqualTo(Duration.ofSeconds(4));
 * }
 * }</pre>
 */
public final class ManualTracker implements AutoCloseable {

  private final ManualTime time = new ManualTime();
  private final Map<String, List<Snapshot>> lives = new ConcurrentHashMap<>();
  private final ProgressTracker tracker;

  /** A tracker with all defaults. */
  public ManualTracker() {
    this(builder -> builder);
  }

  /** A tracker made to measure. */
  public ManualTracker(UnaryOperator<ProgressTracker.Builder> choices) {
    this.tracker =
        choices
            .apply(ProgressTracker.builder())
            .listener(new Recording())
            .time(time.time())
            .threads(new ManualThreads())
            .build();
  }

  /** The tracker. */
  public ProgressTracker tracker() {
    return tracker;
  }

  /** What has been seen of a task so far. */
  public TaskLife lifeOf(Task<?> task) {
    return new TaskLife(lives.getOrDefault(task.id(), List.of()));
  }

  /** Sees each change, as telling happens at once. */
  private final class Recording implements TaskListener {
    @Override
    public void submitted(Snapshot first) {
      List<Snapshot> life = new CopyOnWriteArrayList<>();
      lives.put(first.id(), life);
      var unused = tracker.watch(first.id(), life::add);
    }
  }

  /** Lets time pass, with all the ticks that come in it. */
  public void advance(Duration duration) {
    long tick = ProgressTracker.TICK.toNanos();
    long left = duration.toNanos();
    while (left > 0) {
      long step = Math.min(left, tick - time.nanos() % tick);
      time.advance(Duration.ofNanos(step));
      left -= step;
      if (time.nanos() % tick == 0) {
        tracker.tick();
      }
    }
  }

  /** Ends the tracker, and with it the tasks that are still running. */
  @Override
  public void close() {
    tracker.close();
  }
}
