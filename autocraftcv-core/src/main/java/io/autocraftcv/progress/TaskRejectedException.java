package io.autocraftcv.progress;

/**
 * No room for another task: every worker is busy and the queue is full, or the tracker is closing.
 * Nothing was started; try again later.
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
  TaskRejectedException(String message) {
    super(message, null);
  }
}
