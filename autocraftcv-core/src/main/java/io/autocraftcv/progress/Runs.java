package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tasks that this process has in its hands: until they have ended, or were let go of, and the
 * store knows. Brings their snapshots into the store, renews their leases, and lets go of those
 * that the store says are in other hands.
 */
final class Runs {

  private static final Logger logger = LoggerFactory.getLogger(Runs.class);

  private final ProgressStore store;
  private final Time time;
  private final Threads threads;
  private final Duration lease;
  private final TaskListener listener;
  private final Experience experience;
  private final Watches watches;
  private final Workers workers;
  private final SnapshotWriter writer;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private final ReentrantLock lock = new ReentrantLock();

  /** Signalled when a task has ended or was let go of. */
  private final Condition fewer = lock.newCondition();

  Runs(
      ProgressStore store,
      Time time,
      Threads threads,
      Duration lease,
      TaskListener listener,
      Experience experience,
      Watches watches,
      Workers workers) {
    this.store = store;
    this.time = time;
    this.threads = threads;
    this.lease = lease;
    this.listener = listener;
    this.experience = experience;
    this.watches = watches;
    this.workers = workers;
    this.writer = new SnapshotWriter(store, threads.writing(), this::written);
  }

  /** Has the task run by a worker of this process, in a place that was taken for it. */
  void execute(TaskRun<?> run, Workers.Place place) {
    Held mine = new Held(run, time, lease, false);
    held.put(run.id(), mine);
    listener.submitted(run.snapshot());
    writer.mark(mine);
    if (!place.execute(run, run.priority())) {
      run.cancel();
    }
  }

  /**
   * Runs a task that was delivered to this process, on this thread.
   *
   * @return when to deliver it again; empty if it is settled
   */
  Optional<Duration> runDelivered(TaskRun<?> run) throws InterruptedException {
    Held mine = new Held(run, time, lease, true);
    if (held.putIfAbsent(run.id(), mine) != null) {
      return Optional.of(soon());
    }
    boolean taken = false;
    try {
      taken = store.takeOver(mine.update());
    } finally {
      if (!taken) {
        // Whatever has become of it: without us nobody renews the lease.
        held.remove(run.id(), mine);
      }
    }
    if (!taken) {
      // Somebody else has it, or it has just ended; the next delivery will see.
      return Optional.of(soon());
    }
    writer.mark(mine);
    run.run();
    return mine.awaitSettled();
  }

  /** When to look again at a task that was delivered although its lease lasts: often in a lease. */
  Duration soon() {
    return lease.dividedBy(10);
  }

  @Nullable TaskRun<?> find(String id) {
    Held mine = held.get(id);
    return mine == null ? null : mine.run();
  }

  List<Snapshot> snapshots() {
    return held.values().stream().map(mine -> mine.run().snapshot()).toList();
  }

  int size() {
    return held.size();
  }

  /**
   * Asks the work of every task that has not ended to stop: for those that were delivered to be
   * delivered again, for the others to be cancelled.
   */
  void stopAll() {
    for (Held mine : held.values()) {
      if (mine.isDelivered()) {
        mine.run().handBack();
      } else {
        mine.run().cancel();
      }
    }
  }

  /** Lets go of every task that has not ended, whatever its work does. */
  void abandonAll() {
    held.values().forEach(mine -> mine.run().abandon());
  }

  /**
   * Waits until every task has ended and its worker is through with it; returns whether that was in
   * time.
   */
  boolean awaitEnds(Duration atMost) {
    return awaitEndStates(atMost) && workers.awaitRest(atMost);
  }

  private boolean awaitEndStates(Duration atMost) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (held.values().stream().anyMatch(mine -> !hasEnded(mine)) && left > 0) {
        left = fewer.awaitNanos(left);
      }
      return left > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private static boolean hasEnded(Held mine) {
    return mine.run().snapshot().state().isTerminal();
  }

  void tick() {
    for (Held mine : held.values()) {
      TaskRun<?> run = mine.run();
      try {
        run.tick();
        if (run.isDueAgain()) {
          executeAgain(run);
        }
        if (mine.isDue()) {
          writer.mark(mine);
        }
      } catch (Throwable e) {
        // A tick that throws would be the last one, for every task.
        logger.error("Task {} could not be looked at", run.id(), e);
      }
    }
    writer.retry();
  }

  private void executeAgain(TaskRun<?> run) {
    try {
      Workers.Place place = workers.reserve();
      run.letWaitForWorker(false);
      if (!place.execute(run, run.priority())) {
        run.letWaitForWorker(true);
      }
    } catch (TaskRejectedException e) {
      logger.debug("No worker for the next attempt at task {} yet", run.id(), e);
    }
  }

  private void written(Held mine, ProgressStore.Update update, ProgressStore.Verdict verdict) {
    TaskRun<?> run = mine.run();
    if (mine.isErased()) {
      // It was on its way when the task was erased.
      store.remove(run.id());
      mine.settle(update);
      return;
    }
    switch (verdict) {
      case ACCEPTED, CANCEL_REQUESTED -> {
        mine.stored(update);
        if (mine.isLast(update)) {
          letGoOf(mine);
          mine.settle(update);
        } else if (verdict == ProgressStore.Verdict.CANCEL_REQUESTED) {
          stopping(run::cancel);
        }
      }
      case REFUSED -> {
        letGoOf(mine);
        mine.settleElsewhere();
        stopping(run::fence);
      }
    }
  }

  /** From now on the store has the say. */
  private void letGoOf(Held mine) {
    held.remove(mine.run().id(), mine);
    watches.changed(mine.run().id());
    signalFewer();
  }

  private void signalFewer() {
    lock.lock();
    try {
      fewer.signalAll();
    } finally {
      lock.unlock();
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
    signalFewer();
    return true;
  }

  Time time() {
    return time;
  }

  Experience experience() {
    return experience;
  }

  TaskListener listener() {
    return listener;
  }

  /** The run has a new snapshot. */
  void changed(TaskRun<?> run) {
    Held mine = held.get(run.id());
    if (mine != null && mine.run() == run) {
      writer.mark(mine);
      watches.changed(run.id());
      if (run.snapshot().state().isTerminal()) {
        signalFewer();
      }
    }
  }

  /** The run was cancelled while it waited for a worker. */
  void withdrawn(TaskRun<?> run) {
    workers.withdraw(run);
  }

  /**
   * There is to be another attempt.
   *
   * @return whether the run itself waits until then; otherwise somebody else will run the task
   */
  boolean isTriedAgainHere(TaskRun<?> run, Duration wait) {
    Held mine = held.get(run.id());
    return mine == null || mine.isTriedAgainHere(wait);
  }

  /** Does what stops work, on a thread that waits for nothing else. */
  void stopping(Runnable action) {
    threads.stopping().execute(action);
  }
}
