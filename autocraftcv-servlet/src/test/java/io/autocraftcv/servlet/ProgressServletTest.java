package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.TaskFailedException;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The servlet in a real container, called by real clients. */
class ProgressServletTest {

  private static final Stage READ = Stage.of("read", "Reading...", 10);
  private static final Stage WRITE = Stage.of("write", "Writing...", 60);
  private static final Plan PLAN = Plan.of("copy", READ, WRITE);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CountDownLatch gate = new CountDownLatch(1);
  private final ProgressTracker tracker = ProgressTracker.builder().workers(2).queue(1).build();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient alice = visitor();
  private final HttpClient bob = visitor();

  @BeforeEach
  void start() throws Exception {
    ProgressServlet servlet =
        new ProgressServlet(tracker)
            .endpoint(
                "copy-with-progress",
                request -> {
                  String name =
                      request
                          .text("name")
                          .orElseThrow(
                              () -> new ProblemException(400, "name_required", "Name is required"));
                  return tracker.start(
                      PLAN,
                      request.options(),
                      progress -> {
                        progress.run(READ, () -> gate.await());
                        if (name.equals("broken")) {
                          throw new TaskFailedException("broken", "That one is broken.");
                        }
                        progress.result("job_id", "17");
                        return null;
                      });
                });
    ServletContextHandler context = new ServletContextHandler("/app");
    context.setSessionHandler(new SessionHandler());
    ServletHolder holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/api/*");
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    gate.countDown();
    server.stop();
    tracker.close();
  }

  @Test
  void a_start_answers_202_with_where_to_look_and_the_first_snapshot() throws Exception {
    HttpResponse<String> started = post(alice, "copy-with-progress/", "{\"name\":\"a\"}");
    assertThat(started.statusCode()).isEqualTo(202);
    JsonNode snapshot = JSON.readTree(started.body());
    String id = snapshot.get("task_id").asText();
    assertThat(started.headers().firstValue("Location")).contains("/app/api/progress/" + id + "/");
    assertThat(started.headers().firstValue("Retry-After")).isPresent();
    assertThat(snapshot.get("completed").asBoolean()).isFalse();
    assertThat(get(alice, "progress/" + id + "/").statusCode()).isEqualTo(200);
    assertThat(get(alice, "progress/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void a_form_starts_a_task_as_well() throws Exception {
    HttpResponse<String> started =
        alice.send(
            request("copy-with-progress")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("name=a+b"))
                .build(),
            BodyHandlers.ofString());
    assertThat(started.statusCode()).isEqualTo(202);
  }

  @Test
  void a_snapshot_has_the_nine_fields_of_the_original_and_more() throws Exception {
    String id = started(alice);
    gate.countDown();
    end(alice, id);
    JsonNode snapshot = JSON.readTree(get(alice, "progress/" + id + "/").body());
    assertThat(snapshot.fieldNames())
        .toIterable()
        .startsWith(
            "task_id",
            "progress",
            "status",
            "stage",
            "error",
            "completed",
            "elapsed_time",
            "estimated_remaining",
            "timestamp")
        .contains("state", "version", "attempt", "indeterminate", "cancellable", "message_key");
    assertThat(snapshot.get("progress").asInt()).isEqualTo(100);
    assertThat(snapshot.get("status").asText()).isEqualTo("Complete!");
    assertThat(snapshot.get("error").isNull()).isTrue();
    assertThat(snapshot.get("result").get("job_id").asText()).isEqualTo("17");
    assertThat(snapshot.get("job_id").asText()).isEqualTo("17");
    assertThat(snapshot.get("timestamp").decimalValue().scale()).isEqualTo(3);
  }

  @Test
  void a_poll_is_conditional_by_version() throws Exception {
    String id = started(alice);
    HttpResponse<String> first = untilRunning(id);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).isEqualTo("\"" + JSON.readTree(first.body()).get("version") + "\"");
    HttpResponse<String> again =
        alice.send(
            request("progress/" + id + "/").header("If-None-Match", tag).build(),
            BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(first.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void a_failed_task_is_an_answer_not_an_error_of_the_call() throws Exception {
    String id = taskId(post(alice, "copy-with-progress/", "{\"name\":\"broken\"}"));
    gate.countDown();
    end(alice, id);
    HttpResponse<String> answer = get(alice, "progress/" + id + "/");
    JsonNode snapshot = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(snapshot.get("state").asText()).isEqualTo("FAILED");
    assertThat(snapshot.get("error").asText()).isEqualTo("That one is broken.");
    assertThat(snapshot.get("error_code").asText()).isEqualTo("broken");
    assertThat(snapshot.get("completed").asBoolean()).isTrue();
    assertThat(snapshot.get("progress").asInt()).isLessThan(100);
  }

  @Test
  void a_cancel_is_accepted_and_the_task_says_who_wanted_it() throws Exception {
    String id = started(alice);
    untilRunning(id);
    assertThat(post(alice, "progress/" + id + "/cancel/", "").statusCode()).isEqualTo(202);
    JsonNode ended = end(alice, id);
    assertThat(ended.get("state").asText()).isEqualTo("CANCELLED");
    assertThat(ended.get("error").asText()).isEqualTo("Cancelled by user");
    assertThat(post(alice, "progress/" + id + "/cancel/", "").statusCode()).isEqualTo(200);
  }

  @Test
  void the_event_stream_tells_the_present_each_change_and_the_end() throws Exception {
    String id = started(alice);
    untilRunning(id);
    HttpResponse<InputStream> stream = stream(alice, id, null);
    assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    assertThat(stream.headers().firstValue("X-Accel-Buffering")).contains("no");
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = reader(stream)) {
      String line;
      while ((line = reader.readLine()) != null) {
        lines.add(line);
        if (line.startsWith("data: {")) {
          gate.countDown();
        }
      }
    }
    List<String> data = lines.stream().filter(line -> line.startsWith("data: {")).toList();
    assertThat(lines.get(0)).isEqualTo("retry: 2000");
    assertThat(JSON.readTree(data.get(0).substring(6)).get("state").asText()).isEqualTo("RUNNING");
    JsonNode last = JSON.readTree(data.get(data.size() - 1).substring(6));
    assertThat(last.get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(lines).contains("id: " + last.get("version"), "event: end");
  }

  @Test
  void a_stream_reopened_after_the_end_gives_it_once_and_then_204() throws Exception {
    String id = started(alice);
    gate.countDown();
    String version = end(alice, id).get("version").asText();
    assertThat(new String(stream(alice, id, null).body().readAllBytes(), StandardCharsets.UTF_8))
        .contains("\"state\":\"SUCCEEDED\"");
    assertThat(stream(alice, id, version).statusCode()).isEqualTo(204);
    assertThat(stream(alice, id, "999999").statusCode()).isEqualTo(200);
  }

  @Test
  void somebody_elses_task_cannot_be_told_from_one_that_never_was() throws Exception {
    String id = started(alice);
    started(bob);
    String never = "00000000-0000-4000-8000-000000000000";
    for (String action : List.of("/", "/events", "/cancel/")) {
      HttpResponse<String> theirs = call(bob, "progress/" + id + action);
      HttpResponse<String> unknown = call(bob, "progress/" + never + action);
      assertThat(theirs.statusCode()).isEqualTo(404);
      assertThat(theirs.body().replace(id, never)).isEqualTo(unknown.body());
      assertThat(theirs.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    }
    JsonNode problem = JSON.readTree(get(bob, "progress/" + never + "/").body());
    assertThat(problem.get("error").asText()).isEqualTo("Task not found");
    assertThat(problem.get("message").asText())
        .isEqualTo("This task may have expired, been completed, or never existed");
    assertThat(JSON.readTree(get(alice, "progress/" + id + "/").body()).get("state").asText())
        .isIn("PENDING", "RUNNING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: http://evil.example",
        "Origin: null",
        "Cookie: JSESSIONID=1"
      })
  void a_request_that_another_site_may_have_sent_starts_nothing(String header) throws Exception {
    String[] parts = header.split(": ", 2);
    HttpResponse<String> answer =
        visitor()
            .send(
                request("copy-with-progress/")
                    .header("Content-Type", "application/json")
                    .header(parts[0], parts[1])
                    .POST(BodyPublishers.ofString("{\"name\":\"a\"}"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void the_applications_own_pages_are_recognised_by_their_origin() throws Exception {
    HttpResponse<String> answer =
        alice.send(
            request("copy-with-progress/")
                .header("Content-Type", "application/json")
                .header("Origin", "http://127.0.0.1:" + connector.getLocalPort())
                .POST(BodyPublishers.ofString("{\"name\":\"a\"}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(202);
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
    HttpResponse<String> answer = post(alice, "copy-with-progress/", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).get("error").asText()).isEqualTo("Invalid JSON");
  }

  @Test
  void bad_requests_are_told_what_is_wrong() throws Exception {
    assertThat(problem(post(alice, "copy-with-progress/", "{}"), 400)).isEqualTo("name_required");
    assertThat(problem(post(alice, "copy-with-progress/", "{\"name\":\" \"}"), 400))
        .isEqualTo("name_required");
    assertThat(problem(post(alice, "nothing-here/", "{}"), 404)).isEqualTo("not_found");
    assertThat(problem(get(alice, ""), 404)).isEqualTo("not_found");
    HttpResponse<String> wrong = get(alice, "copy-with-progress/");
    assertThat(problem(wrong, 405)).isEqualTo("method_not_allowed");
    assertThat(wrong.headers().firstValue("Allow")).contains("POST");
    String large = "{\"name\":\"" + "x".repeat(70_000) + "\"}";
    assertThat(problem(post(alice, "copy-with-progress/", large), 413)).isEqualTo("too_large");
    String deep = "{\"name\":" + "[".repeat(50) + "]".repeat(50) + "}";
    assertThat(post(alice, "copy-with-progress/", deep).statusCode()).isIn(400, 413);
    HttpResponse<String> text =
        alice.send(
            request("copy-with-progress/")
                .header("Content-Type", "text/plain")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("{\"name\":\"a\"}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(problem(text, 415)).isEqualTo("unsupported_media_type");
  }

  @Test
  void a_full_queue_is_503_and_says_when_to_come_back() throws Exception {
    for (int i = 0; i < 3; i++) {
      started(alice);
    }
    HttpResponse<String> full = post(alice, "copy-with-progress/", "{\"name\":\"a\"}");
    assertThat(problem(full, 503)).isEqualTo("busy");
    assertThat(full.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void the_browser_client_lies_in_the_jar_where_containers_look_for_it() {
    ClassLoader loader = ProgressServlet.class.getClassLoader();
    assertThat(loader.getResource("META-INF/resources/autocraftcv/progress-tracker.js"))
        .isNotNull();
    assertThat(loader.getResource("META-INF/resources/autocraftcv/progress-tracker.css"))
        .isNotNull();
  }

  private static HttpClient visitor() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/app/api/" + path))
        .timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> get(HttpClient who, String path) throws Exception {
    return who.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpClient who, String path, String json) throws Exception {
    return who.send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> call(HttpClient who, String path) throws Exception {
    return path.endsWith("/cancel/") ? post(who, path, "") : get(who, path);
  }

  private HttpResponse<InputStream> stream(HttpClient who, String id, String lastEventId)
      throws Exception {
    HttpRequest.Builder request = request("progress/" + id + "/events");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return who.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static BufferedReader reader(HttpResponse<InputStream> stream) {
    return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
  }

  private String started(HttpClient who) throws Exception {
    return taskId(post(who, "copy-with-progress/", "{\"name\":\"a\"}"));
  }

  private static String taskId(HttpResponse<String> started) throws Exception {
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    return JSON.readTree(started.body()).get("task_id").asText();
  }

  private static String problem(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body()).get("code").asText();
  }

  private HttpResponse<String> untilRunning(String id) throws Exception {
    HttpResponse<String> answer = get(alice, "progress/" + id + "/");
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!JSON.readTree(answer.body()).get("status").asText().equals("Reading...")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      answer = get(alice, "progress/" + id + "/");
    }
    return answer;
  }

  /** Reads the event stream to its end, which waits for the task's. */
  private JsonNode end(HttpClient who, String id) throws Exception {
    try (BufferedReader reader = reader(stream(who, id, null))) {
      String last =
          reader
              .lines()
              .filter(line -> line.startsWith("data: {"))
              .reduce((earlier, later) -> later)
              .orElseThrow();
      return JSON.readTree(last.substring(6));
    }
  }
}
