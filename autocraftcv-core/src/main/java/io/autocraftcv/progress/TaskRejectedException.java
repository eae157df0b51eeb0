package io.autocraftcv.progress;

/**
 * No room for another task: every worker is busy and the queue is full, or the tracker is closing.
 * Nothing was started; try again later.
 */
public final class TaskRejectedException extends ProgressException {
  TaskRejectedException(String message) {
    super(message, null);
  }
}
