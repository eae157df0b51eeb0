package io.autocraftcv.parse;

import io.autocraftcv.progress.TaskFailedException;

/**
 * A document that could be read, but is no résumé: a bill, a recipe, a job advertisement. The code
 * is {@code not_a_resume}.
 */
public final class NotAResumeException extends TaskFailedException {

  static final String ADVICE = "Choose another file, or enter your profile by hand.";

  NotAResumeException(String message) {
    super("not_a_resume", message);
  }
}
