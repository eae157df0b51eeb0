package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task in the process that runs it: the state machine of {@link State}, and the only writer of
 * the task's snapshots while this process holds it. Every transition happens under one lock and
 * makes one snapshot. Whoever reaches a terminal state first has decided, and all later attempts to
 * end the task do nothing. Nothing of the caller's runs under the lock.
 */
final class TaskRun<T extends @Nullable Object> implements Task<T>, Runnable {

  /** How long work may take to notice that it was asked to stop before we say that it does not. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final Logger logger = LoggerFactory.getLogger(TaskRun.class);

  private final Snapshot.About about;
  private final long epoch;
  private final Plan plan;
  private final Duration deadline;
  private final Retry retry;
  private final Work<T> work;
  private final Host host;
  private final StopSignal signal = new StopSignal();
  private final LogRing log = new LogRing();
  private final CompletableFuture<T> completion = new CompletableFuture<>();
  private final List<Watch> watches = new CopyOnWriteArrayList<>();

  /** Guards the fields below; {@code newest} is also read without it. */
  private final ReentrantLock lock = new ReentrantLock();

  private State state = State.PENDING;
  private LiveProgress progress;
  private int attempt;
  private int percent;

  /** When the first attempt of this process began; the deadline counts from it. */
  private long begunAt;

  private long startedAt;
  private boolean begun;
  private boolean waitingToRetry;
  private long retryAt;
  private boolean cancelRequested;
  private boolean overdue;
  private boolean unresponsive;
  private boolean fenced;

  /** Since when the work has had the chance to notice that it was asked to stop. */
  private long askedToStopAt;

  private volatile Snapshot newest;

  /** The tracker, as its runs need it. */
  interface Host {
    Time time();

    StageHistory history();

    TaskListener listener();

    /** The run has a new snapshot, or new log lines. */
    void changed(TaskRun<?> run);

    /** The run was cancelled while it waited for a worker. */
    void withdrawn(TaskRun<?> run);

    /**
     * The work of the run shall be tried again.
     *
     * @return whether the run itself waits until then; otherwise somebody else will run the task
     */
    boolean retried(TaskRun<?> run, Duration wait);

    /** Runs what may take its time, on another thread. */
    void aside(Runnable action);

    Watch watch(TaskRun<?> run, Consumer<Snapshot> listener);
  }

  /** A task that is new. */
  TaskRun(Snapshot.About about, Plan plan, Options options, Work<T> work, Host host) {
    this(about, 1, 1, 0, plan, options.deadline(), options.retry(), work, host);
  }

  /** A task that others have had in their hands; {@code version} is the newest of theirs. */
  TaskRun(
      Snapshot.About about,
      long epoch,
      int attempt,
      long version,
      Plan plan,
      Duration deadline,
      Retry retry,
      Work<T> work,
      Host host) {
    this.about = about;
    this.epoch = epoch;
    this.attempt = attempt;
    this.plan = plan;
    this.deadline = deadline;
    this.retry = retry;
    this.work = work;
    this.host = host;
    this.progress = newProgress();
    this.newest = snapshot(version + 1, State.PENDING, null);
  }

  private LiveProgress newProgress() {
    return new LiveProgress(
        plan, signal, log, host.time(), this::progressChanged, this::stageOpened);
  }

  @Override
  public String id() {
    return about.id();
  }

  @Override
  public Snapshot snapshot() {
    return newest;
  }

  /** An attempt, on the worker's thread. Nothing that the work throws gets out of here. */
  @Override
  public void run() {
    LiveProgress mine = begin();
    if (mine != null) {
      try (Registration scope = host.listener().running(newest)) {
        attempt(mine);
      }
    }
  }

  private void attempt(LiveProgress mine) {
    T value;
    try {
      value = work.run(mine);
    } catch (Throwable thrown) {
      mine.undo();
      signal.detach();
      endWith(thrown, mine);
      return;
    }
    signal.detach();
    if (end(State.SUCCEEDED, null)) {
      host.history().record(plan, mine.stageNanos());
      host.listener().ended(newest);
      completion.complete(value);
    }
  }

