package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting tasks: what is taken, what is refused, how often, and once for one key. */
abstract class StartingContract extends ServletContract {

  private static final String A = "{\"name\":\"a\"}";
  private static final String B = "{\"name\":\"b\"}";

  StartingContract(Container.Starter containers) {
    super(containers);
  }

  @Test
  void a_start_answers_202_with_where_to_look_and_the_first_snapshot() throws Exception {
    HttpResponse<String> started = alice.post("copy-with-progress/", A);
    assertThat(started.statusCode()).isEqualTo(202);
    JsonNode snapshot = json(started);
    String id = snapshot.get("task_id").asText();
    assertThat(header(started, "Location")).isEqualTo("/app/api/progress/" + id + "/");
    assertThat(header(started, "Retry-After")).isEqualTo("2");
    assertThat(snapshot.get("completed").asBoolean()).isFalse();
    assertThat(alice.get("progress/" + id + "/").statusCode()).isEqualTo(200);
    assertThat(alice.post("copy-with-progress", A).statusCode()).isEqualTo(202);
  }

  @Test
  void a_form_starts_a_task_as_well() throws Exception {
    HttpResponse<String> started = form("name=a+b");
    assertThat(started.statusCode()).isEqualTo(202);
  }

  @Test
  void a_form_with_a_file_starts_a_task() throws Exception {
    HttpResponse<String> started = multipart(file("seventeen bytes.."));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    assertThat(uploads).containsExactly("resume.txt 17");
    assertThat(multipart("no parts at all").statusCode()).isEqualTo(400);
  }

