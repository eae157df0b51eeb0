package io.autocraftcv.progress;

import java.time.Duration;

/** The task did not end before its deadline; see {@link Options#deadline}. */
public final class TaskTimedOutException extends ProgressException {
  TaskTimedOutException(String taskId, Duration deadline) {
    super("Task " + taskId + " did not end within " + deadline.toMillis() + " ms", null);
  }
}
