package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls, lists, cancel and delete. */
abstract class CallsContract extends ServletContract {

  CallsContract(Container.Starter containers) {
    super(containers);
  }

  @Test
  void a_snapshot_has_the_nine_fields_of_the_original_and_more() throws Exception {
    String id = alice.started();
    gate.countDown();
    alice.end(id);
    JsonNode snapshot = alice.snapshot(id);
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
    assertThat(alice.get("progress/" + id).body())
        .containsPattern("\"timestamp\":[0-9]{10}\\.[0-9]{3},");
  }

  @Test
  void a_poll_is_conditional_by_version() throws Exception {
    String id = alice.started();
    HttpResponse<String> first = alice.untilRunning(id);
    String tag = header(first, "ETag");
    assertThat(tag).isEqualTo("\"" + json(first).get("version") + "\"");
    HttpResponse<String> again =
        alice.send(alice.request("progress/" + id + "/").header("If-None-Match", "\"0\", " + tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(first, "Retry-After")).isEqualTo("2");
    gate.countDown();
    alice.end(id);
    assertThat(alice.get("progress/" + id).headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void a_failed_task_is_an_answer_not_an_error_of_the_call() throws Exception {
    String id = alice.started("{\"name\":\"broken\"}");
    gate.countDown();
    alice.end(id);
    HttpResponse<String> answer = alice.get("progress/" + id + "/");
    JsonNode snapshot = json(answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(snapshot.get("state").asText()).isEqualTo("FAILED");
    assertThat(snapshot.get("error").asText()).isEqualTo("That one is broken.");
    assertThat(snapshot.get("error_code").asText()).isEqualTo("broken");
    assertThat(snapshot.get("completed").asBoolean()).isTrue();
    assertThat(snapshot.get("progress").asInt()).isLessThan(100);
  }

  @Test
  void a_cancel_is_accepted_and_the_task_says_who_wanted_it() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    assertThat(alice.cancel(id).statusCode()).isEqualTo(202);
    JsonNode ended = alice.end(id);
    assertThat(ended.get("state").asText()).isEqualTo("CANCELLED");
    assertThat(ended.get("error").asText()).isEqualTo("Cancelled by user");
    assertThat(alice.cancel(id).statusCode()).isEqualTo(200);
  }

  @Test
  void a_task_that_is_deleted_is_stopped_and_gone() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    assertThat(bob.delete(id).statusCode()).isEqualTo(404);
    assertThat(alice.delete(id).statusCode()).isEqualTo(204);
    assertThat(alice.delete(id).statusCode()).isEqualTo(404);
    assertThat(alice.get("progress/" + id + "/").statusCode()).isEqualTo(404);
    assertThat(alice.tasks("tasks/")).isEmpty();
  }

  @Test
  void a_long_poll_answers_when_there_is_something_new() throws Exception {
    String id = alice.started();
    String tag = header(alice.untilRunning(id), "ETag");
    CompletableFuture<HttpResponse<String>> answer =
        alice.sendAsync(
            alice
                .request("progress/" + id + "/")
                .header("If-None-Match", tag)
                .header("Prefer", "respond-async, wait=20"));
    untilHeld();
    assertThat(answer).isNotDone();
    gate.countDown();
    HttpResponse<String> told = answer.get(10, TimeUnit.SECONDS);
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(header(told, "Preference-Applied")).isEqualTo("wait=20");
    assertThat(header(told, "ETag")).isNotEqualTo(tag);
  }

  @Test
  void a_long_poll_of_which_nothing_comes_is_a_304_at_its_end() throws Exception {
    String id = alice.started();
    String tag = header(alice.untilRunning(id), "ETag");
    HttpResponse<String> answer =
        alice.send(alice.request("progress/" + id + "/?wait=1").header("If-None-Match", tag));
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "Preference-Applied")).isEqualTo("wait=1");
  }

  @Test
  void one_poll_can_ask_about_several_tasks() throws Exception {
    String first = alice.started();
    String theirs = bob.started();
    String second = alice.started();
    HttpResponse<String> answer =
        alice.get("progress/?ids=" + String.join(",", second, theirs, first));
    JsonNode body = json(answer);
    assertThat(body.at("/tasks/0/task_id").asText()).isEqualTo(second);
    assertThat(body.at("/tasks/1/task_id").asText()).isEqualTo(first);
    assertThat(body.at("/unknown/0").asText()).isEqualTo(theirs);
    assertThat(body.get("tasks")).hasSize(2);
  }

