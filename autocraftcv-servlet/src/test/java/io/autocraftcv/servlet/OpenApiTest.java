package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document is in order, and what is not as it says is caught. */
class OpenApiTest {

  private static final OpenApi API = OpenApi.SERVED;

  private static final String RUNNING =
      API.document().at("/components/examples/Running/value").toString();

  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Content-Type", List.of("application/json"),
          "ETag", List.of("\"41\""),
          "Cache-Control", List.of("private, no-cache"),
          "Vary", List.of("Cookie"),
          "X-Content-Type-Options", List.of("nosniff"));

  @Test
  void the_examples_are_examples_of_what_they_stand_beside() {
    JsonNode examples = API.document().at("/components/examples");
    assertThat(examples).hasSize(8);
    for (Map.Entry<String, JsonNode> example : examples.properties()) {
      JsonNode value = example.getValue().get("value");
      String schema = value.has("code") ? "Problem" : "Snapshot";
      assertThat(API.faults(schema, value)).as(example.getKey()).isEmpty();
    }
  }

  @Test
  void every_reference_leads_somewhere() {
    List<JsonNode> references = API.document().findValues("$ref");
    assertThat(references).hasSizeGreaterThan(100);
    for (JsonNode reference : references) {
      assertThat(API.document().at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  @Test
  void an_exchange_as_described_has_no_fault() {
    assertThat(API.faults(exchange("GET", "/progress/x/", "wait=5", 200, HEADERS, RUNNING)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /progresses/x/,  '',       200, 'is not described'",
    "PUT,  /progress/x/,    '',       200, 'PUT is not described'",
    "GET,  /progress/x/,    '',       418, '418 is not described'",
    "GET,  /progress/x/,    'foo=1',  200, 'foo is not described'",
    "GET,  /progress/x/,    'wait=a', 200, 'string found, integer expected'",
    "GET,  /progress/,      '',       200, 'ids is missing'",
    "GET,  /progress/x/,    '',       304, 'There is a body'",
    "POST, /copy/,          '',       202, 'Location is missing'"
  })
  void a_wrong_exchange_is_caught(
      String method, String path, String query, int status, String fault) {
    assertThat(API.faults(exchange(method, path, query, status, HEADERS, RUNNING)))
        .anyMatch(found -> found.contains(fault));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"progress\":75', '\"progress\":101', maximum",
    "'\"progress\":75', '\"progress\":\"75\"', integer",
    "'\"state\":\"RUNNING\"', '\"state\":\"running\"', enum",
    "'\"error\":null', '\"mistake\":null', error",
    "'\"units_total\":4', '\"units_total\":4,\"more\":7', more"
  })
  void a_wrong_body_is_caught(String right, String wrong, String fault) {
    String body = RUNNING.replace(right, wrong);
    assertThat(body).isNotEqualTo(RUNNING);
    assertThat(API.faults(exchange("GET", "/progress/x", "", 200, HEADERS, body)))
        .anyMatch(found -> found.contains(fault));
  }

  @ParameterizedTest
  @CsvSource({
    "ETag, 41, ETag",
    "X-New, 1, X-New is not described",
    "Cache-Control, public, no-cache",
    "Content-Type, text/html, text/html is not described"
  })
  void a_wrong_header_is_caught(String name, String value, String fault) {
    Map<String, List<String>> headers = new HashMap<>(HEADERS);
    headers.put(name, List.of(value));
    assertThat(API.faults(exchange("GET", "/progress/x", "", 200, headers, RUNNING)))
        .anyMatch(found -> found.contains(fault));
  }

  private static Exchange exchange(
      String method,
      String path,
      String query,
      int status,
      Map<String, List<String>> headers,
      String body) {
    return new Exchange(method, path, query, of(Map.of()), "", status, of(headers), body);
  }

  private static HttpHeaders of(Map<String, List<String>> headers) {
    return HttpHeaders.of(headers, (name, value) -> true);
  }
}
