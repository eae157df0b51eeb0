package io.autocraftcv.reading;

import io.autocraftcv.progress.TaskFailedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a document could not be read: a {@link Reason} for programs, and as the message a sentence
 * for people that says what is wrong and what to do.
 */
public final class UnreadableException extends TaskFailedException {

  /** The reasons, for ever: programs rely on their {@link #code()}s. */
  public enum Reason {
    /** It cannot be opened without a password. */
    ENCRYPTED,
    /** It is not what it says it is, or ends too early. */
    CORRUPT,
    /** There is nothing in it. */
    EMPTY,
    /** It has more bytes, pages or parts, or unpacks to more, than we read. */
    TOO_LARGE,
    /** Its pages are pictures, or bare. */
    NO_TEXT,
    /** It is of a format that we do not read. */
    WRONG_TYPE,
    /** Reading it would take more time or memory than a document may. */
    TOO_COMPLEX;

    /** What programs see: {@code too_large}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Reason reason;

  UnreadableException(Reason reason, String message) {
    this(reason, message, null);
  }

  UnreadableException(Reason reason, String message, @Nullable Throwable cause) {
    super(reason.code(), message, cause);
    this.reason = reason;
  }

  static UnreadableException corrupt(@Nullable Throwable cause) {
    return new UnreadableException(
        Reason.CORRUPT,
        "This file is damaged or not complete. Open it where you wrote it and save it anew.",
        cause);
  }

  static UnreadableException encrypted(@Nullable Throwable cause) {
    return new UnreadableException(
        Reason.ENCRYPTED,
        "This file is protected by a password. Save it without one and try again.",
        cause);
  }

  static UnreadableException tooComplex(@Nullable Throwable cause) {
    return new UnreadableException(
        Reason.TOO_COMPLEX,
        "This file is too complicated to be read. Save it as text or in a simpler layout.",
        cause);
  }

  static UnreadableException wrongType(String sentence) {
    return new UnreadableException(Reason.WRONG_TYPE, sentence);
  }

  /** Why, as a value to switch on. */
  public Reason reason() {
    return reason;
  }
}
