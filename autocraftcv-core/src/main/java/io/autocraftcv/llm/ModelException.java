package io.autocraftcv.llm;

import io.autocraftcv.progress.TaskFailedException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a model wrote nothing that can be used: a {@link Reason} for programs, and as the message a
 * sentence for people that says what is wrong and what to do. It holds nothing of what the server
 * sent, and no key.
 */
public final class ModelException extends TaskFailedException {

  /** The reasons, for ever: programs rely on their {@link #code()}s. */
  public enum Reason {
    /** There is no key, or none that may use the model. */
    UNAUTHORIZED(false),
    /** The server has too much to do, or an error of its own, also after some tries. */
    BUSY(true),
    /** Nobody is there, or nobody who can be trusted. */
    UNREACHABLE(true),
    /** It took longer than may be waited. */
    TIMEOUT(true),
    /** What came is no answer, breaks off, or has no end. */
    BROKEN_ANSWER(true),
    /** The text is longer than it may be. */
    CUT_OFF(false),
    /** The server does not do what it was asked, or the model will not. */
    REFUSED(false);

    private final boolean passing;

    Reason(boolean passing) {
      this.passing = passing;
    }

    /** What programs see: {@code model_busy}. */
    public String code() {
      return "model_" + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Reason reason;
  private final @Nullable Duration retryAfter;

  private ModelException(
      Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(reason.code(), message, cause);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  ModelException(Reason reason, String message) {
    this(reason, message, null, null);
  }

  static ModelException busy(@Nullable Duration retryAfter) {
    return new ModelException(
        Reason.BUSY,
        "The language model is busy, has an error, or your account's limit is used up;"
            + " try again in a few minutes.",
        retryAfter,
        null);
  }

  static ModelException unreachable(@Nullable Throwable cause) {
    return new ModelException(
        Reason.UNREACHABLE,
        "The language model cannot be reached; check its address, and that it runs.",
        null,
        cause);
  }

  static ModelException timeout() {
    return new ModelException(
        Reason.TIMEOUT, "The language model did not answer in time; try again, or use another.");
  }

  static ModelException broken(String what) {
    return new ModelException(
        Reason.BROKEN_ANSWER, what + "; try again, and check the model's address.");
  }

  static ModelException stranger() {
    return broken("What answers is no language model");
  }

  static ModelException brokenOff() {
    return broken("The language model broke off in the middle of its text");
  }

  static ModelException cutOff() {
    return new ModelException(
        Reason.CUT_OFF,
        "The text became longer than it may be; ask for a shorter one, or allow more tokens.");
  }

  static ModelException declined() {
    return new ModelException(
        Reason.REFUSED, "The language model declined to write this; change what it is asked for.");
  }

  /** Why, as a value to switch on. */
  public Reason reason() {
    return reason;
  }

  @Override
  public boolean retryable() {
    return reason.passing;
  }

  /** How long the server wants us to wait, if it said so. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
