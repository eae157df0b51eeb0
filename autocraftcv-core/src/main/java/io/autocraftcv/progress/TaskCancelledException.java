package io.autocraftcv.progress;

/**
 * The task was cancelled. Inside the work: it was asked to stop, let this through. From {@link
 * Task#join()}: it has stopped and has no result.
 *
 * <pre>{@code
 * try {
 *   Files.copy(progress.counted(in, length), target);
 * } catch (TaskCancelledException e) {
 *   Files.deleteIfExists(target);
 *   throw e;
 * }
 * }</pre>
 */
public final class TaskCancelledException extends ProgressException {
  TaskCancelledException(String taskId) {
    super("Task " + taskId + " was cancelled", null);
  }
}
