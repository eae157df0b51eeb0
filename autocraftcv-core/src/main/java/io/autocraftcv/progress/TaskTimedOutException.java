package io.autocraftcv.progress;

/** The task did not end before its deadline; see {@link Options#deadline}. */
public final class TaskTimedOutException extends ProgressException {
  TaskTimedOutException(String taskId) {
    super("Task " + taskId + " did not end before its deadline", null);
  }
}
