package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * the task's snapshots. Every transition happens under one lock and makes one snapshot. Whoever
 * reaches a terminal state first has decided, and all later attempts to end the task do nothing.
 * Nothing of the caller's runs under the lock.
 */
final class TaskRun<T extends @Nullable Object> implements Task<T>, Runnable {

  /** How long work may take to notice that it was asked to stop before we say that it does not. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final Logger logger = LoggerFactory.getLogger(TaskRun.class);

  private final Snapshot.About about;
  private final Plan plan;
  private final Duration deadline;
  private final Work<T> work;
  private final Host host;
  private final StopSignal signal = new StopSignal();
  private final LogRing log;
  private final LiveProgress progress;
  private final Estimate estimate;
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

  /** Since when the work has had the chance to notice that it was asked to stop. */
  private long askedToStopAt;

  private volatile Snapshot newest;

  /** The tracker, as its runs need it. */
  interface Host {
    Time time();

    Experience experience();

    /** The run has a new snapshot. */
    void changed(TaskRun<?> run);

    /** The run was cancelled before a worker took it. */
    void withdrawn(TaskRun<?> run);

    /** Runs what may take its time, on another thread. */
    void aside(Runnable action);

    Watch watch(TaskRun<?> run, Consumer<Snapshot> listener);
  }

  TaskRun(Snapshot.About about, Plan plan, Duration deadline, Work<T> work, Host host) {
    this.about = about;
    this.plan = plan;
    this.deadline = deadline;
    this.work = work;
    this.host = host;
    this.log = new LogRing(host.time().wall());
    this.progress = new LiveProgress(plan, signal, log, host.time()::nanos, this::progressChanged);
    this.estimate = new Estimate(plan);
    this.newest = snapshot(1, State.PENDING, null);
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
    if (!begin()) {
      return;
    }
    try {
      host.experience().recall(plan, this::learn);
      T value = work.run(progress);
      signal.detach();
      if (end(State.SUCCEEDED, null)) {
        try {
          host.experience().remember(plan, progress.spent());
        } finally {
          completion.complete(value);
        }
      }
    } catch (Throwable thrown) {
      signal.detach();
      endWith(thrown);
    }
  }

