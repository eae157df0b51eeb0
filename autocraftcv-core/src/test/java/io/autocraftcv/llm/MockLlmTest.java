package io.autocraftcv.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that others wrote to stand for OpenAI's is understood. */
class MockLlmTest {

  private static final String RULES =
      """
      streaming:
        chunkSize: 4
        chunkIntervalMs: 20
      rules:
        - path: "/v1/chat/completions"
          match: "@"
          response:
            status: 200
            content: |
              {
                "id": "chatcmpl-1",
                "model": "some-model",
                "choices": [{
                  "message": {{jmes request body.messages[-1]}},
                  "finish_reason": "stop"
                }]
              }
        - path: "/v1/chat/completions"
          match: "contains(body.messages[-1].content, 'error-401')"
          response:
            status: 401
            content: |
              {"error": {"type": "invalid_request_error", "code": "invalid_api_key"}}
        - path: "/v1/chat/completions"
          match: "contains(body.messages[-1].content, 'error-429')"
          response:
            status: 429
            content: |
              {"error": {"type": "rate_limit_error", "code": "rate_limit_exceeded"}}
      """;

  private static MockLlm server;

  @BeforeAll
  static void start() throws Exception {
    server = MockLlm.start(RULES);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static LanguageModel model() {
    return Said.openAi(server.port()).build();
  }

  private static Prompt about(String facts) {
    return new Prompt("Repeat.", facts, 100);
  }

  @Test
  void it_streams_back_what_it_was_told() throws Exception {
    String text = model().generate(about("Ein Bäcker 😀\n\"bakes\""), Progress.none());
    assertThat(text).contains("\nEin Bäcker 😀\n\"bakes\"\n");
  }

  @ParameterizedTest
  @CsvSource({"error-401, model_unauthorized", "error-429, model_busy"})
  void its_errors_have_their_reasons(String facts, String code) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> model().generate(about(facts), Progress.none()))
        .extracting(ModelException::code)
        .isEqualTo(code);
  }

  @Test
  void a_cancel_stops_it_in_the_middle_of_its_text() throws Exception {
    Stage writing = Stage.of("write", "Writing...", 0);
    CountDownLatch begun = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.inMemory()) {
      Task<String> task =
          tracker.start(
              Plan.of("write", writing),
              progress ->
                  progress.run(
                      writing, () -> model().generate(about("long ".repeat(2_000)), progress)));
      task.onChange(
          now -> {
            if (now.stage().done() > 0) {
              begun.countDown();
            }
          });
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      task.cancel();
      assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
      assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
      assertThat(task.snapshot().stage().done()).isBetween(1L, 9_999L);
    }
  }
}
