package io.autocraftcv.progress;

import org.jspecify.annotations.Nullable;

/**
 * The root of what this package throws: one subclass for each reason that a caller can act on.
 *
 * <pre>{@code
 * try {
 *   show(task.join());
 * } catch (TaskFailedException e) {
 *   show(e.sentence());
 * } catch (ProgressException e) {
 *   show("Stopped before it was done: " + e.getMessage());
 * }
 * }</pre>
 */
public abstract class ProgressException extends RuntimeException {
  ProgressException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
