package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks that pass from one process to another: sent by an executor, taken when they are delivered,
 * and ended when they are in nobody's hands.
 */
final class Deliveries implements TaskExecutor.Runner {

  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  private final ProgressStore store;
  private final Time time;
  private final Duration lease;
  private final TaskListener listener;
  private final Map<String, TaskType<?>> types;
  private final @Nullable TaskExecutor executor;
  private final Runs runs;

  /** When an executor that could not answer is asked again about silent tasks. */
  private volatile long executorAskedAgainAt;

  Deliveries(
      ProgressStore store,
      Time time,
      Duration lease,
      TaskListener listener,
      Map<String, TaskType<?>> types,
      @Nullable TaskExecutor executor,
      Runs runs) {
    this.store = store;
    this.time = time;
    this.lease = lease;
    this.listener = listener;
    this.types = Map.copyOf(types);
    this.executor = executor;
    this.runs = runs;
    this.executorAskedAgainAt = time.nanos();
  }

  Duration lease() {
    return lease;
  }

  /** Hands a new task to the executor; without a trace if that does not take it. */
  void submit(Snapshot first, TaskRequest request) {
    if (executor == null) {
      throw new IllegalStateException("There is no executor");
    }
    listener.submitted(first);
    try {
      keep(first);
      executor.submit(request);
    } catch (RuntimeException refused) {
      // It may have been taken, and only the answer got lost.
      executor.withdraw(first.id());
      store.remove(first.id());
      listener.ended(first.takenOverAndEnded(Ending.failed(first.id(), refused), time.now()));
      throw refused;
    }
  }

  /** In nobody's hands: whoever it is delivered to can take it. May be done twice. */
  private void keep(Snapshot first) {
    try {
      store.write(new ProgressStore.Update(first, List.of(), Duration.ZERO));
    } catch (RuntimeException e) {
      log.warn("Task {} is shown when a worker has it: the store failed", first.id(), e);
    }
  }

  @Override
  public Optional<Duration> run(TaskRequest request) throws InterruptedException {
    String id = request.task().id();
    TaskType<?> type = types.get(request.task().plan());
    if (type == null) {
      throw new IllegalStateException(
          "Task type %s is not registered here, only %s"
              .formatted(request.task().plan(), types.keySet()));
    }
    if (store.find(id).isEmpty()) {
      // Never written, or the store was emptied. Kept first and taken then, so that of two who find
      // it missing one gets it.
      Snapshot first = Snapshot.pending(request.task(), type.plan());
      store.write(new ProgressStore.Update(first, List.of(), Duration.ZERO));
    }
    Optional<Snapshot> known = store.find(id);
    if (known.isEmpty()) {
      return Optional.of(runs.soon());
    }
    return take(known.get(), request, type);
  }

  private Optional<Duration> take(Snapshot known, TaskRequest request, TaskType<?> type)
      throws InterruptedException {
    if (known.state().isTerminal()) {
      return Optional.empty();
    }
    Ending last = lastOfOrphan(known, request);
    if (last != null) {
      // Its worker is gone, or does not say anything; there is no attempt left.
      return end(known, last).isPresent() ? Optional.empty() : Optional.of(runs.soon());
    }
    int attempt = known.attempt() + (known.state() == State.PENDING ? 0 : 1);
    return runs.runDelivered(
        new TaskRun<>(
            new TaskRun.Order<>(
                request.task(),
                type.plan(),
                request.deadline(),
                request.retry(),
                request.priority(),
                type.work(request.input())),
            new TaskRun.Hold(
                known.epoch() + 1,
                attempt,
                known.version() + Snapshot.LEAP,
                known.started(),
                lastLine(known.id())),
            runs));
  }

  private long lastLine(String id) {
    List<LogLine> lines = store.log(id);
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
  }

  /**
   * How a task ends whose worker is gone; null if it is tried again. What waits was let go of in
   * good order, and is run.
   */
  private static @Nullable Ending lastOfOrphan(Snapshot known, TaskRequest request) {
    if (known.state() == State.PENDING) {
      return null;
    }
    if (known.cancelRequested()) {
      return Ending.cancelled(known.id());
    }
    return known.attempt() < request.retry().attempts() ? null : Ending.lost(known.id());
  }

  /** How far a task is that is not in our hands. */
  Optional<Snapshot> find(String id) {
    return store.find(id).map(this::orLost).or(() -> waiting(id));
  }

  /** A task that the store does not know, perhaps since it was emptied, but the executor does. */
  private Optional<Snapshot> waiting(String id) {
    return executor == null
        ? Optional.empty()
        : executor
            .find(id)
            .filter(request -> types.containsKey(request.task().plan()))
            .map(this::pending);
  }

  private Snapshot pending(TaskRequest request) {
    TaskType<?> type = Objects.requireNonNull(types.get(request.task().plan()));
    return Snapshot.pending(request.task(), type.plan());
  }

  /**
   * Whoever finds a lease that has run out says so: the task is tried again, or lost. That no
   * snapshot has come for as long as a lease lasts is a hint, by a clock of ours; whether the lease
   * has run out the store decides, by its own.
   */
  Snapshot orLost(Snapshot known) {
    boolean silent = Duration.between(known.at(), time.now()).compareTo(lease) > 0;
    if (known.state().isTerminal() || !silent || time.nanos() - executorAskedAgainAt < 0) {
      return known;
    }
    try {
      Optional<TaskRequest> coming =
          executor == null ? Optional.empty() : executor.find(known.id());
      return coming.isPresent()
          ? orTriedAgain(known, coming.get())
          : end(known, Ending.lost(known.id())).orElse(known);
    } catch (RuntimeException e) {
      // Asking costs time then, and whoever looks is waiting.
      executorAskedAgainAt = time.nanos() + lease.toNanos() / 2;
      log.debug("Nobody can say whether task {} will be delivered again", known.id(), e);
      return known;
    }
  }

  private Snapshot orTriedAgain(Snapshot known, TaskRequest request) {
    if (known.state() == State.PENDING) {
      return known;
    }
    Ending last = lastOfOrphan(known, request);
    if (last != null) {
      return end(known, last).orElse(known);
    }
    Snapshot next = known.takenOverToTryAgain(time.now());
    if (!store.takeOver(new ProgressStore.Update(next, List.of(), Duration.ZERO))) {
      return known;
    }
    listener.retrying(next, new TaskLostException(known.id()));
    return next;
  }

  /** Cancels a task that waits and that nobody holds; empty if it is not such a one. */
  Optional<Snapshot> cancelWaiting(String id) {
    Optional<Snapshot> ended =
        store
            .find(id)
            .or(() -> waiting(id).map(this::kept))
            .filter(now -> now.state() == State.PENDING)
            .flatMap(now -> end(now, Ending.cancelled(id)));
    if (ended.isPresent() && executor != null) {
      executor.withdraw(id);
    }
    return ended;
  }

  private Snapshot kept(Snapshot first) {
    store.write(new ProgressStore.Update(first, List.of(), Duration.ZERO));
    return first;
  }

  /** Ends a task that is in nobody's hands; empty if it is in somebody's, or has ended. */
  private Optional<Snapshot> end(Snapshot known, Ending ending) {
    Snapshot last = known.takenOverAndEnded(ending, time.now());
    if (!store.takeOver(new ProgressStore.Update(last, List.of(), Duration.ZERO))) {
      return Optional.empty();
    }
    listener.ended(last);
    return Optional.of(last);
  }
}
