package io.autocraftcv.progress;

import org.jspecify.annotations.Nullable;

/**
 * A failure in words for people, with a code for programs. Work throws it (or a subclass) to say
 * why it failed; {@link Task#join()} throws it for work that failed. Whatever else work throws
 * becomes {@link #INTERNAL_ERROR} with a sentence that gives nothing away, and is logged with the
 * task's id.
 *
 * <pre>{@code
 * if (rows.isEmpty()) {
 *   throw new TaskFailedException("no_rows", "This file has no rows; please export it again.");
 * }
 * }</pre>
 */
public class TaskFailedException extends ProgressException {

  /** The code of a failure that the work did not foresee. */
  public static final String INTERNAL_ERROR = "internal_error";

  private final String code;
  private final String sentence;

  /**
   * @param code stable, for programs: {@code not_found}
   * @param message a sentence that says what is wrong and what to do, safe to show to anyone
   */
  public TaskFailedException(String code, String message) {
    this(code, message, null);
  }

  /**
   * As {@link #TaskFailedException(String, String)}, with what caused it, which only the log sees.
   */
  public TaskFailedException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.sentence = message;
  }

  /**
   * Whether the same work may go well another time, as after a site that did not answer; {@link
   * Retry} asks. No, unless a subclass says otherwise: what the work foresaw is mostly here to
   * stay.
   */
  public boolean retryable() {
    return false;
  }

  /** Stable, for programs: {@code not_found}. */
  public final String code() {
    return code;
  }

  /**
   * What is wrong and what to do, in a sentence that is safe to show to anyone; the same as the
   * message.
   */
  public final String sentence() {
    return sentence;
  }
}
