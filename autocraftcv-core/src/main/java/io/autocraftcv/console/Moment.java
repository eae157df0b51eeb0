package io.autocraftcv.console;

import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a task is at the moment at which it is shown, in words.
 *
 * @param label what the task is called here; not clean yet, as nothing is that a moment says
 * @param snapshot the newest there is; nothing need have changed for a long time
 * @param at when it is shown
 */
record Moment(String label, Snapshot snapshot, Instant at) {

  boolean ended() {
    return snapshot.state().isTerminal();
  }

  boolean waiting() {
    return snapshot.state() == State.PENDING;
  }

  Tint tint() {
    return Tint.of(snapshot.state());
  }

  /** Four characters or more: {@code 29 %}. */
  String percent() {
    return snapshot.indeterminate() ? "busy" : snapshot.percent() + " %";
  }

  /** {@code 2/6 Fetching job page...}, with the note of the stage if it has one. */
  String stage() {
    Snapshot.Position stage = snapshot.stage();
    Snapshot.Note note = stage.note();
    String status = snapshot.status();
    if (note != null && snapshot.state() == State.RUNNING) {
      status += (status.endsWith("...") ? " " : ": ") + note.text();
    }
    return stage.number() == 0
        ? status
        : "%d/%d %s".formatted(stage.number(), stage.count(), status);
  }

  /** {@code 12 s}; it goes on while nothing changes. */
  String elapsed() {
    return words(snapshot.elapsed().plus(ended() ? Duration.ZERO : age()));
  }

  /**
   * {@code ~20 s left}, or nothing where there is no estimate, or the estimate has proved wrong.
   */
  String remaining() {
    Snapshot.Remaining remaining = snapshot.remaining();
    Duration left = remaining == null ? Duration.ZERO : remaining.likely().minus(age());
    long seconds = left.plusMillis(999).toSeconds();
    if (seconds <= 0) {
      return "";
    }
    // An estimate to the second would change with every look at it.
    long step = seconds > 55 ? 60 : 5;
    long coarse = (seconds + step - 1) / step * step;
    return "~" + words(Duration.ofSeconds(coarse)).replace(" 0 s", "") + " left";
  }

  /** How it ended: {@code done}. */
  String ending() {
    return switch (snapshot.state()) {
      case SUCCEEDED -> "done";
      case CANCELLED -> "cancelled";
      case TIMED_OUT -> "timed out";
      case LOST -> "lost";
      case FAILED, PENDING, RUNNING, CANCELLING -> "failed";
    };
  }

  /** When it ended, to follow {@link #ending}: {@code in 340 ms}. */
  String when() {
    long millis = snapshot.elapsed().toMillis();
    String time = millis < 1_000 ? millis + " ms" : elapsed();
    return (snapshot.state() == State.SUCCEEDED ? " in " : " after ") + time;
  }

  /** Why it did not succeed, to follow {@link #when}; nothing where there is nothing to add. */
  String why() {
    Snapshot.Failure failure = snapshot.failure();
    return failure == null || snapshot.state() == State.CANCELLED
        ? ""
        : ": %s (%s)".formatted(failure.message(), failure.code());
  }

  private Duration age() {
    Duration age = Duration.between(snapshot.at(), at);
    return waiting() || age.isNegative() ? Duration.ZERO : age;
  }

  /** As the browser client says it. */
  private static String words(Duration duration) {
    long seconds = duration.toSeconds();
    long minutes = duration.toMinutes();
    if (seconds < 60) {
      return seconds + " s";
    }
    return minutes < 60
        ? minutes + " min " + seconds % 60 + " s"
        : duration.toHours() + " h " + minutes % 60 + " min";
  }
}
