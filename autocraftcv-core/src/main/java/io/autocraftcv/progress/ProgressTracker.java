package io.autocraftcv.progress;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door: starts tasks, and finds, watches and cancels them by their id.
 *
 * <pre>{@code
 * enum Step implements Stage { VALIDATE, FETCH, SAVE }
 * static final Plan IMPORT = Plan.of("import", Step.class);
 *
 * try (ProgressTracker tracker = ProgressTracker.inMemory()) {
 *   Task<Path> task = tracker.start(IMPORT, progress -> {
 *     URI url = progress.run(VALIDATE, () -> requireHttp(input));
 *     byte[] page = progress.bytes(FETCH, response.body(), length, InputStream::readAllBytes);
 *     return progress.run(SAVE, () -> Files.write(target, page));
 *   });
 *   task.onChange(now -> System.out.println(now.summary()));
 *   Path saved = task.join();
 * }
 * }</pre>
 *
 * <p>Make one and keep it: it owns the worker threads. Safe for many threads.
 */
public final class ProgressTracker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ProgressTracker.class);

  /**
   * How often counted work is looked at: no task is published more often than that for its counts.
   */
  static final Duration TICK = Duration.ofMillis(250);

  private final ProgressStore store;
  private final Workers workers;
  private final Duration drain;
  private final Threads threads;
  private final SnapshotWriter writer;
  private final Host host;

  /** The tasks of this process that have not ended, or whose end the store does not have yet. */
  private final Map<String, TaskRun<?>> runs = new ConcurrentHashMap<>();

  /** A tracker with all defaults, whose tasks live in this process. */
  public static ProgressTracker inMemory() {
    return builder().build();
  }

  /** A tracker made to measure. */
  public static Builder builder() {
    return new Builder();
  }

  private ProgressTracker(Builder builder) {
    this.store = builder.storeOrDefault();
    this.workers = new Workers(builder.workers, builder.queue);
    this.drain = builder.drain;
    this.threads = builder.threads == null ? Threads.real() : builder.threads;
    this.host = new Host(builder.time, new Experience(builder.history, threads.learning()));
    this.writer = new SnapshotWriter(store, threads.writing(), this::written);
    threads.ticking(TICK, this::tick);
  }

  /**
   * Starts a task with the default {@link Options}.
   *
   * @throws TaskRejectedException if the queue is full
   */
  public <T extends @Nullable Object> Task<T> start(Plan plan, Task.Work<T> work) {
    return start(plan, Options.defaults(), work);
  }

  /**
   * Starts a task; returns at once. The work runs on a thread of the tracker.
   *
   * @throws TaskRejectedException if the queue is full
   */
  public <T extends @Nullable Object> Task<T> start(Plan plan, Options options, Task.Work<T> work) {
    Snapshot.About about =
        new Snapshot.About(
            UUID.randomUUID().toString(),
            plan.name(),
            options.owner(),
            options.attributes(),
            host.time().now());
    TaskRun<T> run = new TaskRun<>(about, plan, options.deadline(), work, host);
    runs.put(run.id(), run);
    try {
      workers.execute(run);
    } catch (TaskRejectedException e) {
      runs.remove(run.id());
      throw e;
    }
    writer.mark(run);
    return run;
  }

  /** How far a task is, if it is known: running, or ended within the time for which it is kept. */
  public Optional<Snapshot> find(String id) {
    TaskRun<?> run = runs.get(id);
    return run != null ? Optional.of(run.snapshot()) : store.find(id);
  }

  /** As {@link #find(String)}, for one who may see only their own tasks. */
  public Optional<Snapshot> find(String id, String owner) {
    return find(id).filter(snapshot -> owner.equals(snapshot.task().owner()));
  }

  /**
   * The newest lines that the work of a task has left with {@link Progress#log}, oldest first; none
   * if it is unknown.
   */
  public List<LogLine> log(String id) {
    TaskRun<?> run = runs.get(id);
    return run != null ? run.log() : List.of();
  }

  /** The owner's tasks, newest first. */
  public List<Snapshot> list(String owner) {
    Map<String, Snapshot> found = new LinkedHashMap<>();
    store.list(owner).forEach(snapshot -> found.put(snapshot.id(), snapshot));
    // What runs here is newer than what the store has of it.
    runs.values().stream()
        .map(TaskRun::snapshot)
        .filter(snapshot -> owner.equals(snapshot.task().owner()))
        .forEach(snapshot -> found.put(snapshot.id(), snapshot));
    return found.values().stream()
        .sorted(Comparator.comparing((Snapshot snapshot) -> snapshot.task().created()).reversed())
        .toList();
  }

  /**
   * Tells how far a task is, as {@link Task#onChange} does; for those who have only its id. Of an
   * unknown task nothing is told until it becomes known.
   */
  public Registration watch(String id, Consumer<Snapshot> listener) {
    TaskRun<?> run = runs.get(id);
    if (run != null) {
      return run.onChange(listener);
    }
    Watch watch = new Watch(() -> find(id).orElse(null), listener, threads.telling());
    watch.from(store.watch(id, watch::changed));
    watch.changed();
    return watch;
  }

  /**
   * Asks a task to stop, as {@link Task#cancel} does.
   *
   * @return how far it is now, or empty if it is unknown
   */
  public Optional<Snapshot> cancel(String id) {
    TaskRun<?> run = runs.get(id);
    if (run != null) {
      return Optional.of(run.cancel());
    }
    store.requestCancel(id);
    return store.find(id);
  }

  /**
   * Takes no more tasks, waits for those it has, cancels those that do not end in time, and tells
   * the listeners and the store of it. A thread that is interrupted stops waiting.
   */
  @Override
  public void close() {
    if (!workers.drain(drain)) {
      runs.values().forEach(TaskRun::cancel);
      workers.drain(TaskRun.GRACE);
    }
    workers.close();
    threads.close();
    store.close();
  }

  void tick() {
    for (TaskRun<?> run : runs.values()) {
      try {
        run.tick();
      } catch (RuntimeException e) {
        // A tick that throws would be the last one, for every task.
        log.error("Task {} could not be looked at", run.id(), e);
      }
    }
    writer.retry();
  }

  /** How many tasks this process holds on to. */
  int held() {
    return runs.size();
  }

  private void written(TaskRun<?> run, Snapshot snapshot, ProgressStore.Verdict verdict) {
    if (snapshot.state().isTerminal()) {
      runs.remove(run.id());
    } else if (verdict != ProgressStore.Verdict.ACCEPTED) {
      // Somebody asked for it elsewhere; or the task was taken from us, and the work must stop as
      // well.
      run.cancel();
    }
  }

  /** The tracker as its runs see it. */
  private final class Host implements TaskRun.Host {

    private final Time time;
    private final Experience experience;

    Host(Time time, Experience experience) {
      this.time = time;
      this.experience = experience;
    }

    @Override
    public Time time() {
      return time;
    }

    @Override
    public Experience experience() {
      return experience;
    }

    @Override
    public void changed(TaskRun<?> run) {
      writer.mark(run);
    }

    @Override
    public void withdrawn(TaskRun<?> run) {
      workers.withdraw(run);
    }

    @Override
    public void aside(Runnable action) {
      threads.telling().execute(action);
    }

    @Override
    public Watch watch(TaskRun<?> run, Consumer<Snapshot> listener) {
      return new Watch(run::snapshot, listener, threads.telling());
    }
  }

  /**
   * The choices for a tracker.
   *
   * <ul>
   *   <li>store: this process's memory
   *   <li>keepFor: 10 minutes
   *   <li>history: this process's memory
   *   <li>workers: 64
   *   <li>queue: 1,000
   *   <li>drainFor: 10 seconds
   * </ul>
   */
  public static final class Builder {

    private @Nullable ProgressStore store;
    private Duration keep = Duration.ofMinutes(10);
    private StageHistory history = StageHistory.inMemory();
    private int workers = 64;
    private int queue = 1_000;
    private Duration drain = Duration.ofSeconds(10);
    private Time time = Time.SYSTEM;
    private @Nullable Threads threads;

    private Builder() {}

    /** Where snapshots are kept. The tracker closes it. */
    public Builder store(ProgressStore store) {
      this.store = store;
      return this;
    }

    /**
     * How long an ended task can still be found, in the in-memory store; other stores have their
     * own say.
     */
    public Builder keepFor(Duration keep) {
      this.keep = positive("keepFor", keep);
      return this;
    }

    /**
     * Where it is kept how long the stages of past runs took. Several trackers may share one; the
     * tracker does not close it.
     */
    public Builder history(StageHistory history) {
      this.history = history;
      return this;
    }

    /** How many tasks run at the same time, at least 1. */
    public Builder workers(int workers) {
      this.workers = atLeastOne("workers", workers);
      return this;
    }

    /** How many tasks may wait for a worker, at least 1; more are rejected. */
    public Builder queue(int queue) {
      this.queue = atLeastOne("queue", queue);
      return this;
    }

    /** How long {@link ProgressTracker#close} waits for running tasks before it cancels them. */
    public Builder drainFor(Duration drain) {
      this.drain = positive("drainFor", drain);
      return this;
    }

    Builder time(Time time) {
      this.time = time;
      return this;
    }

    Builder threads(Threads threads) {
      this.threads = threads;
      return this;
    }

    /** The tracker. */
    public ProgressTracker build() {
      return new ProgressTracker(this);
    }

    private ProgressStore storeOrDefault() {
      return store != null ? store : new MemoryProgressStore(keep, time.monotonic()::getAsLong);
    }

    private static int atLeastOne(String what, int number) {
      if (number < 1) {
        throw new IllegalArgumentException(what + " must be at least 1, not " + number);
      }
      return number;
    }

    private static Duration positive(String what, Duration duration) {
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException(what + " must be positive, not " + duration);
      }
      return duration;
    }
  }
}