  @Test
  void a_large_file_is_taken_and_one_too_large_refused() throws Exception {
    int nineMegabytes = 9 * 1024 * 1024;
    HttpResponse<String> started = multipart(file("x".repeat(nineMegabytes)));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    assertThat(uploads).containsExactly("resume.txt " + nineMegabytes);
    for (int megabytes : new int[] {11, 34}) {
      HttpResponse<String> large = multipart(file("x".repeat(megabytes * 1024 * 1024)));
      assertThat(problem(large, 413)).isEqualTo("too_large");
    }
    assertThat(uploads).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"name\":{\"a\":1}}",
        "{\"name\":[[\"a\"]]}",
        "{\"name\":\"a\"} x",
        "{\"name\":\"a\",\"name\":\"b\"}"
      })
  void broken_json_is_refused(String body) throws Exception {
    HttpResponse<String> answer = alice.post("copy-with-progress/", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("error").asText()).isEqualTo("Invalid JSON");
  }

  @Test
  void bad_requests_are_told_what_is_wrong() throws Exception {
    assertThat(problem(alice.post("copy-with-progress/", "{}"), 400)).isEqualTo("name_required");
    assertThat(problem(alice.post("copy-with-progress/", "{\"name\":\" \"}"), 400))
        .isEqualTo("name_required");
    assertThat(problem(alice.post("nothing-here/", "{}"), 404)).isEqualTo("not_found");
    String large = "x".repeat(70_000);
    assertThat(problem(alice.post("copy-with-progress/", "{\"name\":\"" + large + "\"}"), 413))
        .isEqualTo("too_large");
    assertThat(problem(form("name=" + large), 413)).isEqualTo("too_large");
    assertThat(problem(inChunks("name=" + "x".repeat(3_000_000)), 413)).isEqualTo("too_large");
    String fields =
        IntStream.range(0, 10_500).mapToObj(i -> "f" + i).collect(Collectors.joining("&"));
    assertThat(problem(form(fields), 413)).isEqualTo("too_large");
    assertThat(problem(form("name=%ZZ"), 400)).isEqualTo("invalid_form");
    String deep = "{\"name\":" + "[".repeat(50) + "]".repeat(50) + "}";
    assertThat(alice.post("copy-with-progress/", deep).statusCode()).isIn(400, 413);
    HttpResponse<String> text =
        alice.send(
            alice
                .own("copy-with-progress/")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(A)));
    assertThat(problem(text, 415)).isEqualTo("unsupported_media_type");
  }

  @Test
  void a_full_queue_is_503_and_says_when_to_come_back() throws Exception {
    for (int i = 0; i < 3; i++) {
      alice.started();
    }
    HttpResponse<String> full = alice.post("copy-with-progress/", A);
    assertThat(problem(full, 503)).isEqualTo("busy");
    assertThat(header(full, "Retry-After")).isEqualTo("5");
  }

  @Test
  void who_starts_too_often_is_told_when_to_come_back() throws Exception {
    gate.countDown();
    for (int i = 0; i < 8; i++) {
      alice.end(alice.started());
    }
    HttpResponse<String> refused = alice.post("copy-with-progress/", A);
    assertThat(problem(refused, 429)).isEqualTo("too_many_starts");
    assertThat(header(refused, "Retry-After")).matches("[1-8]");
    assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"start\";q=8;w=60");
    assertThat(header(refused, "RateLimit")).matches("\"start\";r=0;t=[5-6][0-9]");
    assertThat(bob.started()).isNotEmpty();
  }

  @Test
  void who_starts_something_is_told_how_often_they_still_may() throws Exception {
    HttpResponse<String> first = alice.post("copy-with-progress/", A);
    assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"start\";q=8;w=60");
    assertThat(header(first, "RateLimit")).matches("\"start\";r=7;t=[1-8]");
    assertThat(header(keyed(alice, "k1", A), "RateLimit")).matches("\"start\";r=6;t=1[0-6]");
    assertThat(header(bob.post("copy-with-progress/", A), "RateLimit")).contains("r=7");
  }

  @Test
  void the_same_key_and_body_start_one_task_and_another_body_none() throws Exception {
    String id = id(keyed(alice, "k1", A));
    assertThat(id(keyed(alice, "k1", A))).isEqualTo(id);
    assertThat(problem(keyed(alice, "k1", B), 422)).isEqualTo("idempotency_key_reused");
    assertThat(id(keyed(bob, "k1", B))).isNotEqualTo(id);
    assertThat(problem(keyed(alice, " ", A), 400)).isEqualTo("invalid_idempotency_key");
    assertThat(alice.tasks("tasks/")).hasSize(1);
  }

  @Test
  void bodies_that_only_read_alike_are_not_the_same() throws Exception {
    keyed(alice, "k1", "{\"name\":\"a\",\"t\":[\"x\",\"y\"]}");
    for (String other :
        List.of("{\"name\":\"a\",\"t\":[\"x, y\"]}", "{\"name\":\"a], t=[x, y\"}")) {
      assertThat(problem(keyed(alice, "k1", other), 422)).isEqualTo("idempotency_key_reused");
    }
  }

  @Test
  void what_the_container_cannot_read_is_told_as_well() throws Exception {
    for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=another")) {
      HttpResponse<String> answer =
          alice.send(
              alice
                  .own("copy-with-progress/")
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("--line")));
      assertThat(answer.statusCode()).as(type).isEqualTo(400);
    }
  }

  @Test
  void a_key_means_its_task_after_that_has_ended_too() throws Exception {
    String id = id(keyed(alice, "k1", A));
    gate.countDown();
    alice.end(id);
    HttpResponse<String> again = keyed(alice, "k1", A);
    assertThat(id(again)).isEqualTo(id);
    assertThat(json(again).get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(problem(keyed(alice, "k1", B), 422)).isEqualTo("idempotency_key_reused");
    assertThat(alice.delete(id).statusCode()).isEqualTo(204);
    assertThat(id(keyed(alice, "k1", B))).isNotEqualTo(id);
  }

  private static String id(HttpResponse<String> started) throws Exception {
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    return json(started).get("task_id").asText();
  }

  private static HttpResponse<String> keyed(Visitor who, String key, String json) throws Exception {
    return who.post(who.own("copy-with-progress/").header("Idempotency-Key", key), json);
  }

  private HttpResponse<String> form(String body) throws Exception {
    return form(BodyPublishers.ofString(body));
  }

  /** Without a word of how long it is. */
  private HttpResponse<String> inChunks(String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return form(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  private HttpResponse<String> form(BodyPublisher body) throws Exception {
    return alice.send(
        alice
            .own("copy-with-progress")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(body));
  }

  private HttpResponse<String> multipart(String body) throws Exception {
    return alice.send(
        alice
            .own("copy-with-progress/")
            .header("Content-Type", "multipart/form-data; boundary=line")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String file(String content) {
    return """
    --line\r
    Content-Disposition: form-data; name="name"\r
    \r
    a\r
    --line\r
    Content-Disposition: form-data; name="file"; filename="../../resume.txt"\r
    Content-Type: text/plain\r
    \r
    CONTENT\r
    --line--\r
    """
        .replace("CONTENT", content);
  }
}
