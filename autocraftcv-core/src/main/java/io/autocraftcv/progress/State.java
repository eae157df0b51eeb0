package io.autocraftcv.progress;

/**
 * Where a task is in its life.
 *
 * <pre>
 * PENDING ──▶ RUNNING ──▶ SUCCEEDED | FAILED | TIMED_OUT | LOST
 *    │           │
 *    │           └──▶ CANCELLING ──▶ CANCELLED
 *    └──▶ CANCELLED        └──▶ SUCCEEDED | FAILED | TIMED_OUT | LOST   (it ended before it stopped)
 * </pre>
 *
 * <p>A terminal state never changes again.
 *
 * <pre>{@code
 * Snapshot now = task.snapshot();
 * switch (now.state()) {
 *   case PENDING, RUNNING, CANCELLING -> show(now.percent() + " %");
 *   case SUCCEEDED -> show(task.join());
 *   case FAILED, TIMED_OUT, CANCELLED, LOST -> show(now.failure());
 * }
 * }</pre>
 */
public enum State {
  /** Accepted, waiting for a worker. */
  PENDING,
  /** The work runs. */
  RUNNING,
  /** Someone asked for a cancel, and the work has not stopped yet. */
  CANCELLING,
  /** The work returned. The only state that shows 100 %. */
  SUCCEEDED,
  /** The work threw. */
  FAILED,
  /** The work did not end before its deadline. */
  TIMED_OUT,
  /** The work was asked to stop and has stopped. */
  CANCELLED,
  /** Whoever ran the work is gone. */
  LOST;

  /** Whether the task has ended. */
  public boolean isTerminal() {
    return switch (this) {
      case PENDING, RUNNING, CANCELLING -> false;
      case SUCCEEDED, FAILED, TIMED_OUT, CANCELLED, LOST -> true;
    };
  }
}
