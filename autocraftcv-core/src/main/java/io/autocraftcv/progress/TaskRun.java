package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task in the process that runs it: the state machine of {@link State}, and the only writer of
 * the task's snapshots. Every transition happens under one lock and makes one snapshot; the tracker
 * is told and does the rest. Whoever reaches a terminal state first has decided, and all later
 * attempts to end the task do nothing.
 */
final class TaskRun<T extends @Nullable Object> implements Task<T>, Runnable {

  /** How long work may take to notice that it was asked to stop before we say that it does not. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(TaskRun.class);

  private final Snapshot.About about;
  private final Plan plan;
  private final Duration deadline;
  private final Work<T> work;
  private final Surroundings surroundings;
  private final StopSignal signal = new StopSignal();
  private final LiveProgress progress;
  private final CompletableFuture<T> completion = new CompletableFuture<>();
  private final List<Watch> watches = new CopyOnWriteArrayList<>();

  /** Guards the fields below; {@code newest} is also read without it. */
  private final ReentrantLock lock = new ReentrantLock();

  private State state = State.PENDING;
  private boolean begun;
  private long startedAt;
  private int percent;
  private boolean cancelRequested;
  private boolean overdue;
  private boolean unresponsive;
  private long askedToStopAt;
  private volatile Snapshot newest;

  /** What a run needs of the tracker it belongs to. */
  interface Surroundings {
    Time time();

    StageHistory history();

    /** The run has a new snapshot. */
    void changed(TaskRun<?> run);

    /** The run was cancelled before a worker took it. */
    void withdrawn(TaskRun<?> run);

    Watch watch(TaskRun<?> run, Consumer<Snapshot> listener);
  }

  TaskRun(Snapshot.About about, Plan plan, Duration deadline, Work<T> work, Surroundings around) {
    this.about = about;
    this.plan = plan;
    this.deadline = deadline;
    this.work = work;
    this.surroundings = around;
    this.progress = new LiveProgress(plan, signal, around.time()::nanos, this::progressChanged);
    this.newest = snapshot(1, null);
  }

  @Override
  public String id() {
    return about.id();
  }

  @Override
  public Snapshot snapshot() {
    return newest;
  }

  /** The whole run, on the worker's thread. Nothing that the work throws gets out of here. */
  @Override
  public void run() {
    signal.attach(Thread.currentThread());
    if (!begin()) {
      signal.detach();
      return;
    }
    try {
      T value = work.run(progress);
      signal.detach();
      succeed(value);
    } catch (Throwable thrown) {
      signal.detach();
      endWithout(thrown);
    }
  }

