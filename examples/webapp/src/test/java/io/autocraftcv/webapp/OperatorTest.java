package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see and set, and who is no operator. */
class OperatorTest {

  private static final String PASSWORD = "correct:horse, battery";

  @TempDir private Path folder;
  private WebApplication application;
  private Caller operator;

  private void start(List<String> options, Map<String, String> environment) throws Exception {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("--port", "0", "--data", folder + "/data"));
    application = WebApplication.start(Settings.of(all, environment));
    operator = new Caller(application.address());
  }

  private void startWithPassword() throws Exception {
    start(List.of(), Map.of("AUTOCRAFTCV_OPERATOR_PASSWORD", PASSWORD));
  }

  @AfterEach
  void stop() throws Exception {
    application.close();
  }

  @Test
  void without_a_password_there_is_no_such_page() throws Exception {
    start(List.of(), Map.of());
    for (String path : List.of("/operator", "/metrics", "/operator/cancel")) {
      assertThat(operator.get(path, login(PASSWORD)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void the_password_opens_it_and_guessing_is_slow() throws Exception {
    startWithPassword();
    HttpResponse<byte[]> asked = operator.get("/operator");
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    assertThat(operator.get("/operator", login(PASSWORD)).statusCode()).isEqualTo(200);
    assertThat(operator.get("/operator", "Authorization", "Basic %").statusCode()).isEqualTo(401);
    for (int guess = 0; guess < 10; guess++) {
      assertThat(operator.get("/metrics", login("guess " + guess)).statusCode()).isEqualTo(401);
    }
    assertThat(operator.get("/metrics", login(PASSWORD)).statusCode()).isEqualTo(429);
  }

  @Test
  void tasks_are_shown_with_their_durations_and_not_with_what_they_work_on() throws Exception {
    startWithPassword();
    Caller ada = new Caller(application.address());
    ada.posting(Ada.POSTING);
    ada.awaited(ada.json("/api/scrape-with-progress/", Map.of("url", "http://127.0.0.1/secret")));
    String page = new String(operator.get("/operator", login(PASSWORD)).body(), UTF_8);
    assertThat(page)
        .contains("<dt>Tasks succeeded</dt><dd>1</dd>", "<dt>Tasks failed</dt><dd>1</dd>")
        .contains("failed: <code>address_not_allowed", "<dt>Database</dt><dd>up</dd>")
        .doesNotContain("/secret");
    operator.post("/settings", Map.of("language", "de"));
    assertThat(new String(operator.get("/operator", login(PASSWORD)).body(), UTF_8))
        .contains("<html lang=\"de\"", "<dt>Vorgänge: gelungen</dt><dd>1</dd>")
        .contains("fehlgeschlagen: <code>address_not_allowed", "Datenbank</dt><dd>in Ordnung</dd>")
        .doesNotContain("Tasks", "Database", "lang=\"en\"");
  }

  @Test
  void metrics_are_in_the_format_of_prometheus() throws Exception {
    startWithPassword();
    new Caller(application.address()).posting(Ada.POSTING);
    HttpResponse<byte[]> metrics = operator.get("/metrics", login(PASSWORD));
    assertThat(metrics.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
    assertThat(new String(metrics.body(), UTF_8))
        .contains("autocraftcv_task_seconds_count{plan=\"scrape\",state=\"succeeded\"} 1")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void behind_a_proxy_cookies_are_for_this_very_site_and_tls_alone() throws Exception {
    start(List.of("--behind-proxy", "yes", "--public-host", "cv.example"), Map.of());
    assertThat(cookie("X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.7"))
        .startsWith("__Host-autocraftcv_visitor=")
        .containsIgnoringCase("; Secure")
        .containsIgnoringCase("; HttpOnly")
        .contains("Path=/");
    assertThat(cookie()).startsWith("autocraftcv_visitor=").doesNotContainIgnoringCase("secure");
    assertThat(cookie("Forwarded", "proto=https;host=evil.example"))
        .doesNotContainIgnoringCase("secure");
  }

  @Test
  void without_a_proxy_nobody_is_believed_to_be_one() throws Exception {
    start(List.of(), Map.of());
    assertThat(cookie("X-Forwarded-Proto", "https")).doesNotContainIgnoringCase("secure");
  }

  @Test
  void who_sends_too_much_is_told_to_wait() throws Exception {
    start(List.of("--behind-proxy", "yes"), Map.of());
    int refused = 0;
    for (int i = 0; i < 130; i++) {
      String[] from = {"X-Forwarded-For", "192.0.2.7"};
      refused += operator.json("/api/nothing/", Map.of(), from).statusCode() == 429 ? 1 : 0;
    }
    assertThat(refused).isBetween(5, 10);
    String[] other = {"X-Forwarded-For", "192.0.2.8"};
    assertThat(operator.json("/api/nothing/", Map.of(), other).statusCode()).isNotEqualTo(429);
  }

  private String cookie(String... headers) throws Exception {
    HttpResponse<String> answer =
        new Caller(application.address()).json("/profiles/", Map.of(), headers);
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private static String[] login(String password) {
    String login = "operator:" + password;
    String encoded = Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    return new String[] {"Authorization", "Basic " + encoded};
  }
}
