package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An event stream as it is read, each event held against {@code openapi.yaml}. */
final class Events implements AutoCloseable {

  private static final Map<String, String> SCHEMAS =
      Map.of("progress", "Snapshot", "unknown", "UnknownTask", "end", "State", "alive", "Alive");

  private final HttpResponse<InputStream> answer;
  private final BufferedReader reader;
  private String event = "";

  Events(URI api, HttpRequest request, HttpResponse<InputStream> answer) throws IOException {
    this.answer = answer;
    boolean streams = answer.statusCode() == 200;
    // What is no stream is short, and a text to be held against the document.
    String text = streams ? "" : new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    Exchange exchange = Exchange.of(api, request, answer, text);
    assertThat(OpenApi.SERVED.faults(exchange)).as(exchange.toString()).isEmpty();
    this.reader =
        new BufferedReader(
            streams
                ? new InputStreamReader(answer.body(), StandardCharsets.UTF_8)
                : new StringReader(text));
  }

  HttpResponse<InputStream> answer() {
    return answer;
  }

  int status() {
    return answer.statusCode();
  }

  /** The lines that come, until the end. */
  Stream<String> lines() {
    return Stream.generate(this::line).takeWhile(line -> line != null);
  }

  /** The next line, or null at the end. */
  String line() {
    try {
      String line = reader.readLine();
      if (line != null && line.startsWith("event: ")) {
        event = line.substring(7);
      } else if (line != null && line.startsWith("data: ")) {
        String schema = SCHEMAS.get(event);
        assertThat(schema).as("a described event, not " + event).isNotNull();
        List<String> faults = OpenApi.SERVED.faults(schema, data(line));
        assertThat(faults).as(line).isEmpty();
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("The stream broke off", e);
    }
  }

  private JsonNode data(String line) throws JsonProcessingException {
    return event.equals("alive")
        ? Visitor.JSON.getNodeFactory().textNode(line.substring(6))
        : Visitor.JSON.readTree(line.substring(6));
  }

  Stream<JsonNode> snapshots() {
    return lines()
        .filter(line -> line.startsWith("data: ") && event.equals("progress"))
        .map(
            line -> {
              try {
                return data(line);
              } catch (JsonProcessingException e) {
                throw new UncheckedIOException("The event is no JSON", e);
              }
            });
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
