package io.autocraftcv.redis;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.autocraftcv.progress.LogLine;
import io.autocraftcv.progress.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes snapshots and log lines as they lie in Redis: a JSON object whose first field is the
 * number of its format, since those of an older release meet a newer one at each update. {@link
 * SnapshotParser} reads it.
 */
final class SnapshotJson {

  static final int FORMAT = 1;
  static final JsonFactory JSON = new JsonFactory();

  private SnapshotJson() {}

  private interface Fields {
    void write(JsonGenerator to) throws IOException;
  }

  static byte[] write(Snapshot snapshot) {
    return object(
        to -> {
          to.writeNumberField("format", FORMAT);
          write(to, snapshot.task());
          to.writeNumberField("epoch", snapshot.epoch());
          to.writeNumberField("attempt", snapshot.attempt());
          to.writeNumberField("version", snapshot.version());
          to.writeStringField("state", snapshot.state().name());
          to.writeNumberField("percent", snapshot.percent());
          write(to, snapshot.stage());
          write(to, "cancelRequested", snapshot.cancelRequested());
          write(to, "cancellable", snapshot.cancellable());
          write(to, "unresponsive", snapshot.unresponsive());
          write(to, snapshot.failure());
          write(to, "result", snapshot.result());
          write(to, "started", snapshot.started());
          write(to, "at", snapshot.at());
          write(to, "elapsed", snapshot.elapsed());
          write(to, snapshot.remaining());
        });
  }

  static byte[] write(LogLine line) {
    return object(
        to -> {
          to.writeNumberField("format", FORMAT);
          to.writeNumberField("number", line.number());
          write(to, "at", line.at());
          to.writeStringField("level", line.level().name());
          to.writeStringField("text", line.text());
        });
  }

  private static byte[] object(Fields fields) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        JsonGenerator to = JSON.createGenerator(bytes)) {
      to.writeStartObject();
      fields.write(to);
      to.writeEndObject();
      to.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JsonGenerator to, Snapshot.About task) throws IOException {
    to.writeObjectFieldStart("task");
    to.writeStringField("id", task.id());
    to.writeStringField("plan", task.plan());
    write(to, "owner", task.owner());
    write(to, "attributes", task.attributes());
    write(to, "created", task.created());
    to.writeEndObject();
  }

  private static void write(JsonGenerator to, Snapshot.Position stage) throws IOException {
    to.writeObjectFieldStart("stage");
    to.writeNumberField("number", stage.number());
    to.writeNumberField("count", stage.count());
    to.writeStringField("label", stage.label());
    to.writeStringField("messageKey", stage.messageKey());
    Snapshot.Note note = stage.note();
    if (note != null) {
      to.writeStringField("note", note.pattern());
      to.writeArrayFieldStart("arguments");
      for (String argument : note.arguments()) {
        to.writeString(argument);
      }
      to.writeEndArray();
    }
    to.writeNumberField("done", stage.done());
    to.writeNumberField("total", stage.total());
    to.writeEndObject();
  }

  private static void write(JsonGenerator to, Snapshot.@Nullable Failure failure)
      throws IOException {
    if (failure != null) {
      to.writeObjectFieldStart("failure");
      to.writeStringField("code", failure.code());
      to.writeStringField("message", failure.message());
      to.writeEndObject();
    }
  }

  private static void write(JsonGenerator to, Snapshot.@Nullable Remaining remaining)
      throws IOException {
    if (remaining != null) {
      to.writeObjectFieldStart("remaining");
      write(to, "low", remaining.low());
      write(to, "likely", remaining.likely());
      write(to, "high", remaining.high());
      to.writeEndObject();
    }
  }

  /** In an order of their own, so that one snapshot is always the same bytes. */
  private static void write(JsonGenerator to, String name, Map<String, String> texts)
      throws IOException {
    if (!texts.isEmpty()) {
      to.writeObjectFieldStart(name);
      for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
        to.writeStringField(text.getKey(), text.getValue());
      }
      to.writeEndObject();
    }
  }

  private static void write(JsonGenerator to, String name, boolean holds) throws IOException {
    if (holds) {
      to.writeBooleanField(name, true);
    }
  }

  /** As its own text, which takes several times as long, and there are three in each snapshot. */
  private static void write(JsonGenerator to, String name, @Nullable Instant at)
      throws IOException {
    if (at != null) {
      LocalDateTime time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), UTC);
      boolean hasSeconds = time.getSecond() != 0 || time.getNano() != 0;
      to.writeStringField(name, hasSeconds ? time + "Z" : at.toString());
    }
  }

  /** Texts, and durations as ISO 8601 has them. */
  private static void write(JsonGenerator to, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      to.writeStringField(name, value.toString());
    }
  }
}
