package io.autocraftcv.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Task;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input: a value or a failure, never both.
 *
 * @param input as it was given
 */
record Outcome<T>(String input, Optional<T> value, Snapshot.@Nullable Failure failure) {

  static <T> Outcome<T> of(String input, @Nullable T value, Task<T> task) {
    return new Outcome<>(input, Optional.ofNullable(value), task.snapshot().failure());
  }

  boolean succeeded() {
    return value.isPresent();
  }

  /** The value, or {@code {"error": {"code": …, "message": …}}}; on one line. */
  String json(Form<T> form) {
    return value.map(form::json).orElseGet(this::error);
  }

  private String error() {
    Snapshot.Failure why =
        failure == null ? new Snapshot.Failure("internal_error", "Nothing came out.") : failure;
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("error");
      json.writeStringField("code", why.code());
      json.writeStringField("message", why.message());
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return text.toString();
  }

  /** The file's name without its ending; for an address, what tells it apart. */
  static String fileName(String input) {
    if (!PostingOptions.isUrl(input)) {
      Path file = Path.of(input).getFileName();
      String name = file == null ? "" : file.toString();
      int dot = name.lastIndexOf('.');
      return trimmed(dot > 0 ? name.substring(0, dot) : name);
    }
    String name = input.replaceFirst("(?i)^https?://", "").replaceAll("[^A-Za-z0-9.-]+", "-");
    return trimmed(name.substring(0, Math.min(name.length(), 100)).toLowerCase(Locale.ROOT));
  }

  private static String trimmed(String name) {
    String trimmed = name.replaceAll("^[-.]+|[-.]+$", "");
    return trimmed.isEmpty() ? "result" : trimmed;
  }
}