  private @Nullable LiveProgress begin() {
    lock.lock();
    try {
      if (state != State.PENDING || fenced) {
        return null;
      }
      var unused = signal.attach(Thread.currentThread());
      startedAt = host.time().nanos();
      if (!begun) {
        begun = true;
        begunAt = startedAt;
      }
      waitingToRetry = false;
      moveTo(State.RUNNING, null);
      return progress;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Work that was asked to stop and threw has stopped, whatever it threw: a closed socket, say.
   * Only what comes out of an uncancellable section has nothing to do with that.
   */
  private void endWith(Throwable thrown, LiveProgress mine) {
    if (askedToStop() && !mine.isUncut(thrown)) {
      logger.debug("Task {} stopped when it was asked to", id(), thrown);
      endBy(stopped());
    } else if (!tryAgain(thrown)) {
      if (thrown instanceof TaskFailedException foreseen) {
        logger.debug("Task {} failed: {}", id(), foreseen.code(), foreseen);
      } else {
        logger.error("Task {} failed for a reason that its work did not foresee", id(), thrown);
      }
      endBy(Ending.failed(id(), thrown));
    }
  }

  private boolean askedToStop() {
    lock.lock();
    try {
      return cancelRequested || overdue || fenced;
    } finally {
      lock.unlock();
    }
  }

  private Ending stopped() {
    lock.lock();
    try {
      return cancelRequested ? Ending.cancelled(id()) : Ending.timedOut(id(), deadline);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the task that way, unless it has ended already, and tells those who wait for it. */
  private void endBy(Ending ending) {
    if (end(ending.state(), ending.failure())) {
      tellEnd(ending);
    }
  }

  private void tellEnd(Ending ending) {
    host.listener().ended(newest);
    completion.completeExceptionally(ending.exception());
  }

  private boolean end(State terminal, Snapshot.@Nullable Failure failure) {
    lock.lock();
    try {
      if (state.isTerminal() || fenced) {
        return false;
      }
      moveTo(terminal, failure);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Begins the next attempt's waiting, if there is to be one and the deadline leaves room for it.
   */
  private boolean tryAgain(Throwable thrown) {
    Duration wait = retry.waitAfter(attempt, ThreadLocalRandom.current()::nextDouble);
    lock.lock();
    try {
      long now = host.time().nanos();
      boolean inTime = now + wait.toNanos() - begunAt < deadline.toNanos();
      if (state.isTerminal() || cancelRequested || !inTime || !retry.allows(attempt, thrown)) {
        return false;
      }
      logger.info("Attempt {} at task {} failed and is tried again", attempt, id(), thrown);
      attempt++;
      percent = 0;
      progress = newProgress();
      retryAt = now + wait.toNanos();
      waitingToRetry = host.retried(this, wait);
      moveTo(State.PENDING, null);
    } finally {
      lock.unlock();
    }
    host.listener().retrying(newest, thrown);
    return true;
  }

  /** Whether the run waits for its next attempt, and has waited long enough. */
  boolean isDueAgain() {
    lock.lock();
    try {
      return state == State.PENDING && waitingToRetry && host.time().nanos() - retryAt >= 0;
    } finally {
      lock.unlock();
    }
  }

  /** A worker will take it: it is not due any more, and is again if the worker does not. */
  void handedToWorker(boolean handed) {
    lock.lock();
    try {
      waitingToRetry = !handed && state == State.PENDING;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Snapshot cancel() {
    Ending cancelled = null;
    lock.lock();
    try {
      if (cancelRequested || state.isTerminal() || fenced) {
        return newest;
      }
      cancelRequested = true;
      if (state == State.PENDING) {
        cancelled = stopped();
        end(cancelled.state(), cancelled.failure());
      } else {
        askedToStopAt = host.time().nanos();
        moveTo(State.CANCELLING, null);
      }
    } finally {
      lock.unlock();
    }
    // First, or a listener would hear of it after the end of work that stops at once.
    host.listener().cancelRequested(newest);
    if (cancelled != null) {
      host.withdrawn(this);
      tellEnd(cancelled);
    } else {
      signal.request(() -> new TaskCancelledException(id()));
    }
    return newest;
  }

  /**
   * The task is in other hands, or declared lost: what happens here does not count any more. The
   * work is asked to stop; watchers go on with what the store has.
   */
  void fence() {
    lock.lock();
    try {
      if (fenced) {
        return;
      }
      fenced = true;
    } finally {
      lock.unlock();
    }
    logger.warn("Task {} is in other hands; the work on it here is asked to stop", id());
    signal.request(() -> new TaskLostException(id()));
    completion.completeExceptionally(new TaskLostException(id()));
  }

  List<Watch> watches() {
    return watches;
  }

  /**
   * The tracker's tick: publishes what has been counted since the last one, asks work to stop that
   * is past its deadline, and gives it up if it does not. Cancelled work is given up then, too:
   * before, it may still stop, and cancelled means stopped.
   */
  void tick() {
    Ending givenUp = null;
    boolean askNow = false;
    lock.lock();
    try {
      if (!begun || state.isTerminal() || fenced) {
        return;
      }
      long now = host.time().nanos();
      if (signal.shielded() || !(cancelRequested || overdue)) {
        askedToStopAt = now;
      }
      boolean stubborn = now - askedToStopAt > GRACE.toNanos();
      boolean late = now - begunAt > deadline.toNanos();
      if (late && !overdue && state != State.PENDING) {
        overdue = true;
        askNow = true;
        askedToStopAt = now;
      } else if (late && (stubborn || state == State.PENDING)) {
        givenUp = Ending.timedOut(id(), deadline);
        end(givenUp.state(), givenUp.failure());
      }
      boolean news = stubborn && cancelRequested && !unresponsive;
      unresponsive |= news;
      if (!state.isTerminal() && (news || countedSince(newest))) {
        moveTo(state, null);
      }
    } finally {
      lock.unlock();
    }
    if (askNow) {
      host.aside(() -> signal.request(() -> new TaskTimedOutException(id())));
    }
    if (givenUp != null) {
      Ending ending = givenUp;
      host.aside(() -> tellEnd(ending));
    }
  }

  private boolean countedSince(Snapshot last) {
    LiveProgress.Standing now = progress.standing();
    return now.percent() > last.percent() || !now.position().equals(last.stage());
  }

  /** An uncancellable section has begun or ended. */
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

  private void stageOpened() {
    progressChanged();
    host.listener().stage(newest);
  }

  /** Makes the snapshot first: if that fails, the state has not changed. */
  private void moveTo(State next, Snapshot.@Nullable Failure failure) {
    if (fenced) {
      return;
    }
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
        epoch,
        attempt,
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
        state == State.PENDING ? Duration.ZERO : elapsed(),
        state == State.RUNNING ? remaining(now) : null);
  }

  private Duration elapsed() {
    return begun ? Duration.ofNanos(Math.max(0, host.time().nanos() - startedAt)) : Duration.ZERO;
  }

  private Snapshot.@Nullable Remaining remaining(LiveProgress.Standing now) {
    var estimate = host.history().remaining(plan, now.whereabouts());
    if (estimate.isEmpty()) {
      return null;
    }
    Duration likely = Duration.ofNanos(estimate.getAsLong());
    return new Snapshot.Remaining(likely, likely, likely);
  }

  /** The lines that the work has left and that are kept; see {@link LogRing}. */
  LogRing log() {
    return log;
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
  public Flow.Publisher<Snapshot> snapshots() {
    return new SnapshotPublisher(this::onChange, host::aside);
  }

  @Override
  public T join() {
    return Ending.join(completion);
  }

  @Override
  public CompletionStage<T> completion() {
    return completion.minimalCompletionStage();
  }
}
