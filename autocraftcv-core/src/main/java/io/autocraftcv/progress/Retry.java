package io.autocraftcv.progress;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often the work of a task is tried, and how long is waited in between. Each wait is twice as
 * long as the one before, up to a longest one, and cut short at random by up to a half, so that
 * tasks which failed together do not come back together.
 *
 * <pre>{@code
 * Options options = Options.defaults().retry(Retry.upTo(3).waiting(ofSeconds(2), ofMinutes(1)));
 * }</pre>
 *
 * <p>What is tried again is what may go well another time: everything that the work did not
 * foresee, and those {@link TaskFailedException}s that are {@link TaskFailedException#retryable()
 * retryable}. All attempts share the deadline of the task.
 *
 * @param attempts how many attempts there are in all, at least 1
 * @param firstWait how long is waited before the second attempt, at least 0
 * @param longestWait how long is waited at most, at least {@code firstWait}
 */
public record Retry(int attempts, Duration firstWait, Duration longestWait) {

  private static final Retry NONE = upTo(1);

  public Retry {
    firstWait = Time.bounded(firstWait);
    longestWait = Time.bounded(longestWait);
    if (attempts < 1) {
      throw new IllegalArgumentException("There is 1 attempt at least, not " + attempts);
    }
    if (firstWait.isNegative() || longestWait.compareTo(firstWait) < 0) {
      throw new IllegalArgumentException(
          "Waits cannot grow from %s to %s".formatted(firstWait, longestWait));
    }
  }

  /** A single attempt. */
  public static Retry none() {
    return NONE;
  }

  /** So many attempts in all, after waits of 1, 2, 4, ... seconds, a minute at most. */
  public static Retry upTo(int attempts) {
    return new Retry(attempts, Duration.ofSeconds(1), Duration.ofMinutes(1));
  }

  /** As many attempts after other waits. */
  public Retry waiting(Duration first, Duration longest) {
    return new Retry(attempts, first, longest);
  }

  /** Whether there is an attempt after this one, which ended with {@code thrown}. */
  boolean allows(int attempt, Throwable thrown) {
    boolean hopeless = thrown instanceof TaskFailedException failed && !failed.retryable();
    return attempt < attempts && !hopeless && !(thrown instanceof Error);
  }

  /**
   * How long is waited after an attempt.
   *
   * @param attempt which one, from 1
   * @param random gives numbers from 0 to 1
   */
  public Duration waitAfter(int attempt, DoubleSupplier random) {
    // 2^30 first waits are longer than any longest one that makes sense.
    double doubled = firstWait.toMillis() * Math.pow(2, Math.min(30, attempt - 1));
    double most = Math.min(doubled, (double) longestWait.toMillis());
    return Duration.ofMillis((long) (most * (1 - random.getAsDouble() / 2)));
  }
}
