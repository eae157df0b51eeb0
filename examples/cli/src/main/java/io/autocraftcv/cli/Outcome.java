package io.autocraftcv.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input: a posting or a failure, never both.
 *
 * @param input as it was given
 */
record Outcome(String input, @Nullable JobPosting posting, Snapshot.@Nullable Failure failure) {

  boolean succeeded() {
    return posting != null;
  }

  /** The posting, or {@code {"error": {"code": …, "message": …}}}; on one line. */
  String json() {
    return posting != null ? posting.toJson() : error();
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
  String fileName() {
    if (!ScrapeCommand.isUrl(input)) {
      String name = String.valueOf(Path.of(input).getFileName());
      int dot = name.lastIndexOf('.');
      return dot > 0 ? name.substring(0, dot) : name;
    }
    String name = input.replaceFirst("(?i)^https?://", "").replaceAll("[^A-Za-z0-9.-]+", "-");
    return trimmed(name.length() > 100 ? name.substring(0, 100) : name);
  }

  private static String trimmed(String name) {
    String trimmed = name.replaceAll("^[-.]+|[-.]+$", "").toLowerCase(Locale.ROOT);
    return trimmed.isEmpty() ? "posting" : trimmed;
  }

  /** What stands in the table's first column for an input without a title. */
  String shortInput() {
    if (!ScrapeCommand.isUrl(input)) {
      return String.valueOf(Path.of(input).getFileName());
    }
    try {
      String host = URI.create(input).getHost();
      return host == null ? input : host;
    } catch (IllegalArgumentException notAnAddress) {
      return input;
    }
  }
}
