package io.autocraftcv.render;

import io.autocraftcv.progress.TaskFailedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why no document came of a profile or letter: a {@link Reason} for programs, and as the message a
 * sentence for people that says what is wrong and what to do.
 */
public final class RenderException extends TaskFailedException {

  /** The reasons, for ever: programs rely on their {@link #code()}s. */
  public enum Reason {
    /** No template has this name. */
    UNKNOWN_TEMPLATE,
    /** A template of the user's is not as templates are. */
    BAD_TEMPLATE,
    /** The fonts of the template lack letters that the text has. */
    FONT_LACKS_LETTERS,
    /** More text than anybody would read. */
    DOCUMENT_TOO_LONG;

    /** What programs see: {@code unknown_template}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Reason reason;

  RenderException(Reason reason, String message) {
    this(reason, message, null);
  }

  RenderException(Reason reason, String message, @Nullable Throwable cause) {
    super(reason.code(), message, cause);
    this.reason = reason;
  }

  /** Why, as a value to switch on. */
  public Reason reason() {
    return reason;
  }
}