  private boolean begin() {
    lock.lock();
    try {
      if (state != State.PENDING) {
        return false;
      }
      var unused = signal.attach(Thread.currentThread());
      begun = true;
      startedAt = host.time().nanos();
      moveTo(State.RUNNING, null);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** What past runs have shown has come; the next tick publishes what follows from it. */
  private void learn(Learned learned) {
    lock.lock();
    try {
      estimate.learn(learned);
      if (plan.followsTime()) {
        progress.place(Bar.following(plan, learned));
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Work that was asked to stop and threw has stopped, whatever it threw: a closed socket, say.
   * Only what comes out of an uncancellable section has nothing to do with that.
   */
  private void endWith(Throwable thrown) {
    if (askedToStop() && !progress.isUncut(thrown)) {
      logger.debug("Task {} stopped when it was asked to", id(), thrown);
      completeStopped(endStopped());
    } else if (thrown instanceof TaskFailedException foreseen) {
      logger.debug("Task {} failed: {}", id(), foreseen.code(), foreseen);
      fail(foreseen);
    } else {
      logger.error("Task {} failed for a reason that its work did not foresee", id(), thrown);
      fail(unforeseen(thrown));
    }
  }

  private boolean askedToStop() {
    lock.lock();
    try {
      return cancelRequested || overdue;
    } finally {
      lock.unlock();
    }
  }

  private void fail(TaskFailedException failed) {
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

  /** Ends a task that has stopped because it was asked to; null if it had ended already. */
  private @Nullable ProgressException endStopped() {
    lock.lock();
    try {
      if (cancelRequested) {
        return end(State.CANCELLED, new Snapshot.Failure("cancelled", "Cancelled by user"))
            ? new TaskCancelledException(id())
            : null;
      }
      return endOverdue();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable ProgressException endOverdue() {
    String message =
        "This took longer than %s and was stopped. Please try again.".formatted(words(deadline));
    return end(State.TIMED_OUT, new Snapshot.Failure("timed_out", message))
        ? new TaskTimedOutException(id(), deadline)
        : null;
  }

  private void completeStopped(@Nullable ProgressException why) {
    if (why != null) {
      completion.completeExceptionally(why);
    }
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
      moveTo(terminal, failure);
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Snapshot cancel() {
    ProgressException cancelled = null;
    lock.lock();
    try {
      if (cancelRequested || state.isTerminal()) {
        return newest;
      }
      cancelRequested = true;
      if (state == State.PENDING) {
        cancelled = endStopped();
      } else {
        askedToStopAt = host.time().nanos();
        moveTo(State.CANCELLING, null);
      }
    } finally {
      lock.unlock();
    }
    if (cancelled != null) {
      host.withdrawn(this);
      completeStopped(cancelled);
    } else {
      signal.request(() -> new TaskCancelledException(id()));
    }
    return newest;
  }

  /**
   * The tracker's tick: publishes what has been counted since the last one, asks work to stop that
   * is past its deadline, and gives it up if it does not. Cancelled work is given up then, too:
   * before, it may still stop, and cancelled means stopped.
   */
  void tick() {
    ProgressException givenUp = null;
    boolean askNow = false;
    lock.lock();
    try {
      if (!begun || state.isTerminal()) {
        return;
      }
      long now = host.time().nanos();
      if (signal.shielded() || !(cancelRequested || overdue)) {
        askedToStopAt = now;
      }
      boolean stubborn = now - askedToStopAt > GRACE.toNanos();
      boolean late = now - startedAt > deadline.toNanos();
      if (late && !overdue) {
        overdue = true;
        askNow = true;
        askedToStopAt = now;
      } else if (late && stubborn) {
        givenUp = endOverdue();
      }
      boolean news = stubborn && cancelRequested && !unresponsive;
      unresponsive |= news;
      if (!state.isTerminal() && (news || somethingNew(newest, now))) {
        moveTo(state, null);
      }
    } finally {
      lock.unlock();
    }
    if (askNow) {
      host.aside(() -> signal.request(() -> new TaskTimedOutException(id(), deadline)));
    }
    if (givenUp != null) {
      ProgressException why = givenUp;
      host.aside(() -> completeStopped(why));
    }
  }

  private boolean somethingNew(Snapshot last, long nanos) {
    LiveProgress.Standing now = progress.standing();
    return now.percent() > last.percent()
        || now.position().done() != last.stage().done()
        || now.position().total() != last.stage().total()
        || !Objects.equals(now.position().note(), last.stage().note())
        || (state == State.RUNNING && estimate.isNews(now.whereabouts(), nanos));
  }

  /** A stage has opened, or an uncancellable section has begun or ended. */
  private void progressChanged() {
    lock.lock();
    try {
      if (!state.isTerminal()) {
        moveTo(state, null);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Makes the snapshot first: if that fails, the state has not changed. */
  private void moveTo(State next, Snapshot.@Nullable Failure failure) {
    Snapshot made = snapshot(newest.version() + 1, next, failure);
    state = next;
    newest = made;
    for (Watch watch : watches) {
      watch.changed();
    }
    host.changed(this);
  }

  private Snapshot snapshot(long version, State state, Snapshot.@Nullable Failure failure) {
    boolean succeeded = state == State.SUCCEEDED;
    LiveProgress.Standing now = progress.standing();
    // Kept as a maximum: a total that grows late would otherwise pull the bar back.
    percent = Math.max(percent, now.percent());
    return new Snapshot(
        about,
        1,
        1,
        version,
        state,
        succeeded ? 100 : percent,
        now.position(),
        cancelRequested,
        !cancelRequested && !state.isTerminal() && !signal.shielded(),
        unresponsive,
        failure,
        succeeded ? progress.result() : Map.of(),
        host.time().now(),
        elapsed(),
        state == State.RUNNING ? remaining(now.whereabouts()) : null);
  }

  private Duration elapsed() {
    return begun ? Duration.ofNanos(Math.max(0, host.time().nanos() - startedAt)) : Duration.ZERO;
  }

  private Snapshot.@Nullable Remaining remaining(Estimate.Whereabouts now) {
    Range left = estimate.remaining(now, host.time().nanos());
    return left == null ? null : left.remaining();
  }

  /** The newest lines that the work has left. */
  List<LogLine> log() {
    return log.after(0);
  }

  @Override
  public Registration onChange(Consumer<Snapshot> listener) {
    Watch watch = host.watch(this, listener);
    watches.add(watch);
    watch.from(() -> watches.remove(watch));
    watch.changed();
    return watch;
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
