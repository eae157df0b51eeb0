package io.autocraftcv.observe;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.autocraftcv.progress.Task;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenTelemetryListenerTest {

  @RegisterExtension
  static final OpenTelemetryExtension collected = OpenTelemetryExtension.create();

  private static final AttributeKey<String> STATE = AttributeKey.stringKey("autocraftcv.state");
  private static final AttributeKey<String> STAGE = AttributeKey.stringKey("autocraftcv.stage");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private final Tracer tracer = collected.getOpenTelemetry().getTracer("test");
  private final OpenTelemetryListener listener =
      new OpenTelemetryListener(collected.getOpenTelemetry());
  private final Lives lives = new Lives(listener);

  @AfterEach
  void nothing_is_left_when_no_work_runs() {
    lives.close();
    assertThat(listener.kept()).isZero();
  }

  @Test
  void an_attempt_is_a_span_with_its_stages_as_events() {
    Task<Void> task = lives.succeeded();
    SpanData attempt = only("import");
    assertThat(attempt)
        .hasNoParent()
        .hasEnded()
        .hasStatus(StatusData.unset())
        .hasAttributesSatisfyingExactly(
            equalTo(AttributeKey.stringKey("autocraftcv.plan"), "import"),
            equalTo(AttributeKey.stringKey("autocraftcv.task.id"), task.id()),
            equalTo(AttributeKey.longKey("autocraftcv.attempt"), 1),
            equalTo(STATE, "succeeded"));
    assertThat(attempt.getEvents())
        .extracting(event -> event.getAttributes().get(STAGE))
        .containsExactly("fetch", "save-all");
  }

  @Test
  void spans_that_the_work_makes_are_children_of_its_attempt() {
    lives.succeeded(() -> tracer.spanBuilder("query").startSpan().end());
    assertThat(named("query"))
        .hasSize(2)
        .allSatisfy(query -> assertThat(query).hasParent(only("import")));
  }

  @Test
  void every_attempt_has_the_parent_that_was_current_where_the_task_was_started() {
    Span request = tracer.spanBuilder("request").startSpan();
    try (Scope current = request.makeCurrent()) {
      lives.failedOnce(() -> {});
    } finally {
      request.end();
    }
    assertThat(named("import"))
        .hasSize(2)
        .allSatisfy(attempt -> assertThat(attempt).hasParent(only("request")))
        .extracting(attempt -> attempt.getAttributes().get(STATE))
        .containsExactly("failed", "succeeded");
    assertThat(named("import").get(0))
        .hasStatus(StatusData.create(StatusCode.ERROR, "internal_error"));
  }

  @Test
  void a_worker_keeps_no_context_for_the_next_task() {
    lives.succeeded();
    lives.succeeded();
    assertThat(named("import")).hasSize(2).allSatisfy(attempt -> assertThat(attempt).hasNoParent());
  }

  @Test
  void a_failure_is_an_error_with_its_code_and_nothing_of_what_the_work_knows() {
    lives.failed();
    assertThat(only("import"))
        .hasStatus(StatusData.create(StatusCode.ERROR, "not_found"))
        .hasAttribute(ERROR, "not_found")
        .hasEventsSatisfyingExactly();
    assertThat(only("import").toString()).doesNotContain("alice", "secret.pdf");
  }

  @Test
  void a_cancelled_attempt_is_no_error_and_a_task_that_never_ran_has_no_span() throws Exception {
    Lives.Cancelled cancelled = lives.cancelled();
    SpanData attempt = only("import");
    assertThat(attempt)
        .hasStatus(StatusData.unset())
        .hasAttribute(AttributeKey.stringKey("autocraftcv.task.id"), cancelled.running().id())
        .hasAttribute(STATE, "cancelled");
    assertThat(attempt.getEvents())
        .extracting(EventData::getName)
        .containsExactly("autocraftcv.cancel_requested");
  }

  @Test
  void an_attempt_at_a_task_that_another_process_has_got_is_lost() throws Exception {
    Task<Void> task = lives.takenOver();
    lives.close();
    assertThat(only("import")).hasAttribute(STATE, "lost").hasAttribute(ERROR, "lost");
    assertThat(task.snapshot().state().isTerminal()).isFalse();
  }

  @Test
  void without_an_sdk_tasks_run_as_ever() {
    OpenTelemetryListener silent = new OpenTelemetryListener(OpenTelemetry.noop());
    try (Lives untraced = new Lives(silent)) {
      untraced.succeeded(() -> assertThat(Span.current().getSpanContext().isValid()).isFalse());
      assertThat(silent.kept()).isZero();
    }
    assertThat(collected.getSpans()).isEmpty();
  }

  private static SpanData only(String name) {
    assertThat(named(name)).hasSize(1);
    return named(name).get(0);
  }

  private static List<SpanData> named(String name) {
    return collected.getSpans().stream().filter(span -> span.getName().equals(name)).toList();
  }
}
