package io.autocraftcv.progress;

import org.jspecify.annotations.Nullable;

/** The root of what this package throws: one subclass for each reason that a caller can act on. */
public abstract class ProgressException extends RuntimeException {
  ProgressException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
