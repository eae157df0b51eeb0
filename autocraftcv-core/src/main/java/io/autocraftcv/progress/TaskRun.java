package io.autocraftcv.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task in the process that runs it: the state machine of {@link State}, and the only writer of
 * the task's snapshots while this process holds it. Every transition happens under one lock and
 * makes one snapshot. Whoever reaches a terminal state first has decided, and all later attempts to
 * end the task do nothing. Nothing of the caller's runs under the lock.
 */
final class TaskRun<T extends @Nullable Object> implements Runnable {

  private static final Logger logger = LoggerFactory.getLogger(TaskRun.class);

  /** What is to be run. */
  record Order<T extends @Nullable Object>(
      Snapshot.About about,
      Plan plan,
      Duration deadline,
      Retry retry,
      int priority,
      Task.Work<T> work) {}

  /**
   * How the task comes into our hands.
   *
   * @param started when a worker first took it, or null if none has yet
   * @param lines how many log lines it has
   */
  record Hold(long epoch, int attempt, long version, @Nullable Instant started, long lines) {
    static final Hold FIRST = new Hold(1, 1, 1, null, 0);
  }

  private final Order<T> order;
  private final Hold hold;
  private final Runs runs;
  private final StopSignal signal = new StopSignal();
  private final LogRing log;
  private final CompletableFuture<T> completion = new CompletableFuture<>();

  /** Guards the fields below; {@code newest} is also read without it. */
  private final ReentrantLock lock = new ReentrantLock();

  private State state = State.PENDING;
  private Attempt attempt;

  /** From when a worker first takes the task. */
  private @Nullable Patience patience;

  private @Nullable Instant started;
  private boolean cancelRequested;
  private boolean handedBack;
  private boolean fenced;

  private volatile Snapshot newest;

  TaskRun(Order<T> order, Hold hold, Runs runs) {
    this.order = order;
    this.hold = hold;
    this.runs = runs;
    this.log = new LogRing(hold.lines());
    this.attempt = newAttempt(hold.attempt());
    this.started = hold.started();
    this.newest = snapshot(hold.version(), State.PENDING, null);
  }

  private Attempt newAttempt(int number) {
    return new Attempt(
        number,
        order.plan(),
        new LiveProgress(order.plan(), signal, log, runs.time(), this::stageOpened));
  }

  String id() {
    return order.about().id();
  }

  int priority() {
    return order.priority();
  }

  Snapshot snapshot() {
    return newest;
  }

  /** The result when it comes. */
  CompletableFuture<T> completion() {
    return completion;
  }

  /** The lines that the work has left and that are kept; see {@link LogRing}. */
  LogRing log() {
    return log;
  }

  /** An attempt, on the worker's thread. Nothing that the work throws gets out of here. */
  @Override
  public void run() {
    LiveProgress mine = begin();
    if (mine == null) {
      return;
    }
    try (Registration scope = runs.listener().running(newest)) {
      runs.experience().recall(order.plan(), this::learn);
      work(mine);
    } catch (Throwable broken) {
      // Not the work, which has been dealt with: something that we have called about it.
      endBy(Ending.failed(id(), broken));
      logger.error("Task {} could not be ended as its work ended", id(), broken);
    }
  }

  private void work(LiveProgress mine) {
    T value;
    try {
      value = order.work().run(mine);
    } catch (Throwable thrown) {
      if (!isFenced()) {
        mine.undo();
      }
      signal.detach();
      endWith(thrown, mine);
      return;
    }
    signal.detach();
    if (end(State.SUCCEEDED, null)) {
      runs.experience().remember(order.plan(), mine.spent());
      tellEnd(() -> completion.complete(value));
    }
  }

  private @Nullable LiveProgress begin() {
    return locked(
        () -> {
          if (state != State.PENDING || fenced) {
            return null;
          }
          if (handedBack) {
            // Delivered while the process was already ending: it goes on as it came.
            goOnElsewhere();
            return null;
          }
          var unused = signal.attach(Thread.currentThread());
          long now = runs.time().nanos();
          if (patience == null) {
            Instant instant = runs.time().now();
            started = started == null ? instant : started;
            Duration before = Duration.between(started, instant);
            patience = new Patience(order.deadline(), now - Math.max(0, before.toNanos()));
          }
          LiveProgress mine = attempt.begin(now);
          moveTo(State.RUNNING, null);
          return mine;
        });
  }

  private void goOnElsewhere() {
    attempt = newAttempt(attempt.number() + 1);
    var unused = runs.isTriedAgainHere(this, Duration.ZERO);
    moveTo(State.PENDING, null);
  }

  private boolean isFenced() {
    return locked(() -> fenced);
  }

