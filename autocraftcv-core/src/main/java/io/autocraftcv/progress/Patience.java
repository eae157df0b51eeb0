package io.autocraftcv.progress;

import java.time.Duration;

/**
 * How long a task is waited for: until its deadline, then until it has had the chance to stop, and
 * no longer. Guarded by the lock of its run.
 */
final class Patience {

  /** How long work may take to notice that it was asked to stop before we say that it does not. */
  static final Duration GRACE = Duration.ofSeconds(5);

  /** What is to be done about it. */
  enum Step {
    NOTHING,
    /** Its deadline has passed: ask it to stop. */
    ASK_TO_STOP,
    /** It was asked to cancel and does not: say so. */
    CALL_UNRESPONSIVE,
    /** Its deadline has passed, and it does not stop, or does not run at all. */
    GIVE_UP
  }

  private final long deadline;

  /** When a worker first took the task. */
  private final long begunAt;

  /** Since when the work has had the chance to notice that it was asked to stop. */
  private long askedToStopAt;

  private boolean overdue;
  private boolean unresponsive;

  Patience(Duration deadline, long begunAt) {
    this.deadline = deadline.toNanos();
    this.begunAt = begunAt;
  }

  boolean isOverdue() {
    return overdue;
  }

  boolean isUnresponsive() {
    return unresponsive;
  }

  /** Whether there would be time left after a wait that begins now. */
  boolean hasTimeAfter(Duration wait, long now) {
    return now + wait.toNanos() - begunAt < deadline;
  }

  void cancelRequested(long now) {
    askedToStopAt = now;
  }

  /**
   * Looks at the clock.
   *
   * @param waiting whether the task waits for a worker, so that there is nobody to be asked
   * @param cancelRequested whether it was asked to cancel
   * @param shielded whether no stop reaches it now
   */
  Step look(long now, boolean waiting, boolean cancelRequested, boolean shielded) {
    if (shielded || !(cancelRequested || overdue)) {
      askedToStopAt = now;
    }
    boolean stubborn = now - askedToStopAt > GRACE.toNanos();
    boolean late = now - begunAt > deadline;
    if (late && (waiting || (overdue && stubborn))) {
      return Step.GIVE_UP;
    }
    if (late && !overdue) {
      overdue = true;
      askedToStopAt = now;
      return Step.ASK_TO_STOP;
    }
    if (stubborn && cancelRequested && !unresponsive) {
      unresponsive = true;
      return Step.CALL_UNRESPONSIVE;
    }
    return Step.NOTHING;
  }
}
