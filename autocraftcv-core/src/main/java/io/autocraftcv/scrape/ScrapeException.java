package io.autocraftcv.scrape;

import io.autocraftcv.progress.TaskFailedException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why no job posting came out of a source: a {@link Reason} for programs, and as the message a
 * sentence for people that says what is wrong and what to do.
 */
public final class ScrapeException extends TaskFailedException {

  /** The reasons, for ever: programs rely on their {@link #code()}s. */
  public enum Reason {
    /** Not a web address that can be fetched: bad syntax, another scheme, a user name in it. */
    INVALID_URL,
    /** The address belongs to a private, local or otherwise special network. */
    ADDRESS_NOT_ALLOWED,
    /** The site says that there is no such page. */
    NOT_FOUND,
    /** The posting is behind a login. */
    LOGIN_REQUIRED,
    /** The site turns programs away: a bot check, a captcha, robots.txt. */
    BLOCKED,
    /** The position is no longer open. */
    EXPIRED,
    /** A page, but not one job's: a list, an article, a home page. */
    NOT_A_JOB_POSTING,
    /** The page builds itself in the browser and holds no text without it. */
    NEEDS_JAVASCRIPT,
    /** The site has an error of its own, sends us in circles, or cannot be reached. */
    UNAVAILABLE,
    /** More bytes or nesting than we read. */
    TOO_LARGE,
    /** The site did not answer in time. */
    TIMEOUT,
    /** Neither a web page nor JSON nor text: a PDF, a picture. */
    UNSUPPORTED_CONTENT;

    /** What programs see: {@code not_a_job_posting}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Reason reason;

  private final @Nullable Duration retryAfter;

  ScrapeException(Reason reason, String message) {
    this(reason, message, null);
  }

  ScrapeException(Reason reason, String message, @Nullable Throwable cause) {
    this(reason, message, cause, null);
  }

  private ScrapeException(
      Reason reason, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(reason.code(), message, cause);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /** The same of a site that may answer after a while. */
  ScrapeException passing(Duration retryAfter) {
    return new ScrapeException(reason, sentence(), getCause(), retryAfter);
  }

  /** How long the site wants us to wait; zero if it does not say, null if waiting is no use. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Why, as a value to switch on. */
  public Reason reason() {
    return reason;
  }
}