  /** What past runs have shown has come; the next tick publishes what follows from it. */
  private void learn(Learned learned) {
    locked(
        () -> {
          attempt.learn(learned);
          return null;
        });
  }

  /**
   * Work that was asked to stop and threw has stopped, whatever it threw: a closed socket, say.
   * Only what comes out of an uncancellable section has nothing to do with that.
   */
  private void endWith(Throwable thrown, LiveProgress mine) {
    Ending stopped = mine.isUncut(thrown) ? null : whyAskedToStop();
    if (stopped != null) {
      endBy(stopped);
      logger.debug("Task {} stopped when it was asked to", id(), thrown);
      return;
    }
    if (!mine.isUncut(thrown) && isHandedBack() && tryAgainAfter(Duration.ZERO)) {
      runs.listener().retrying(newest, thrown);
      logger.info("Task {} is handed back; another process will run it", id());
      return;
    }
    int number = locked(() -> attempt.number());
    Duration wait = order.retry().waitAfter(number, ThreadLocalRandom.current()::nextDouble);
    if (order.retry().allows(number, thrown) && tryAgainAfter(wait)) {
      runs.listener().retrying(newest, thrown);
      // Not earlier, or the next attempt could begin before it is told that there will be one.
      letWaitForWorker(runs.isTriedAgainHere(this, wait));
      logger.info("Task {} failed and is tried again", id(), thrown);
      return;
    }
    endBy(Ending.failed(id(), thrown));
    if (thrown instanceof TaskFailedException foreseen) {
      logger.debug("Task {} failed: {}", id(), foreseen.code(), foreseen);
    } else {
      logger.error("Task {} failed for a reason that its work did not foresee", id(), thrown);
    }
  }

  private @Nullable Ending whyAskedToStop() {
    return locked(
        () -> {
          if (cancelRequested) {
            return Ending.cancelled(id());
          }
          boolean overdue = patience != null && patience.isOverdue();
          return overdue ? Ending.timedOut(id(), order.deadline()) : null;
        });
  }

  /** Ends the task that way, unless it has ended already, and tells those who wait for it. */
  private void endBy(Ending ending) {
    if (end(ending.state(), ending.failure())) {
      tellEnd(ending);
    }
  }

  private void tellEnd(Ending ending) {
    tellEnd(() -> completion.completeExceptionally(ending.exception()));
  }

  private boolean end(State terminal, Snapshot.@Nullable Failure failure) {
    return locked(
        () -> {
          if (state.isTerminal() || fenced) {
            return false;
          }
          moveTo(terminal, failure);
          return true;
        });
  }

  private void tellEnd(Runnable complete) {
    try {
      runs.listener().ended(newest);
    } finally {
      complete.run();
    }
  }

  /** Begins the waiting for the next attempt, if the deadline leaves room for it. */
  private boolean tryAgainAfter(Duration wait) {
    return locked(
        () -> {
          long now = runs.time().nanos();
          boolean inTime = patience == null || patience.hasTimeAfter(wait, now);
          if (state.isTerminal() || cancelRequested || fenced || !inTime) {
            return false;
          }
          attempt = newAttempt(attempt.number() + 1);
          attempt.notBefore(now + wait.toNanos());
          var unused = runs.isTriedAgainHere(this, wait);
          moveTo(State.PENDING, null);
          return true;
        });
  }

  /** Whether the run waits for its next attempt, and has waited long enough. */
  boolean isDueAgain() {
    return locked(() -> state == State.PENDING && attempt.isDue(runs.time().nanos()));
  }

  /** Whether it waits for a worker of ours, to begin the next attempt. */
  void letWaitForWorker(boolean waiting) {
    locked(
        () -> {
          attempt.letWait(waiting && state == State.PENDING);
          return null;
        });
  }

  /**
   * Asks the task to stop; returns at once.
   *
   * @return how far it is now
   */
  Snapshot cancel() {
    State before =
        locked(
            () -> {
              State was = cancelRequested || fenced ? State.CANCELLED : state;
              if (was.isTerminal()) {
                return was;
              }
              cancelRequested = true;
              if (was == State.PENDING) {
                moveTo(State.CANCELLED, Ending.cancelled(id()).failure());
              } else {
                requirePatience().cancelRequested(runs.time().nanos());
                moveTo(State.CANCELLING, null);
              }
              return was;
            });
    if (before.isTerminal()) {
      return newest;
    }
    // First, or a listener would hear of it after the end of work that stops at once.
    runs.listener().cancelRequested(newest);
    if (before == State.PENDING) {
      runs.withdrawn(this);
      tellEnd(Ending.cancelled(id()));
    } else {
      signal.request(() -> new TaskCancelledException(id()));
    }
    return newest;
  }

