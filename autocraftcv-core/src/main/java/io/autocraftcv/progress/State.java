package io.autocraftcv.progress;

/**
 * Where a task is in its life.
 *
 * <pre>
 * PENDING ──▶ RUNNING ──▶ SUCCEEDED | FAILED | TIMED_OUT | LOST
 *    │  ▲        │ │
 *    │  └────────┘ │     (it failed and is tried again: a new attempt, from 0 %)
 *    │             └──▶ CANCELLING ──▶ CANCELLED
 *    └──▶ CANCELLED           └──▶ SUCCEEDED | FAILED | TIMED_OUT | LOST   (it ended before it stopped)
 * </pre>
 *
 * <p>A terminal state never changes again. A waiting task, too, is lost with the process in which
 * it waits.
 *
 * <pre>{@code
 * if (task.snapshot().state().isTerminal()) {
 *   System.out.println("It has ended: " + task.snapshot().status());
 * }
 * }</pre>
 */
public enum State {
  /** Accepted, or to be tried again, and waiting for a worker. */
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
