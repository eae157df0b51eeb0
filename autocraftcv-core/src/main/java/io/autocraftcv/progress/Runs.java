package io.autocraftcv.progress;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tasks that this process has in its hands: until they have ended, or were let go of, and the
 * store knows. Brings their snapshots into the store, renews their leases, and lets go of those
 * that the store says are in other hands.
 */
final class Runs implements TaskRun.Host {

  private static final Logger logger = LoggerFactory.getLogger(Runs.class);

  private final ProgressStore store;
  private final Time time;
  private final Threads threads;
  private final Duration lease;
  private final TaskListener listener;
  private final Workers workers;
  private final SnapshotWriter writer;
  private final StageHistory history = new StageHistory();
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  Runs(
      ProgressStore store,
      Time time,
      Threads threads,
      Duration lease,
      TaskListener listener,
      Workers workers) {
    this.store = store;
    this.time = time;
    this.threads = threads;
    this.lease = lease;
    this.listener = listener;
    this.workers = workers;
    this.writer = new SnapshotWriter(store, threads.writing(), this::written);
  }

  /**
   * Has the task run by a worker of this process.
   *
   * @throws TaskRejectedException if there is no room for it
   */
  void execute(TaskRun<?> run) {
    Held mine = new Held(run, time, lease, false);
    held.put(run.id(), mine);
    listener.submitted(run.snapshot());
    try {
      workers.execute(run);
    } catch (TaskRejectedException e) {
      held.remove(run.id());
      throw e;
    }
    writer.mark(mine);
  }

  /**
   * Runs a task that was delivered to this process, on this thread.
   *
   * @param known what the store has of it
   * @return when to deliver it again; empty if it is settled
   */
  Optional<Duration> runDelivered(TaskRun<?> run, Optional<Snapshot> known)
      throws InterruptedException {
    Held mine = new Held(run, time, lease, true);
    if (held.putIfAbsent(run.id(), mine) != null) {
      return Optional.of(lease);
    }
    if (known.isPresent() && !store.takeOver(mine.update())) {
      held.remove(run.id(), mine);
      // Somebody else has it, or it has just ended; the next delivery will see.
      return Optional.of(lease);
    }
    writer.mark(mine);
    run.run();
    return mine.awaitSettled();
  }

  @Nullable TaskRun<?> find(String id) {
    Held mine = held.get(id);
    return mine == null ? null : mine.run();
  }

  List<Snapshot> snapshots() {
    return all().stream().map(mine -> mine.run().snapshot()).toList();
  }

  Collection<Held> all() {
    return held.values();
  }

  /** Asks every task that has not ended to stop. */
  void cancelAll() {
    all().forEach(mine -> mine.run().cancel());
  }

  void tick() {
    for (Held mine : all()) {
      TaskRun<?> run = mine.run();
      try {
        run.tick();
        if (run.isDueAgain()) {
          executeAgain(run);
        }
        if (mine.isDue()) {
          writer.mark(mine);
        }
      } catch (RuntimeException e) {
        // A tick that throws would be the last one, for every task.
        logger.error("Task {} could not be looked at", run.id(), e);
      }
    }
    writer.retry();
  }

  private void executeAgain(TaskRun<?> run) {
    run.handedToWorker(true);
    try {
      workers.execute(run);
    } catch (TaskRejectedException e) {
      logger.debug("No worker for the next attempt at task {} yet", run.id(), e);
      run.handedToWorker(false);
    }
  }

  private void written(Held mine, ProgressStore.Update update, ProgressStore.Verdict verdict) {
    TaskRun<?> run = mine.run();
    if (mine.isErased()) {
      // It was on its way when the task was erased.
      store.remove(run.id());
      mine.settle();
      return;
    }
    switch (verdict) {
      case ACCEPTED, CANCEL_REQUESTED -> {
        mine.stored(update);
        if (mine.isLast(update)) {
          letGoOf(mine);
        } else if (verdict == ProgressStore.Verdict.CANCEL_REQUESTED) {
          run.cancel();
        }
      }
      case REFUSED -> {
        run.fence();
        letGoOf(mine);
      }
    }
  }

  /**
   * Lets go of a task that nobody shall know of any more, and asks its work to stop.
   *
   * @return false if it is not in our hands
   */
  boolean erase(String id) {
    Held mine = held.remove(id);
    if (mine == null) {
      return false;
    }
    mine.erase();
    mine.run().cancel();
    return true;
  }

  /** From now on the store has the say, also for those who watch the task through us. */
  private void letGoOf(Held mine) {
    TaskRun<?> run = mine.run();
    held.remove(run.id(), mine);
    if (!run.snapshot().state().isTerminal()) {
      for (Watch watch : run.watches()) {
        watch.from(store.watch(run.id(), watch::changed));
        watch.changed();
      }
    }
    mine.settle();
  }

  private Optional<Snapshot> newest(TaskRun<?> run) {
    // While it is ours, ours is newer than the store's; after that it may be nobody's.
    boolean ours = held.containsKey(run.id()) || run.snapshot().state().isTerminal();
    return ours ? Optional.of(run.snapshot()) : store.find(run.id());
  }

  @Override
  public Time time() {
    return time;
  }

  @Override
  public StageHistory history() {
    return history;
  }

  @Override
  public TaskListener listener() {
    return listener;
  }

  @Override
  public void changed(TaskRun<?> run) {
    Held mine = held.get(run.id());
    if (mine != null && mine.run() == run) {
      writer.mark(mine);
    }
  }

  @Override
  public void withdrawn(TaskRun<?> run) {
    workers.withdraw(run);
  }

  @Override
  public boolean retried(TaskRun<?> run, Duration wait) {
    Held mine = held.get(run.id());
    return mine == null || mine.retried(wait);
  }

  @Override
  public void aside(Runnable action) {
    threads.telling().execute(action);
  }

  @Override
  public Watch watch(TaskRun<?> run, Consumer<Snapshot> listener) {
    return new Watch(() -> newest(run).orElse(null), listener, threads.telling());
  }
}
