package io.autocraftcv.progress;

import org.jspecify.annotations.Nullable;

/**
 * No room for another task: every worker is busy and the queue is full, the tracker is closing, or
 * the executor cannot be reached. Nothing was started; try again later.
 *
 * <pre>{@code
 * try {
 *   show(tracker.start(IMPORT, progress -> load(progress)).id());
 * } catch (TaskRejectedException e) {
 *   show("Too much is going on just now; please try again in a minute.");
 * }
 * }</pre>
 */
public final class TaskRejectedException extends ProgressException {
  /** For executors that have no room, or cannot be reached; says so in a sentence for people. */
  public TaskRejectedException(String message) {
    this(message, null);
  }

  /** The same, with what was in the way. */
  public TaskRejectedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
