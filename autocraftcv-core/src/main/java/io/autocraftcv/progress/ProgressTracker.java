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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final Duration TICK = Duration.ofMillis(250);

  /** How often those are looked after who watch tasks of other processes. */
  private static final Duration RECHECK = Duration.ofSeconds(1);

  private final ProgressStore store;
  private final Time time;
  private final Duration lease;
  private final Duration drain;
  private final Map<String, TaskType<?>> types;
  private final @Nullable TaskExecutor executor;
  private final TaskListener listener;
  private final Threads threads;
  private final Workers workers;
  private final Runs runs;
  private final Registration cancels;

  /** Of tasks that other processes run: somebody has to notice if they fall silent. */
  private final Set<Watch> watchesElsewhere = ConcurrentHashMap.newKeySet();

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
    this.lease = builder.lease;
    this.drain = builder.drain;
    this.types = Map.copyOf(builder.types);
    this.executor = builder.executor;
    this.listener = Listeners.of(builder.listeners);
    this.threads = builder.threads == null ? Threads.real() : builder.threads;
    this.workers = new Workers(builder.workers, builder.queue);
    this.runs = new Runs(store, time, threads, lease, listener, workers);
    this.cancels = store.watchCancels(this::cancelRequested);
    threads.ticking(TICK, this::tick);
    if (executor != null) {
      executor.start(this::runDelivered);
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
    TaskRun<T> run = new TaskRun<>(about(plan, options), plan, options, work, runs);
    Optional<Snapshot> known = known(run.snapshot(), options);
    if (known.isPresent()) {
      return handleOf(known.get());
    }
    try {
      runs.execute(run);
    } catch (TaskRejectedException e) {
      forget(run.id(), options);
      throw e;
    }
    return run;
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
    Optional<Snapshot> known = known(first, options);
    if (known.isPresent()) {
      return WatchedTask.ofType(this, known.get());
    }
    try {
      if (executor == null) {
        runs.execute(new TaskRun<>(first.task(), plan, options, type.work(text), runs));
      } else {
        submit(
            executor,
            first,
            new TaskRequest(first.task(), text, options.deadline(), options.retry()));
      }
    } catch (TaskRejectedException e) {
      forget(first.id(), options);
      throw e;
    }
    return WatchedTask.ofType(this, first);
  }

  private Snapshot.About about(Plan plan, Options options) {
    return new Snapshot.About(
        UUID.randomUUID().toString(),
        plan.name(),
        options.owner(),
        options.attributes(),
        time.now());
  }

  /** The task that the key of the options means already. */
  private Optional<Snapshot> known(Snapshot first, Options options) {
    String key = options.key();
    if (key == null) {
      return Optional.empty();
    }
    String owner = Objects.requireNonNullElse(options.owner(), "");
    return store.create(
        new ProgressStore.Update(first, List.of(), lease),
        String.join("\n", first.task().plan(), owner, key));
  }

  private void forget(String id, Options options) {
    if (options.key() != null) {
      store.remove(id);
    }
  }

  /** The type of the result is that of the same start, made before. */
  @SuppressWarnings("unchecked")
  private <T extends @Nullable Object> Task<T> handleOf(Snapshot known) {
    TaskRun<?> run = runs.find(known.id());
    return run != null ? (Task<T>) run : WatchedTask.elsewhere(this, known);
  }

  private void submit(TaskExecutor executor, Snapshot first, TaskRequest request) {
    try {
      // Nobody holds it: whoever it is delivered to can take it.
      store.write(new ProgressStore.Update(first, List.of(), Duration.ZERO));
    } catch (RuntimeException e) {
      log.warn("Task {} is shown when a worker has it: the store failed", first.id(), e);
    }
    // Before: a worker may have it at once, and what a listener hears is in the order of its life.
    listener.submitted(first);
    executor.submit(request);
  }

  private Optional<Duration> runDelivered(TaskRequest request) throws InterruptedException {
    TaskType<?> type = types.get(request.task().plan());
    if (type == null) {
      throw new IllegalStateException(
          "Task type %s is not registered here, only %s"
              .formatted(request.task().plan(), types.keySet()));
    }
    Optional<Snapshot> known = store.find(request.task().id());
    if (known.filter(now -> now.state().isTerminal()).isPresent()) {
      return Optional.empty();
    }
    boolean begun = known.filter(now -> now.state() != State.PENDING).isPresent();
    int attempt = known.map(Snapshot::attempt).orElse(1) + (begun ? 1 : 0);
    if (attempt > request.retry().attempts()) {
      // Its last worker is gone, or does not say anything; there is no attempt left.
      return known.flatMap(this::lose).isPresent() ? Optional.empty() : Optional.of(lease);
    }
    TaskRun<?> run =
        new TaskRun<>(
            request.task(),
            known.map(Snapshot::epoch).orElse(0L) + 1,
            attempt,
            known.map(Snapshot::version).orElse(0L),
            type.plan(),
            request.deadline(),
            request.retry(),
            type.work(request.input()),
            runs);
    return runs.runDelivered(run, known);
  }

  /** How far a task is, if it is known: running, or ended within the time for which it is kept. */
  public Optional<Snapshot> find(String id) {
    TaskRun<?> run = runs.find(id);
    return run != null ? Optional.of(run.snapshot()) : store.find(id).map(this::orLost);
  }

  /** As {@link #find(String)}, for one who may see only their own tasks. */
  public Optional<Snapshot> find(String id, String owner) {
    return find(id).filter(snapshot -> owner.equals(snapshot.task().owner()));
  }

  /**
   * Whoever finds a lease that has run out says so. That no snapshot has come for as long as a
   * lease lasts is a hint, by a clock of ours; whether the lease has run out the store decides, by
   * its own.
   */
  private Snapshot orLost(Snapshot known) {
    boolean silent = Duration.between(known.at(), time.now()).compareTo(lease) > 0;
    boolean delivered = executor != null && executor.holds(known.id());
    if (known.state().isTerminal() || !silent || delivered) {
      return known;
    }
    return lose(known).orElse(known);
  }

  private Optional<Snapshot> lose(Snapshot known) {
    return endElsewhere(known, Ending.lost(known.id()));
  }

  /** Ends a task that is in nobody's hands; empty if it is in somebody's, or has ended. */
  private Optional<Snapshot> endElsewhere(Snapshot known, Ending ending) {
    Snapshot last = known.takenOverAndEnded(ending, time.now());
    if (!store.takeOver(new ProgressStore.Update(last, List.of(), Duration.ZERO))) {
      return Optional.empty();
    }
    listener.ended(last);
    return Optional.of(last);
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
    store.list(owner).forEach(snapshot -> found.put(snapshot.id(), snapshot));
    // What runs here is newer than what the store has of it.
    runs.snapshots().stream()
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
    TaskRun<?> run = runs.find(id);
    if (run != null) {
      return run.onChange(listener);
    }
    Watch watch = new Watch(() -> find(id).orElse(null), listener, threads.telling());
    watchesElsewhere.add(watch);
    Registration told = store.watch(id, watch::changed);
    watch.from(
        () -> {
          watchesElsewhere.remove(watch);
          told.close();
        });
    watch.changed();
    return watch;
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
    Optional<Snapshot> waiting = store.find(id).filter(now -> now.state() == State.PENDING);
    Optional<Snapshot> ended = waiting.flatMap(now -> endElsewhere(now, Ending.cancelled(id)));
    if (ended.isPresent()) {
      if (executor != null) {
        executor.withdraw(id);
      }
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
      var unused = watch(id, now -> eraseAtItsEnd(now));
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
      threads.telling().execute(run::cancel);
    }
  }

  /**
   * Takes no more tasks, waits for those it has, cancels those that do not end in time, and tells
   * the listeners and the store of it. A thread that is interrupted stops waiting.
   */
  @Override
  public void close() {
    if (executor != null) {
      executor.close();
    }
    boolean drained = workers.drain(drain);
    // What still runs, and what waits for another attempt.
    runs.cancelAll();
    if (!drained) {
      workers.drain(TaskRun.GRACE);
    }
    workers.close();
    cancels.close();
    threads.close();
    store.close();
  }

  void tick() {
    runs.tick();
    if (time.nanos() - recheckedAt >= RECHECK.toNanos()) {
      recheckedAt = time.nanos();
      watchesElsewhere.forEach(Watch::changed);
    }
  }

  /** How many tasks this process holds on to. */
  int held() {
    return runs.all().size();
  }

  /**
   * The choices for a tracker.
   *
   * <ul>
   *   <li>store: this process's memory
   *   <li>keepFor: 10 minutes
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
      return duration;
    }
  }
}
