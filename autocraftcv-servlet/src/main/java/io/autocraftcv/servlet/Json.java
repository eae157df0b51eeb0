package io.autocraftcv.servlet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.autocraftcv.progress.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots and problems as JSON. A snapshot keeps the original's nine fields exactly, and adds to
 * them.
 */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static String snapshot(Snapshot snapshot) {
    return written(json -> write(snapshot, json));
  }

  /** Several tasks, and the ids of those that the caller cannot see. */
  static String tasks(Collection<Snapshot> tasks, List<String> unknown) {
    return written(
        json -> {
          json.writeArrayFieldStart("tasks");
          for (Snapshot task : tasks) {
            json.writeStartObject();
            write(task, json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("unknown");
          for (String id : unknown) {
            json.writeString(id);
          }
          json.writeEndArray();
        });
  }

  /** That a task cannot be seen, as an event. */
  static String unknown(String id) {
    return written(
        json -> {
          json.writeStringField("task_id", id);
          json.writeStringField("error", "Task not found");
          json.writeStringField("error_code", "task_not_found");
        });
  }

  /** What clients of the original ask for when they have lost a task. */
  static String recovered(Snapshot snapshot) {
    return written(
        json -> {
          json.writeStringField("status", "found");
          json.writeObjectFieldStart("progress_data");
          write(snapshot, json);
          json.writeEndObject();
          json.writeStringField("message", "Task found");
        });
  }

  private static void write(Snapshot snapshot, JsonGenerator json) throws IOException {
    Fields fields = new Fields(json);
    Snapshot.Failure failure = snapshot.failure();
    Snapshot.Position stage = snapshot.stage();
    fields.text("task_id", snapshot.id());
    fields.number("progress", snapshot.percent());
    fields.text("status", snapshot.status());
    fields.text("stage", Math.max(1, stage.number()) + "/" + stage.count());
    fields.text("error", failure == null ? null : failure.message());
    fields.truth("completed", snapshot.state().isTerminal());
    fields.number("elapsed_time", snapshot.elapsed().toSeconds());
    fields.number("estimated_remaining", wholeSeconds(snapshot.remaining()));
    fields.decimal("timestamp", BigDecimal.valueOf(snapshot.at().toEpochMilli(), 3));
    fields.text("state", snapshot.state().name());
    fields.number("version", snapshot.version());
    fields.number("attempt", snapshot.attempt());
    fields.text("plan", snapshot.task().plan());
    fields.truth("indeterminate", snapshot.indeterminate());
    fields.truth("cancellable", snapshot.cancellable());
    fields.truth("cancel_requested", snapshot.cancelRequested());
    fields.truth("unresponsive", snapshot.unresponsive());
    fields.number("units_done", stage.done());
    fields.number("units_total", stage.total() < 0 ? null : stage.total());
    fields.text("note", stage.note() == null ? null : stage.note().text());
    fields.text("error_code", failure == null ? null : failure.code());
    fields.text("message_key", snapshot.messageKey());
    fields.texts("result", snapshot.result());
    // The original has its results (job_id, profile_id) beside the other fields.
    fields.spread(snapshot.result());
  }

  private static @Nullable Long wholeSeconds(Snapshot.@Nullable Remaining remaining) {
    return remaining == null ? null : remaining.likely().plusMillis(999).toSeconds();
  }

  static String problem(ProblemException problem) {
    return written(
        json -> {
          Fields fields = new Fields(json);
          // RFC 9457: a reference that names the kind of problem, not necessarily an address.
          fields.text("type", "/problems/" + problem.code().replace('_', '-'));
          fields.text("title", problem.error());
          fields.number("status", problem.status());
          fields.text("detail", problem.getMessage());
          fields.text("code", problem.code());
          fields.truth("retryable", problem.status() == 429 || problem.status() == 503);
          fields.text("error", problem.error());
          fields.text("message", problem.getMessage());
          fields.spread(problem.members());
        });
  }

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static String written(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return text.toString();
  }

  /** An object's fields, each written once. */
  private record Fields(JsonGenerator json, Set<String> names) {

    Fields(JsonGenerator json) {
      this(json, new HashSet<>());
    }

    void text(String name, @Nullable String value) throws IOException {
      begin(name);
      json.writeString(value);
    }

    void number(String name, @Nullable Number value) throws IOException {
      begin(name);
      if (value == null) {
        json.writeNull();
      } else {
        json.writeNumber(value.longValue());
      }
    }

    void decimal(String name, BigDecimal value) throws IOException {
      begin(name);
      json.writeNumber(value);
    }

    void truth(String name, boolean value) throws IOException {
      begin(name);
      json.writeBoolean(value);
    }

    void texts(String name, Map<String, String> values) throws IOException {
      begin(name);
      if (values.isEmpty()) {
        json.writeNull();
        return;
      }
      json.writeStartObject();
      for (Map.Entry<String, String> entry : values.entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    }

    void spread(Map<String, String> values) throws IOException {
      for (Map.Entry<String, String> entry : values.entrySet()) {
        if (!names.contains(entry.getKey())) {
          text(entry.getKey(), entry.getValue());
        }
      }
    }

    private void begin(String name) throws IOException {
      names.add(name);
      json.writeFieldName(name);
    }
  }
}