  @Test
  void who_asks_about_no_tasks_or_too_many_is_told_so() throws Exception {
    String many =
        IntStream.range(0, 60).mapToObj(Integer::toString).collect(Collectors.joining(","));
    for (String path : new String[] {"progress/", "progress/?ids=,", "progress/?ids=" + many}) {
      assertThat(problem(alice.get(path), 400)).isEqualTo("ids_required");
    }
  }

  @Test
  void the_callers_own_tasks_are_listed_newest_first() throws Exception {
    String first = alice.started();
    bob.started();
    String second = alice.started();
    assertThat(alice.tasks("tasks/"))
        .extracting(task -> task.get("task_id").asText())
        .containsExactly(second, first);
    assertThat(alice.tasks("tasks/?state=succeeded")).isEmpty();
    assertThat(visitor().tasks("tasks/")).isEmpty();
  }

  @Test
  void a_client_of_the_original_recovers_its_task() throws Exception {
    String id = alice.started();
    JsonNode found = json(alice.get("recover-progress/" + id + "/"));
    assertThat(found.get("status").asText()).isEqualTo("found");
    assertThat(found.at("/progress_data/task_id").asText()).isEqualTo(id);
    assertThat(bob.get("recover-progress/" + id + "/").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "progress/%s/",
        "recover-progress/%s/",
        "progress/%s/events",
        "tasks/",
        "progress/?ids=%s"
      })
  void a_head_is_a_get_without_its_body_and_never_a_stream(String path) throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    HttpResponse<String> head = alice.head(path.formatted(id));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Type")).isNotEmpty();
  }

  @Test
  void every_address_works_with_and_without_its_last_slash() throws Exception {
    String id = alice.started();
    gate.countDown();
    alice.end(id);
    for (String path :
        new String[] {"progress/" + id, "recover-progress/" + id, "tasks", "openapi.yaml"}) {
      assertThat(alice.get(path + "/").body()).isEqualTo(alice.get(path).body()).isNotEmpty();
    }
    try (Events with = alice.events("progress/" + id + "/events/");
        Events without = alice.events("progress/" + id + "/events")) {
      assertThat(with.lines()).containsExactlyElementsOf(without.lines().toList());
    }
    assertThat(
            alice
                .send(alice.own("progress/" + id + "/cancel").POST(BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(200);
    assertThat(alice.send(alice.own("progress/" + id).DELETE()).statusCode()).isEqualTo(204);
  }

  @Test
  void what_is_nowhere_is_not_found_and_what_is_not_done_there_not_allowed() throws Exception {
    for (String path :
        new String[] {"", "progress/a/b/c/", "progress/a/b", "recover-progress/", "a/b/"}) {
      assertThat(problem(alice.get(path), 404)).isEqualTo("not_found");
    }
    HttpResponse<String> wrong = alice.get("copy-with-progress/");
    assertThat(problem(wrong, 405)).isEqualTo("method_not_allowed");
    assertThat(header(wrong, "Allow")).isEqualTo("POST");
    HttpResponse<String> options =
        alice.send(alice.request("tasks/").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(problem(options, 405)).isEqualTo("method_not_allowed");
    assertThat(problem(alice.post("progress/" + NEVER + "/", "{}"), 405))
        .isEqualTo("method_not_allowed");
  }

  @Test
  void problems_come_as_the_client_wants_them() throws Exception {
    HttpResponse<String> plain =
        alice.send(alice.request("progress/unknown/").header("Accept", "application/json"));
    assertThat(header(plain, "Content-Type")).startsWith("application/json");
    assertThat(header(alice.get("progress/unknown/"), "Content-Type"))
        .startsWith("application/problem+json");
    JsonNode problem = json(plain);
    assertThat(problem.get("type").asText()).isEqualTo("/problems/task-not-found");
    assertThat(problem.get("retryable").asBoolean()).isFalse();
    assertThat(problem.get("error").asText()).isEqualTo("Task not found");
    assertThat(problem.get("message").asText())
        .isEqualTo("This task may have expired, been completed, or never existed");
  }

  @Test
  void the_servlet_says_what_it_does() throws Exception {
    HttpResponse<String> document = alice.get("openapi.yaml");
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body()).startsWith("openapi: 3.1.0");
  }

  @Test
  void the_browser_client_lies_in_the_jar_where_containers_look_for_it() {
    ClassLoader loader = ProgressServlet.class.getClassLoader();
    assertThat(loader.getResource("META-INF/resources/autocraftcv/progress-tracker.js"))
        .isNotNull();
    assertThat(loader.getResource("META-INF/resources/autocraftcv/progress-tracker.css"))
        .isNotNull();
  }
}
