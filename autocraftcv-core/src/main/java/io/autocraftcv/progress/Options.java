package io.autocraftcv.progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a task when it is started. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * Options options = Options.defaults().owner("alice").deadline(ofMinutes(2));
 * Task<List<Row>> task = tracker.start(IMPORT, options, progress -> load(progress));
 * }</pre>
 *
 * <ul>
 *   <li>owner: nobody in particular
 *   <li>deadline: 5 minutes
 *   <li>attributes: none
 * </ul>
 */
public final class Options {

  private static final Options DEFAULTS = new Options(null, Duration.ofMinutes(5), Map.of());

  private final @Nullable String owner;
  private final Duration deadline;
  private final Map<String, String> attributes;

  private Options(@Nullable String owner, Duration deadline, Map<String, String> attributes) {
    this.owner = owner;
    this.deadline = deadline;
    this.attributes = attributes;
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
    return new Options(owner, deadline, attributes);
  }

  /**
   * How long the work may run, counted from when a worker takes it. Past that it is asked to stop,
   * and the task ends as {@link State#TIMED_OUT}.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public Options deadline(Duration deadline) {
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("A deadline must be positive, not " + deadline);
    }
    return new Options(owner, deadline, attributes);
  }

  /**
   * Something to remember about the task, kept in every snapshot: keep it short, and free of
   * secrets.
   */
  public Options attribute(String name, String value) {
    Map<String, String> more = new HashMap<>(attributes);
    more.put(name, value);
    return new Options(owner, deadline, Map.copyOf(more));
  }

  @Nullable String owner() {
    return owner;
  }

  Duration deadline() {
    return deadline;
  }

  Map<String, String> attributes() {
    return attributes;
  }
}
