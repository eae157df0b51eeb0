package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what, who may change what, and what is said when nobody knows. */
abstract class PrivacyContract extends ServletContract {

  private static final String A = "{\"name\":\"a\"}";

  PrivacyContract(Container.Starter containers) {
    super(containers);
  }

  /** Every address that names a task. */
  private static final String EVERY_CALL =
      """
      GET,    progress/%s/
      GET,    progress/%s/?wait=5
      HEAD,   progress/%s/
      GET,    progress/%s/events
      GET,    progress/%s/ws
      POST,   progress/%s/cancel/
      DELETE, progress/%s/
      GET,    recover-progress/%s/
      """;

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_CALL)
  void somebody_elses_task_cannot_be_told_from_one_that_never_was(String method, String path)
      throws Exception {
    String running = alice.started();
    alice.untilRunning(running);
    Visitor[] strangers = {visitor(), bob};
    bob.started();
    for (Visitor stranger : strangers) {
      HttpResponse<String> unknown = call(stranger, method, path, NEVER);
      assertThat(unknown.statusCode()).isEqualTo(404);
      HttpResponse<String> theirs = call(stranger, method, path, running);
      assertThat(told(theirs, running)).isEqualTo(told(unknown, NEVER));
      assertThat(theirs.headers().firstValue("Set-Cookie")).isEmpty();
    }
    assertThat(alice.snapshot(running).get("state").asText()).isEqualTo("RUNNING");
  }

  @Test
  void nor_can_it_where_several_are_asked_for() throws Exception {
    String theirs = alice.started();
    bob.started();
    HttpResponse<String> unknown = bob.get("progress/?ids=" + NEVER);
    assertThat(told(bob.get("progress/?ids=" + theirs), theirs)).isEqualTo(told(unknown, NEVER));
    try (Events one = bob.events("progress/events?ids=" + theirs);
        Events other = bob.events("progress/events?ids=" + NEVER)) {
      assertThat(one.lines().map(line -> line.replace(theirs, NEVER)))
          .containsExactlyElementsOf(other.lines().toList());
    }
  }

  @Test
  void reading_creates_no_session() throws Exception {
    Visitor stranger = visitor();
    for (String path :
        List.of(
            "progress/" + NEVER,
            "progress/" + NEVER + "/events",
            "progress/" + NEVER + "/ws",
            "progress/?ids=" + NEVER,
            "recover-progress/" + NEVER,
            "tasks/",
            "openapi.yaml",
            "nothing-here/")) {
      assertThat(stranger.get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
    }
    assertThat(stranger.cookies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_CALL)
  void a_store_that_is_away_is_503_and_never_404(String method, String path) throws Exception {
    String ended = alice.started();
    gate.countDown();
    alice.end(ended);
    bob.started();
    storeIsAway = true;
    for (Visitor who : new Visitor[] {alice, bob}) {
      for (String id : new String[] {ended, NEVER}) {
        if (who == bob || id.equals(NEVER)) {
          HttpResponse<String> answer = call(who, method, path, id);
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(header(answer, "Retry-After")).isEqualTo("5");
        }
      }
    }
    storeIsAway = false;
    assertThat(alice.get("progress/" + ended).statusCode()).isEqualTo(200);
  }

  @Test
  void so_it_is_where_no_task_is_named() throws Exception {
    alice.started();
    storeIsAway = true;
    for (String path :
        List.of("tasks/", "progress/?ids=" + NEVER, "progress/events?ids=" + NEVER)) {
      assertThat(problem(alice.get(path), 503)).as(path).isEqualTo("store_unavailable");
    }
    HttpResponse<String> keyed =
        alice.post(alice.own("copy-with-progress/").header("Idempotency-Key", "k"), A);
    assertThat(problem(keyed, 503)).isEqualTo("store_unavailable");
    storeIsAway = false;
  }

  @Test
  void a_task_that_runs_here_is_told_of_without_the_store_and_only_to_its_owner() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    bob.started();
    storeIsAway = true;
    assertThat(alice.get("progress/" + id).statusCode()).isEqualTo(200);
    assertThat(told(bob.get("progress/" + id), id))
        .isEqualTo(told(bob.get("progress/" + NEVER), NEVER));
    storeIsAway = false;
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
  void a_request_that_another_site_may_have_sent_changes_nothing(String header) throws Exception {
    String[] parts = header.split(": ", 2);
    String id = alice.started();
    for (HttpRequest.Builder request :
        List.of(
            alice.request("copy-with-progress/").POST(BodyPublishers.ofString(A)),
            alice.request("progress/" + id + "/cancel/").POST(BodyPublishers.noBody()),
            alice.request("progress/" + id + "/").DELETE())) {
      HttpResponse<String> answer =
          alice.send(request.header("Content-Type", "application/json").header(parts[0], parts[1]));
      assertThat(problem(answer, 403)).isEqualTo("cross_site");
      assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }
    assertThat(alice.tasks("tasks/")).hasSize(1);
    assertThat(alice.snapshot(id).get("cancel_requested").asBoolean()).isFalse();
  }

  @Test
  void the_applications_own_pages_are_recognised_by_their_origin() throws Exception {
    HttpRequest.Builder request =
        alice.request("copy-with-progress/").header("Origin", alice.origin());
    assertThat(alice.post(request, A).statusCode()).isEqualTo(202);
  }

  /** The proxy's host is what the browser knows; the container knows another. */
  @Test
  void behind_a_proxy_the_browser_itself_says_that_the_page_is_the_applications_own()
      throws Exception {
    HttpRequest.Builder request =
        alice
            .request("copy-with-progress/")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", "https://www.example.com");
    assertThat(alice.post(request, A).statusCode()).isEqualTo(202);
    HttpRequest.Builder silent =
        alice.request("copy-with-progress/").header("Origin", "https://www.example.com");
    assertThat(alice.post(silent, A).statusCode()).isEqualTo(403);
  }

  @Test
  void pages_of_an_origin_that_is_allowed_may_use_it_and_others_may_not() throws Exception {
    HttpResponse<String> preflight =
        alice.send(
            alice
                .request("copy-with-progress/")
                .header("Origin", "https://app.example.com")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Origin"))
        .isEqualTo("https://app.example.com");
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("DELETE");
    HttpResponse<String> started = from("https://app.example.com");
    assertThat(started.statusCode()).isEqualTo(202);
    assertThat(header(started, "Access-Control-Allow-Credentials")).isEqualTo("true");
    HttpResponse<String> other = from("https://evil.example");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(alice.refused(NEVER, "https://app.example.com")).isEqualTo(404);
  }

  private HttpResponse<String> from(String origin) throws Exception {
    HttpRequest.Builder request =
        alice
            .request("copy-with-progress/")
            .header("Sec-Fetch-Site", "cross-site")
            .header("Origin", origin);
    return alice.post(request, A);
  }

  private static HttpResponse<String> call(Visitor who, String method, String path, String id)
      throws Exception {
    return who.send(
        who.own(path.formatted(id))
            .method(method, BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(10)));
  }

  /** All that an answer tells but the id and the time. */
  private static String told(HttpResponse<String> answer, String id) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return (answer.statusCode() + " " + headers + " " + answer.body()).replace(id, "{id}");
  }
}