  private boolean begin() {
    lock.lock();
    try {
      if (state != State.PENDING) {
        return false;
      }
      begun = true;
      startedAt = surroundings.time().nanos();
      state = State.RUNNING;
      publish(null);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void succeed(T value) {
    if (end(State.SUCCEEDED, null)) {
      surroundings.history().record(plan, progress.stageNanos());
      completion.complete(value);
    }
  }

  /** Work that was asked to stop and threw has stopped, whatever it threw: a closed socket, say. */
  private void endWithout(Throwable thrown) {
    boolean stopped;
    lock.lock();
    try {
      stopped = state == State.CANCELLING || overdue;
    } finally {
      lock.unlock();
    }
    if (stopped) {
      endStopped();
    } else {
      fail(thrown);
    }
  }

  private void fail(Throwable thrown) {
    TaskFailedException failed;
    if (thrown instanceof TaskFailedException foreseen) {
      failed = foreseen;
      log.debug("Task {} failed: {}", id(), failed.code(), failed);
    } else {
      failed = unforeseen(thrown);
      log.error("Task {} failed for a reason that its work did not foresee", id(), thrown);
    }
    if (end(State.FAILED, new Snapshot.Failure(failed.code(), failed.sentence()))) {
      completion.completeExceptionally(failed);
    }
  }

  private TaskFailedException unforeseen(Throwable thrown) {
    return new TaskFailedException(
        TaskFailedException.INTERNAL_ERROR,
        "Something went wrong on our side. Please try again; if it happens again, report task %s."
            .formatted(id()),
        thrown);
  }

  private void endStopped() {
    boolean cancelled;
    lock.lock();
    try {
      cancelled = cancelRequested;
    } finally {
      lock.unlock();
    }
    if (cancelled && end(State.CANCELLED, new Snapshot.Failure("cancelled", "Cancelled by user"))) {
      completion.completeExceptionally(new TaskCancelledException(id()));
    } else if (!cancelled && end(State.TIMED_OUT, tookTooLong())) {
      completion.completeExceptionally(new TaskTimedOutException(id(), deadline));
    }
  }

  private Snapshot.Failure tookTooLong() {
    return new Snapshot.Failure(
        "timed_out",
        "This took longer than %s and was stopped. Please try again.".formatted(words(deadline)));
  }

  private static String words(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    if (seconds == 1) {
      return "a second";
    }
    return seconds < 120 ? seconds + " seconds" : seconds / 60 + " minutes";
  }

  private boolean end(State terminal, Snapshot.@Nullable Failure failure) {
    lock.lock();
    try {
      if (state.isTerminal()) {
        return false;
      }
      state = terminal;
      publish(failure);
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Snapshot cancel() {
    boolean waiting;
    lock.lock();
    try {
      if (cancelRequested || state.isTerminal()) {
        return newest;
      }
      cancelRequested = true;
      waiting = state == State.PENDING;
      if (!waiting) {
        askedToStopAt = surroundings.time().nanos();
        state = State.CANCELLING;
        publish(null);
      }
    } finally {
      lock.unlock();
    }
    if (waiting) {
      surroundings.withdrawn(this);
      endStopped();
    } else {
      signal.request(() -> new TaskCancelledException(id()));
    }
    return newest;
  }

  /**
   * The tracker's tick: publishes what has been counted since the last one, sees to the deadline,
   * and gives up on work that was asked to stop and does not.
   */
  void tick() {
    boolean nowOverdue = false;
    boolean givenUp = false;
    lock.lock();
    try {
      if (!begun || state.isTerminal()) {
        return;
      }
      long now = surroundings.time().nanos();
      boolean stubborn = (overdue || cancelRequested) && now - askedToStopAt > GRACE.toNanos();
      if (state == State.CANCELLING) {
        boolean news = stubborn && !unresponsive;
        unresponsive |= stubborn;
        publishIf(news || countedSince(newest));
      } else if (overdue) {
        givenUp = stubborn;
      } else {
        nowOverdue = now - startedAt > deadline.toNanos();
        overdue = nowOverdue;
        askedToStopAt = now;
        publishIf(countedSince(newest));
      }
    } finally {
      lock.unlock();
    }
    if (nowOverdue) {
      signal.request(() -> new TaskTimedOutException(id(), deadline));
    } else if (givenUp) {
      endStopped();
    }
  }

  private boolean countedSince(Snapshot last) {
    Snapshot.Position here = progress.position();
    return here.done() != last.stage().done()
        || here.total() != last.stage().total()
        || progress.percent() > last.percent();
  }

  /** A stage has opened, or an uncancellable section has begun or ended. */
  private void progressChanged() {
    lock.lock();
    try {
      publishIf(!state.isTerminal());
    } finally {
      lock.unlock();
    }
  }

  private void publishIf(boolean news) {
    if (news) {
      publish(null);
    }
  }

  private void publish(Snapshot.@Nullable Failure failure) {
    newest = snapshot(newest.version() + 1, failure);
    for (Watch watch : watches) {
      watch.changed();
    }
    surroundings.changed(this);
  }

  private Snapshot snapshot(long version, Snapshot.@Nullable Failure failure) {
    boolean succeeded = state == State.SUCCEEDED;
    // Kept as a maximum: a total that grows late would otherwise pull the bar back.
    percent = Math.max(percent, progress.percent());
    return new Snapshot(
        about,
        1,
        version,
        state,
        succeeded ? 100 : percent,
        progress.position(),
        cancelRequested,
        !cancelRequested && !state.isTerminal() && !signal.shielded(),
        unresponsive,
        failure,
        succeeded ? progress.result() : Map.of(),
        surroundings.time().now(),
        elapsed(),
        state == State.RUNNING ? remaining() : null);
  }

  private Duration elapsed() {
    return begun
        ? Duration.ofNanos(Math.max(0, surroundings.time().nanos() - startedAt))
        : Duration.ZERO;
  }

  private @Nullable Duration remaining() {
    var estimate = surroundings.history().remaining(plan, progress.whereabouts());
    return estimate.isPresent() ? Duration.ofNanos(estimate.getAsLong()) : null;
  }

  @Override
  public Progress.Registration onChange(Consumer<Snapshot> listener) {
    Watch watch = surroundings.watch(this, listener);
    watches.add(watch);
    watch.changed();
    return () -> {
      watch.close();
      watches.remove(watch);
    };
  }

  @Override
  public T join() {
    try {
      return completion.join();
    } catch (CompletionException e) {
      // What the work threw, as it is: a caller can catch the type that the work is known to throw.
      throw e.getCause() instanceof ProgressException thrown ? thrown : e;
    }
  }

  @Override
  public CompletionStage<T> completion() {
    return completion.minimalCompletionStage();
  }
}
