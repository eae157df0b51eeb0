package io.autocraftcv.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
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
 *     byte[] page = progress.bytes(FETCH, body, length, InputStream::readAllBytes);
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

  /** How often those are looked after who watch tasks of other processes. */
  private static final Duration RECHECK = Duration.ofSeconds(1);

  private final ProgressStore store;
  private final Time time;
  private final Duration drain;
  private final @Nullable TaskExecutor executor;
  private final TaskListener listener;
  private final Threads threads;
  private final Workers workers;
  private final Watches watches;
  private final Runs runs;
  private final Deliveries deliveries;
  private final Registration cancels;
  private long recheckedAt;

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
    this.time = builder.time;
    this.drain = builder.drain;
    this.executor = builder.executor;
    this.listener = Listeners.of(builder.listeners);
    this.threads = builder.threads == null ? Threads.real() : builder.threads;
    this.workers = new Workers(builder.workers, builder.queue);
    this.watches = new Watches(this::find, store, threads.telling());
    Experience experience = new Experience(builder.history, threads.learning());
    this.runs =
        new Runs(store, time, threads, builder.lease, listener, experience, watches, workers);
    this.deliveries =
        new Deliveries(store, time, builder.lease, listener, builder.types, executor, runs);
    this.cancels = store.watchCancels(this::cancelRequested);
    threads.ticking(TICK, this::tick);
    if (executor != null) {
      executor.start(deliveries);
    }
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
   * Starts a task; returns at once. The work runs on a thread of the tracker, in this process.
   *
   * @throws TaskRejectedException if the queue is full
   */
  public <T extends @Nullable Object> Task<T> start(Plan plan, Options options, Task.Work<T> work) {
    Workers.Place place = workers.reserve();
    TaskRun<T> run = newRun(about(plan, options), plan, options, work);
    Optional<Snapshot> known = known(run.snapshot(), options, place);
    if (known.isPresent()) {
      place.leave();
      return handleOf(known.get());
    }
    runs.execute(run, place);
    return TrackedTask.of(this, run);
  }

  private <T extends @Nullable Object> TaskRun<T> newRun(
      Snapshot.About about, Plan plan, Options options, Task.Work<T> work) {
    return new TaskRun<>(
        new TaskRun.Order<>(
            about, plan, options.deadline(), options.retry(), options.priority(), work),
        TaskRun.Hold.FIRST,
        runs);
  }

  /**
   * Starts a task of a type with the default {@link Options}.
   *
   * @throws TaskRejectedException if there is no room for it
   */
  public <I> Task<Map<String, String>> start(TaskType<I> type, I input) {
    return start(type, input, Options.defaults());
  }

  /**
   * Starts a task of a type; returns at once. It is run by whichever worker the {@link
   * Builder#executor} brings it to; without one, by a worker of this process. Its result is what
   * its work says by {@link Progress#result}.
   *
   * @throws TaskRejectedException if there is no room for it
   */
  public <I> Task<Map<String, String>> start(TaskType<I> type, I input, Options options) {
    Plan plan = type.plan();
    Snapshot first = Snapshot.pending(about(plan, options), plan);
    String text = type.write(input);
    Workers.Place place = executor == null ? workers.reserve() : null;
    Optional<Snapshot> known = known(first, options, place);
    if (known.isPresent()) {
      if (place != null) {
        place.leave();
      }
      return TrackedTask.ofType(this, known.get());
    }
    if (place != null) {
      runs.execute(newRun(first.task(), plan, options, type.work(text)), place);
    } else {
      deliveries.submit(
          first,
          new TaskRequest(
              first.task(), text, options.deadline(), options.retry(), options.priority()));
    }
    return TrackedTask.ofType(this, first);
  }

  private Snapshot.About about(Plan plan, Options options) {
    return new Snapshot.About(
        UUID.randomUUID().toString(),
        plan.name(),
        options.owner(),
        options.attributes(),
        time.now());
  }

  /** The task that the key of the options means already; gives the place back if it cannot know. */
  private Optional<Snapshot> known(Snapshot first, Options options, Workers.@Nullable Place place) {
    String key = options.key();
    if (key == null) {
      return Optional.empty();
    }
    String owner = Objects.requireNonNullElse(options.owner(), "");
    // In nobody's hands yet where it is to be delivered: whoever it comes to can take it.
    Duration lease = place == null ? Duration.ZERO : deliveries.lease();
    try {
      return store.create(
          new ProgressStore.Update(first, List.of(), lease),
          String.join("\n", first.task().plan(), owner, key));
    } catch (RuntimeException away) {
      if (place != null) {
        place.leave();
      }
      throw away;
    }
  }

  /** The type of the result is that of the same start, made before. */
  @SuppressWarnings("unchecked")
  private <T extends @Nullable Object> Task<T> handleOf(Snapshot known) {
    TaskRun<?> run = runs.find(known.id());
    return run != null
        ? TrackedTask.of(this, (TaskRun<T>) run)
        : TrackedTask.elsewhere(this, known);
  }

  /** How far a task is, if it is known: running, or ended within the time for which it is kept. */
  public Optional<Snapshot> find(String id) {
    TaskRun<?> run = runs.find(id);
    return run != null ? Optional.of(run.snapshot()) : deliveries.find(id);
  }

  /** As {@link #find(String)}, for one who may see only their own tasks. */
  public Optional<Snapshot> find(String id, String owner) {
    return find(id).filter(snapshot -> owner.equals(snapshot.task().owner()));
  }

  /**
   * The newest 200 or so lines that the work of a task has left with {@link Progress#log}, oldest
   * first; none if it is unknown.
   */
  public List<LogLine> log(String id) {
    TaskRun<?> run = runs.find(id);
    return run != null ? run.log().after(0) : store.log(id);
  }

  /** The owner's tasks, newest first. */
  public List<Snapshot> list(String owner) {
    Map<String, Snapshot> found = new LinkedHashMap<>();
    store.list(owner).stream()
        .map(deliveries::orLost)
        .forEach(snapshot -> found.put(snapshot.id(), snapshot));
    // What runs here is newer than what the store has of it, unless it was taken from us.
    runs.snapshots().stream()
        .filter(snapshot -> owner.equals(snapshot.task().owner()))
        .forEach(
            snapshot ->
                found.merge(
                    snapshot.id(),
                    snapshot,
                    (kept, ours) -> kept.version() > ours.version() ? kept : ours));
    return found.values().stream()
        .sorted(Comparator.comparing((Snapshot snapshot) -> snapshot.task().created()).reversed())
        .toList();
  }

  /**
   * Tells how far a task is, as {@link Task#onChange} does; for those who have only its id. Of an
   * unknown task nothing is told until it becomes known.
   */
  public Registration watch(String id, Consumer<Snapshot> listener) {
    return watches.add(id, listener::accept);
  }

  /**
   * As {@link #watch(String, Consumer)}, of a task that is known to be there.
   *
   * @param gone called once, and nothing after it, if the task is not there any more: it was
   *     erased, or its time was over before its end could be told. It may take some seconds to be
   *     sure
   */
  public Registration watch(String id, Consumer<Snapshot> listener, Runnable gone) {
    return watches.add(
        id,
        new Watch.Listener() {
          @Override
          public void told(Snapshot snapshot) {
            listener.accept(snapshot);
          }

          @Override
          public void gone() {
            gone.run();
          }

          @Override
          public boolean knewIt() {
            return true;
          }
        });
  }

  Watches watches() {
    return watches;
  }

  /** The same as a publisher, as {@link Task#snapshots} is. */
  public Flow.Publisher<Snapshot> snapshots(String id) {
    return new SnapshotPublisher(listener -> watch(id, listener), threads.telling());
  }

  /**
   * Asks a task to stop, as {@link Task#cancel} does.
   *
   * @return how far it is now, or empty if it is unknown
   */
  public Optional<Snapshot> cancel(String id) {
    TaskRun<?> run = runs.find(id);
    if (run != null) {
      return Optional.of(run.cancel());
    }
    Optional<Snapshot> ended = deliveries.cancelWaiting(id);
    if (ended.isPresent()) {
      return ended;
    }
    store.requestCancel(id);
    return store.find(id);
  }

  /**
   * Forgets a task with its log and its key, after asking it to stop if it has not ended. A task
   * that another process runs is forgotten when it has stopped, as long as this tracker lives to
   * see it.
   *
   * @return false if it was unknown
   */
  public boolean erase(String id) {
    boolean known = runs.erase(id) || find(id).isPresent();
    Optional<Snapshot> left = runs.find(id) == null ? cancel(id) : Optional.empty();
    if (left.filter(now -> !now.state().isTerminal()).isPresent()) {
      var unused = watch(id, this::eraseAtItsEnd);
    }
    return store.remove(id) || known;
  }

  private void eraseAtItsEnd(Snapshot now) {
    if (now.state().isTerminal()) {
      store.remove(now.id());
    }
  }

  private void cancelRequested(String id) {
    TaskRun<?> run = runs.find(id);
    if (run != null) {
      runs.stopping(run::cancel);
    }
  }

  /**
   * Takes no more tasks, waits for those it has, cancels those that do not end in time, and tells
   * the listeners and the store of it. What an executor has delivered is not cancelled but handed
   * back, to be begun again by another process. Work that does not stop then either is {@link
   * State#LOST}, or in other hands. A thread that is interrupted stops waiting.
   */
  @Override
  public void close() {
    if (executor != null) {
      executor.drain();
    }
    workers.close();
    if (!runs.awaitEnds(drain)) {
      runs.stopAll();
      if (!runs.awaitEnds(Patience.GRACE)) {
        runs.abandonAll();
      }
    }
    if (executor != null) {
      executor.close();
    }
    cancels.close();
    threads.close();
    store.close();
  }

  void tick() {
    runs.tick();
    try {
      if (time.nanos() - recheckedAt >= RECHECK.toNanos()) {
        recheckedAt = time.nanos();
        watches.recheck();
      }
    } catch (RuntimeException e) {
      // A tick that throws would be the last one.
      log.error("Those who watch could not be looked after", e);
    }
  }

  /** How many tasks this process holds on to. */
  int held() {
    return runs.size();
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
   *   <li>lease: 10 seconds
   *   <li>executor: none, all tasks run in this process
   * </ul>
   */
  public static final class Builder {

    private @Nullable ProgressStore store;
    private Duration keep = Duration.ofMinutes(10);
    private StageHistory history = StageHistory.inMemory();
    private int workers = 64;
    private int queue = 1_000;
    private Duration drain = Duration.ofSeconds(10);
    private Duration lease = Duration.ofSeconds(10);
    private final Map<String, TaskType<?>> types = new HashMap<>();
    private final List<TaskListener> listeners = new ArrayList<>();
    private @Nullable TaskExecutor executor;
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

    /**
     * How long this process can be silent about a task before others take the task for lost, or
     * over. It is renewed four times as often; a process that is frozen for longer loses its tasks.
     */
    public Builder lease(Duration lease) {
      this.lease = positive("lease", lease);
      return this;
    }

    /** Tells a listener of what happens in the lives of all tasks. May be called several times. */
    public Builder listener(TaskListener listener) {
      listeners.add(listener);
      return this;
    }

    /**
     * Lets this process run tasks of this type that are delivered to it. May be called several
     * times.
     *
     * @throws IllegalArgumentException if there is a type of this name already
     */
    public Builder register(TaskType<?> type) {
      if (types.putIfAbsent(type.plan().name(), type) != null) {
        throw new IllegalArgumentException("There are two types " + type.plan().name());
      }
      return this;
    }

    /** What brings tasks of registered types to workers. The tracker closes it. */
    public Builder executor(TaskExecutor executor) {
      this.executor = executor;
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
      return Time.bounded(duration);
    }
  }
}
