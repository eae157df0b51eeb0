package io.autocraftcv.progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a task when it is started. Immutable; each method that takes a value gives
 * a changed copy.
 *
 * <pre>{@code
 * Options options = Options.defaults().owner("alice").deadline(ofMinutes(2)).retry(Retry.upTo(3));
 * Task<List<Row>> task = tracker.start(IMPORT, options, progress -> load(progress));
 * }</pre>
 *
 * @param owner whose task it is; by default nobody's in particular
 * @param key what makes starting the task twice start it once; by default nothing does
 * @param deadline how long the work may take, all attempts together; by default 5 minutes
 * @param retry how often it is tried; by default once
 * @param priority those with a higher one do not wait for those with a lower one; by default 0
 * @param attributes what the application wants to remember about it; by default nothing
 */
public record Options(
    @Nullable String owner,
    @Nullable String key,
    Duration deadline,
    Retry retry,
    int priority,
    Map<String, String> attributes) {

  private static final Options DEFAULTS =
      new Options(null, null, Duration.ofMinutes(5), Retry.none(), 0, Map.of());

  public Options {
    attributes = Map.copyOf(attributes);
    deadline = Time.bounded(deadline);
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("A deadline must be positive, not " + deadline);
    }
  }

  /** The defaults named above. */
  public static Options defaults() {
    return DEFAULTS;
  }

  /**
   * Whose task it is; {@link ProgressTracker#list} finds it by that, and the HTTP face shows it to
   * no one else.
   */
  public Options owner(String owner) {
    return new Options(Objects.requireNonNull(owner), key, deadline, retry, priority, attributes);
  }

  /**
   * Makes starting idempotent: as long as a task that was started with this key, by the same owner
   * and of the same plan, is kept, another start gives that task and runs nothing. If it is not run
   * by this process, or has ended, {@link Task#join} cannot give its result object and says so;
   * {@link Snapshot#result} is there.
   */
  public Options key(String key) {
    return new Options(owner, Objects.requireNonNull(key), deadline, retry, priority, attributes);
  }

  /**
   * How long the work may take, counted from when a worker first takes it, all attempts together.
   * Past that it is asked to stop, and the task ends as {@link State#TIMED_OUT}. For work that may
   * take for ever there is {@link java.time.temporal.ChronoUnit#FOREVER}.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public Options deadline(Duration deadline) {
    return new Options(owner, key, deadline, retry, priority, attributes);
  }

  /** How often the work is tried. */
  public Options retry(Retry retry) {
    return new Options(owner, key, deadline, retry, priority, attributes);
  }

  /**
   * Which of the tasks that wait for a worker are taken first: those with the highest priority, and
   * of those the one that has waited longest. It takes nothing away from tasks that run already.
   */
  public Options priority(int priority) {
    return new Options(owner, key, deadline, retry, priority, attributes);
  }

  /**
   * Something to remember about the task, kept in every snapshot: keep it short, and free of
   * secrets.
   */
  public Options attribute(String name, String value) {
    Map<String, String> more = new HashMap<>(attributes);
    more.put(name, value);
    return new Options(owner, key, deadline, retry, priority, more);
  }
}
