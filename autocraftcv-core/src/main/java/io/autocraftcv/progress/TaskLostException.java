package io.autocraftcv.progress;

/**
 * Whoever ran the task is gone: its lease ran out. Inside the work: the task was given to somebody
 * else in the meantime, let this through; nothing that this work reports is accepted any more.
 *
 * <pre>{@code
 * try {
 *   task.join();
 * } catch (TaskLostException gone) {
 *   task = tracker.start(IMPORT, progress -> load(progress));
 * }
 * }</pre>
 */
public final class TaskLostException extends ProgressException {
  TaskLostException(String taskId) {
    super("Task " + taskId + " was lost: whoever ran it let its lease run out", null);
  }
}
