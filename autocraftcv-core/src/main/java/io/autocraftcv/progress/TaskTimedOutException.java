package io.autocraftcv.progress;

/**
 * The task did not end before its deadline; see {@link Options#deadline}.
 *
 * <pre>{@code
 * Options patient = Options.defaults().deadline(ofMinutes(30));
 * try {
 *   rows = tracker.start(IMPORT, patient, progress -> load(progress)).join();
 * } catch (TaskTimedOutException e) {
 *   show("Not even half an hour was enough.");
 * }
 * }</pre>
 */
public final class TaskTimedOutException extends ProgressException {
  TaskTimedOutException(String taskId) {
    super("Task " + taskId + " did not end before its deadline", null);
  }
}