  /**
   * This process is about to end, and the task was delivered to it: the work is asked to stop, and
   * another process begins it again: a further attempt, which is made even if this was the last.
   */
  void handBack() {
    boolean news =
        locked(
            () -> {
              boolean stops = state == State.RUNNING && !handedBack && !fenced;
              handedBack |= !state.isTerminal();
              return stops;
            });
    if (news) {
      signal.request(() -> new TaskLostException(id()));
    }
  }

  private boolean isHandedBack() {
    return locked(() -> handedBack);
  }

  private Patience requirePatience() {
    if (patience == null) {
      throw new IllegalStateException("Task " + id() + " has not begun");
    }
    return patience;
  }

  /**
   * The task is in other hands, or declared lost: what happens here does not count any more. The
   * work is asked to stop.
   */
  void fence() {
    boolean news =
        locked(
            () -> {
              boolean first = !fenced;
              fenced = true;
              return first;
            });
    if (news) {
      logger.warn("Task {} is in other hands; the work on it here is asked to stop", id());
      signal.request(() -> new TaskLostException(id()));
      completion.completeExceptionally(new TaskLostException(id()));
    }
  }

  /**
   * The tracker goes away, and its work has not stopped: nobody will see what becomes of it. What
   * was to be handed back is, since nothing that this work says from now on counts.
   */
  void abandon() {
    boolean elsewhere =
        locked(
            () -> {
              fenced = handedBack && tryAgainAfter(Duration.ZERO);
              return fenced;
            });
    if (!elsewhere) {
      endBy(Ending.lost(id()));
    }
  }

  /**
   * The tracker's tick: publishes what has been counted since the last one, asks work to stop that
   * is past its deadline, and gives it up if it does not. Cancelled work is given up then, too:
   * before, it may still stop, and cancelled means stopped.
   */
  void tick() {
    Patience.Step step =
        locked(
            () -> {
              if (patience == null || state.isTerminal() || fenced) {
                return Patience.Step.NOTHING;
              }
              long now = runs.time().nanos();
              Patience.Step next =
                  patience.look(now, state == State.PENDING, cancelRequested, signal.shielded());
              if (next == Patience.Step.GIVE_UP) {
                Ending timedOut = Ending.timedOut(id(), order.deadline());
                moveTo(timedOut.state(), timedOut.failure());
              } else if (next == Patience.Step.CALL_UNRESPONSIVE
                  || isCancellable(state) != newest.cancellable()
                  || attempt.hasNews(newest, state, now)) {
                moveTo(state, null);
              }
              return next;
            });
    switch (step) {
      case ASK_TO_STOP ->
          runs.stopping(() -> signal.request(() -> new TaskTimedOutException(id())));
      case GIVE_UP -> runs.stopping(() -> tellEnd(Ending.timedOut(id(), order.deadline())));
      case CALL_UNRESPONSIVE, NOTHING -> {
        // Said with the snapshot, or not to be said.
      }
    }
  }

  private void stageOpened() {
    boolean live =
        locked(
            () -> {
              if (!state.isTerminal()) {
                moveTo(state, null);
              }
              return !state.isTerminal();
            });
    if (live) {
      runs.listener().stage(newest);
    }
  }

  /** Makes the snapshot first: if that fails, the state has not changed. */
  private void moveTo(State next, Snapshot.@Nullable Failure failure) {
    if (fenced) {
      return;
    }
    Snapshot made = snapshot(newest.version() + 1, next, failure);
    state = next;
    newest = made;
    runs.changed(this);
  }

  private Snapshot snapshot(long version, State state, Snapshot.@Nullable Failure failure) {
    boolean succeeded = state == State.SUCCEEDED;
    LiveProgress.Standing now = attempt.standing();
    int percent = attempt.percent(now);
    long nanos = runs.time().nanos();
    return new Snapshot(
        order.about(),
        hold.epoch(),
        attempt.number(),
        version,
        state,
        succeeded ? 100 : percent,
        now.position(),
        cancelRequested,
        isCancellable(state),
        patience != null && patience.isUnresponsive(),
        failure,
        succeeded ? attempt.result() : Map.of(),
        started,
        runs.time().now(),
        state == State.PENDING ? Duration.ZERO : attempt.elapsed(nanos),
        state == State.RUNNING ? attempt.remaining(now, nanos) : null);
  }

  private boolean isCancellable(State state) {
    return !cancelRequested && !state.isTerminal() && !signal.shielded();
  }

  private <R extends @Nullable Object> R locked(Supplier<R> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
