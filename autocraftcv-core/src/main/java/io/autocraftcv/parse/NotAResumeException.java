package io.autocraftcv.parse;

import io.autocraftcv.progress.TaskFailedException;

/**
 * A document that could be read, but is no résumé: a bill, a recipe, a job advertisement. The code
 * is {@code not_a_resume}.
 */
public final class NotAResumeException extends TaskFailedException {

  NotAResumeException(String message) {
    super("not_a_resume", message);
  }
}
