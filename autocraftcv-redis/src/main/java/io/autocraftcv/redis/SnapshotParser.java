package io.autocraftcv.redis;

import io.autocraftcv.progress.LogLine;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SnapshotJson} has written, today or in an older release. */
final class SnapshotParser {

  private SnapshotParser() {}

  static Snapshot snapshot(byte[] json) {
    JsonFields all = JsonFields.read(json, SnapshotJson.FORMAT);
    JsonFields failure = all.object("failure");
    JsonFields remaining = all.object("remaining");
    return new Snapshot(
        about(all.object("task")),
        all.number("epoch"),
        (int) all.number("attempt"),
        all.number("version"),
        State.valueOf(all.text("state")),
        (int) all.number("percent"),
        position(all.object("stage")),
        all.truth("cancelRequested"),
        all.truth("cancellable"),
        all.truth("unresponsive"),
        failure.isEmpty()
            ? null
            : new Snapshot.Failure(failure.text("code"), failure.text("message")),
        all.texts("result"),
        all.has("started") ? instant(all, "started") : null,
        instant(all, "at"),
        duration(all, "elapsed"),
        remaining.isEmpty() ? null : remaining(remaining));
  }

  static LogLine line(byte[] json) {
    JsonFields line = JsonFields.read(json, SnapshotJson.FORMAT);
    return new LogLine(
        line.number("number"),
        instant(line, "at"),
        System.Logger.Level.valueOf(line.text("level")),
        line.text("text"));
  }

  private static Snapshot.About about(JsonFields task) {
    return new Snapshot.About(
        task.text("id"),
        task.text("plan"),
        task.has("owner") ? task.text("owner") : null,
        task.texts("attributes"),
        instant(task, "created"));
  }

  private static Snapshot.Position position(JsonFields stage) {
    return new Snapshot.Position(
        (int) stage.number("number"),
        (int) stage.number("count"),
        stage.text("label"),
        stage.text("messageKey"),
        note(stage),
        stage.number("done"),
        stage.number("total"));
  }

  private static Snapshot.@Nullable Note note(JsonFields stage) {
    return stage.has("note")
        ? new Snapshot.Note(stage.text("note"), stage.list("arguments"))
        : null;
  }

  private static Snapshot.Remaining remaining(JsonFields of) {
    return new Snapshot.Remaining(
        duration(of, "low"), duration(of, "likely"), duration(of, "high"));
  }

  private static Instant instant(JsonFields of, String name) {
    return Instant.parse(of.text(name));
  }

  private static Duration duration(JsonFields of, String name) {
    return Duration.parse(of.text(name));
  }
}
