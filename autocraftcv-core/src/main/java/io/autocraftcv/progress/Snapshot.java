package io.autocraftcv.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is, at one moment. Immutable. Of two snapshots of one task the one with the higher
 * {@link #version} is the newer; equal versions are the same snapshot.
 *
 * <pre>{@code
 * Snapshot now = tracker.find(id).orElseThrow();
 * show(now.percent() + " %: " + now.status());
 * if (now.failure() != null) {
 *   show(now.failure().message());
 * }
 * }</pre>
 *
 * @param task what does not change during the task's life
 * @param epoch how often the task has come into the hands of a worker, from 1; the fence that keeps
 *     out one who held it before
 * @param attempt which attempt at the work this is, from 1
 * @param version from 1, rising with each snapshot, never restarting within a task
 * @param state where the task is in its life
 * @param percent 0 to 100; it never falls within an attempt, and is 100 only in {@link
 *     State#SUCCEEDED}
 * @param stage the stage the task is in or ended in; before the first one, number 0
 * @param cancelRequested whether someone asked for a cancel, whatever became of it
 * @param cancellable whether a cancel would take effect now
 * @param unresponsive whether the work was asked to stop and has not, for longer than is usual
 * @param failure why the task ended, for every ending but success; otherwise null
 * @param result what the work said about its outcome, for success; otherwise empty
 * @param started when a worker first took the task, or null before
 * @param at when this was so
 * @param elapsed how long the attempt has been running, by a monotonic clock
 * @param remaining how long the attempt will still take: an estimate with evidence behind it, or
 *     null without
 */
public record Snapshot(
    About task,
    long epoch,
    int attempt,
    long version,
    State state,
    int percent,
    Position stage,
    boolean cancelRequested,
    boolean cancellable,
    boolean unresponsive,
    @Nullable Failure failure,
    Map<String, String> result,
    @Nullable Instant started,
    Instant at,
    Duration elapsed,
    @Nullable Remaining remaining) {

  public Snapshot {
    result = Map.copyOf(result);
    require(epoch >= 1, "epoch", epoch);
    require(attempt >= 1, "attempt", attempt);
    require(version >= 1, "version", version);
    require(percent >= 0 && percent <= 100, "percent", percent);
    require((percent == 100) == (state == State.SUCCEEDED), "percent", percent + " in " + state);
    require(
        (failure != null) == (state.isTerminal() && state != State.SUCCEEDED),
        "failure",
        failure + " in " + state);
    require(result.isEmpty() || state == State.SUCCEEDED, "result", result + " in " + state);
    require(!elapsed.isNegative(), "elapsed", elapsed);
  }

  /**
   * What does not change during a task's life.
   *
   * @param id 122 random bits as a UUID: unguessable, but no authorisation
   * @param plan the name of its plan
   * @param owner who may see it, or null when nobody in particular
   * @param attributes what the application wanted to remember about it
   * @param created when it was accepted
   */
  public record About(
      String id,
      String plan,
      @Nullable String owner,
      Map<String, String> attributes,
      Instant created) {
    public About {
      attributes = Map.copyOf(attributes);
    }
  }

  /**
   * A place in the plan.
   *
   * @param number the stage, from 1; 0 before the first
   * @param count how many stages the plan has
   * @param label what people read
   * @param messageKey the key under which the label can be translated
   * @param note what is being done within the stage, or null when the work does not say
   * @param done units done in this stage, or parts of it where it is split
   * @param total units or parts this stage has, or -1 when nobody knows
   */
  public record Position(
      int number,
      int count,
      String label,
      String messageKey,
      @Nullable Note note,
      long done,
      long total) {
    public Position {
      require(number >= 0 && number <= count, "number", number + " of " + count);
      require(done >= 0, "done", done);
      require(total >= -1, "total", total);
    }

    /** Where a task is before its first stage. */
    static Position before(Plan plan) {
      return new Position(0, plan.stages().size(), "", plan.name(), null, 0, Counter.UNKNOWN);
    }
  }

  /**
   * What is being done within a stage.
   *
   * @param pattern the English text, and the key under which it can be translated: {@code "Reading
   *     page {0}"}
   * @param arguments what stands for {@code {0}}, {@code {1}}, ... in it
   */
  public record Note(String pattern, List<String> arguments) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");

    public Note {
      arguments = List.copyOf(arguments);
    }

    /** The English text with the arguments in it. */
    public String text() {
      return PLACE
          .matcher(pattern)
          .replaceAll(place -> Matcher.quoteReplacement(argument(place.group(), place.group(1))));
    }

    private String argument(String place, String number) {
      int index = Integer.parseInt(number);
      return index < arguments.size() ? arguments.get(index) : place;
    }
  }

  /**
   * How long an attempt will still take, as far as past runs and its own pace tell.
   *
   * @param low it has taken longer than this in nine runs of ten
   * @param likely it has taken longer in one half of the runs, and less in the other
   * @param high it has taken longer than this in one run of ten
   */
  public record Remaining(Duration low, Duration likely, Duration high) {
    public Remaining {
      require(!low.isNegative(), "low", low);
      require(
          low.compareTo(likely) <= 0 && likely.compareTo(high) <= 0,
          "low, likely, high",
          List.of(low, likely, high));
    }
  }

  /**
   * Why a task ended without success.
   *
   * @param code stable, for programs: {@code not_found}
   * @param message a sentence for people, that says what to do
   */
  public record Failure(String code, String message) {}

  /**
   * By how much the version rises when a task changes hands. The one who had it may have shown
   * versions that the store does not know, and "higher is newer" has to hold for them, too.
   */
  static final long LEAP = 1 << 20;

  /** The first snapshot of a task that waits for somebody to run it. */
  static Snapshot pending(About task, Plan plan) {
    return new Snapshot(
        task,
        1,
        1,
        1,
        State.PENDING,
        0,
        Position.before(plan),
        false,
        true,
        false,
        null,
        Map.of(),
        null,
        task.created(),
        Duration.ZERO,
        null);
  }

  /** The first snapshot of the next attempt, written by one who finds that its worker is gone. */
  Snapshot takenOverToTryAgain(Instant now) {
    return new Snapshot(
        task,
        epoch + 1,
        attempt + 1,
        version + LEAP,
        State.PENDING,
        0,
        new Position(0, stage.count(), "", task.plan(), null, 0, Counter.UNKNOWN),
        cancelRequested,
        true,
        false,
        null,
        Map.of(),
        started,
        now,
        Duration.ZERO,
        null);
  }

  /** The last snapshot of this task, written by one who takes it over only to end it. */
  Snapshot takenOverAndEnded(Ending ending, Instant now) {
    return new Snapshot(
        task,
        epoch + 1,
        attempt,
        version + LEAP,
        ending.state(),
        percent,
        stage,
        cancelRequested || ending.state() == State.CANCELLED,
        false,
        unresponsive,
        ending.failure(),
        Map.of(),
        started,
        now,
        elapsed,
        null);
  }

  /** The task's id. */
  public String id() {
    return task.id();
  }

  /**
   * Whether the open stage has nothing to measure its way by, so that a bar can only say "busy".
   */
  public boolean indeterminate() {
    return !state.isTerminal() && stage.total() <= 0;
  }

  /**
   * What people read beside the bar: the stage's label, for a failed task that of the stage in
   * which it failed. Why it failed says {@link #failure}.
   */
  public String status() {
    return switch (state) {
      case PENDING -> attempt == 1 ? "Waiting to start..." : "Trying again...";
      case CANCELLING -> "Stopping...";
      case SUCCEEDED -> "Complete!";
      case CANCELLED -> "Cancelled by user";
      case RUNNING -> stage.number() == 0 ? "Starting..." : stage.label();
      case FAILED, TIMED_OUT, LOST -> stage.label();
    };
  }

  /**
   * What tells the stage from the others of its plan, for programs: {@code fetch}. Empty before the
   * first.
   */
  public String stageName() {
    // What Plan.messageKey has put behind the plan's name.
    return stage.number() == 0 ? "" : stage.messageKey().substring(task.plan().length() + 1);
  }

  /** The key under which {@link #status} can be translated. */
  public String messageKey() {
    return switch (state) {
      case RUNNING -> stage.number() == 0 ? "state.starting" : stage.messageKey();
      case FAILED, TIMED_OUT, LOST -> stage.messageKey();
      case PENDING -> attempt == 1 ? "state.pending" : "state.retrying";
      case CANCELLING, SUCCEEDED, CANCELLED -> "state." + state.name().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * One line for logs and terminals: {@code 45 % 3/6 Parsing HTML content... 12 s, about 8 s left}.
   */
  public String summary() {
    String more = remaining == null ? "" : ", about " + seconds(remaining.likely()) + " s left";
    String doing = stage.note() == null ? "" : " (" + stage.note().text() + ")";
    String why = failure == null ? "" : ": " + failure.message();
    return "%d %% %d/%d %s%s %d s%s%s"
        .formatted(
            percent,
            stage.number(),
            stage.count(),
            status(),
            doing,
            elapsed.toSeconds(),
            more,
            why);
  }

  private static long seconds(Duration duration) {
    return duration.plusMillis(999).toSeconds();
  }

  private static void require(boolean holds, String what, @Nullable Object value) {
    if (!holds) {
      throw new IllegalArgumentException("A snapshot cannot have " + what + " " + value);
    }
  }
}
