package io.autocraftcv.llm;

import static io.autocraftcv.llm.Said.DONE;
import static io.autocraftcv.llm.Said.KEY;
import static io.autocraftcv.llm.Said.PROMPT;
import static io.autocraftcv.llm.Said.STREAM;
import static io.autocraftcv.llm.Said.anthropic;
import static io.autocraftcv.llm.Said.event;
import static io.autocraftcv.llm.Said.failure;
import static io.autocraftcv.llm.Said.json;
import static io.autocraftcv.llm.Said.openAi;
import static io.autocraftcv.llm.Said.piece;
import static io.autocraftcv.llm.Said.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.autocraftcv.llm.ModelException.Reason;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.Task;
import io.autocraftcv.scrape.RawSite;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model says becomes a text, or a failure that people understand. */
class LanguageModelTest {

  private static final String HELLO =
      event("{\"type\":\"message_start\",\"message\":{\"content\":[]}}")
          + event("{\"type\":\"content_block_start\",\"content_block\":{\"text\":\"\"}}")
          + event("{\"type\":\"ping\"}")
          + event("{\"type\":\"content_block_delta\",\"delta\":{\"thinking\":\"Hm.\"}}")
          + event("{\"type\":\"content_block_delta\",\"delta\":{\"text\":\"Dear \"}}")
          + event("{\"type\":\"content_block_delta\",\"delta\":{\"text\":\"reader\"}}")
          + event("{\"type\":\"content_block_stop\"}");

  private static String generated(LanguageModel.Builder model) throws Exception {
    return model.build().generate(PROMPT, Progress.none());
  }

  @Test
  void openai_is_asked_as_it_wants_and_its_stream_is_a_text() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (RawSite site =
        new RawSite(
            visit -> {
              asked.add(visit.body());
              visit.send(STREAM + ": comment\n\n" + piece("Dear ") + piece("reader") + DONE);
            })) {
      assertThat(generated(openAi(site))).isEqualTo("Dear reader");
      assertThat(site.requests().get(0))
          .startsWith("POST /v1/chat/completions HTTP/1.1\r\n")
          .contains("Authorization: Bearer " + KEY + "\r\n");
    }
    JsonNode request = new ObjectMapper().readTree(asked.get(0));
    assertThat(request.path("model").asText()).isEqualTo("some-model");
    assertThat(request.path("stream").asBoolean()).isTrue();
    assertThat(request.path("max_tokens").asInt()).isEqualTo(500);
    JsonNode messages = request.path("messages");
    assertThat(messages.findValuesAsText("role")).containsExactly("system", "user");
    assertThat(messages.path(0).path("content").asText()).startsWith("Write a letter.");
    assertThat(messages.path(1).path("content").asText()).contains("\nA baker.\n");
  }

  @Test
  void anthropic_is_asked_as_it_wants_and_its_stream_is_a_text() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (RawSite site =
        new RawSite(
            visit -> {
              asked.add(visit.body());
              visit.send(STREAM + HELLO + event("{\"type\":\"message_stop\"}"));
            })) {
      assertThat(generated(anthropic(site))).isEqualTo("Dear reader");
      assertThat(site.requests().get(0))
          .startsWith("POST /v1/messages HTTP/1.1\r\n")
          .contains("x-api-key: " + KEY + "\r\n", "anthropic-version: 2023-06-01\r\n");
    }
    JsonNode request = new ObjectMapper().readTree(asked.get(0));
    assertThat(request.path("max_tokens").asInt()).isEqualTo(500);
    assertThat(request.path("system").asText()).startsWith("Write a letter.");
    assertThat(request.path("messages").path(0).path("role").asText()).isEqualTo("user");
    assertThat(request.path("messages").path(0).path("content").asText()).contains("\nA baker.\n");
  }

  @Test
  void the_newer_models_of_openai_are_told_the_limit_under_its_newer_name() {
    FencedPrompt prompt = FencedPrompt.of(PROMPT);
    Api api = new OpenAiApi();
    assertThat(api.body(api.home(), "some-model", prompt, 500).has("max_completion_tokens"))
        .isTrue();
  }

  @Test
  void without_a_key_none_is_sent() throws Exception {
    try (RawSite site = RawSite.sending(STREAM + piece("Dear reader") + DONE)) {
      LanguageModel local =
          LanguageModel.openAi("some-model")
              .base(URI.create("http://127.0.0.1:" + site.port()))
              .build();
      assertThat(local.generate(PROMPT, Progress.none())).isEqualTo("Dear reader");
      assertThat(site.requests().get(0)).doesNotContainIgnoringCase("authorization");
    }
  }

  @Test
  void an_answer_in_one_is_a_text() throws Exception {
    String openAi = "{\"choices\":[{\"message\":{\"content\":\"Dear reader\"}}]}";
    try (RawSite site = RawSite.sending(json(openAi))) {
      assertThat(generated(openAi(site))).isEqualTo("Dear reader");
    }
    String anthropic = "{\"content\":[{\"text\":\"Dear \"},{\"text\":\"reader\"}]}";
    try (RawSite site = RawSite.sending(json(anthropic))) {
      assertThat(generated(anthropic(site))).isEqualTo("Dear reader");
    }
  }

  @Test
  void the_text_is_counted_as_it_arrives() throws Exception {
    Stage writing = Stage.of("write", "Writing...", 0);
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        RawSite site = RawSite.sending(STREAM + piece("Dear ") + piece("reader") + DONE)) {
      Task<String> task =
          tracker.start(
              Plan.of("write", writing),
              progress ->
                  progress.run(writing, () -> openAi(site).build().generate(PROMPT, progress)));
      assertThat(task.join()).isEqualTo("Dear reader");
      assertThat(task.snapshot().stage().done()).isEqualTo("Dear reader".length());
    }
  }

  @ParameterizedTest
  @CsvSource({"length, CUT_OFF", "content_filter, REFUSED"})
  void a_text_of_openai_that_is_not_whole_is_none(String finish, Reason reason) throws Exception {
    String end = event("{\"choices\":[{\"delta\":{},\"finish_reason\":\"" + finish + "\"}]}");
    try (RawSite site = RawSite.sending(STREAM + piece("Dear rea") + end + DONE)) {
      assertThat(failure(openAi(site).build()).reason()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @CsvSource({"max_tokens, CUT_OFF", "refusal, REFUSED"})
  void a_text_of_anthropic_that_is_not_whole_is_none(String stop, Reason reason) throws Exception {
    String end =
        event("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + stop + "\"}}")
            + event("{\"type\":\"message_stop\"}");
    try (RawSite site = RawSite.sending(STREAM + HELLO + end)) {
      assertThat(failure(anthropic(site).build()).reason()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "data: [DONE]\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\" \"}}]}\n\ndata: [DONE]\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"Dear\"}}]}\n\n",
        "data: {\"choices\":[{\"del\n\n",
        "data: [[[[\n\n",
        "data: 7\n\n",
        "data: {\"choices\":\"none\"}\n\n",
        "Dear reader\n\n"
      })
  void what_is_no_whole_text_is_a_broken_answer(String stream) throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(STREAM + stream);
              visit.hangUp();
            })) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo("model_broken_answer");
      assertThat(site.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_api_key, model_unauthorized, 1",
    "authentication_error, model_unauthorized, 1",
    "invalid_request_error, model_refused, 1",
    "model_not_found, model_refused, 1",
    "overloaded_error, model_busy, 3",
    "server_error, model_busy, 3",
    "403, model_unauthorized, 1"
  })
  void an_error_in_the_stream_has_its_reason(String type, String code, int asked) throws Exception {
    String error = event("{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\"}}");
    try (RawSite site = RawSite.sending(STREAM + error)) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo(code);
      assertThat(site.requests()).hasSize(asked);
    }
  }

  @Test
  void after_an_error_in_the_middle_of_the_text_nobody_is_asked_again() throws Exception {
    String error = event("{\"error\":{\"code\":503}}");
    try (RawSite site = RawSite.sending(STREAM + piece("Dear ") + error)) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo("model_busy");
      assertThat(site.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "204, model_broken_answer, 1",
    "300, model_refused, 1",
    "400, model_refused, 1",
    "401, model_unauthorized, 1",
    "403, model_unauthorized, 1",
    "404, model_refused, 1",
    "413, model_refused, 1",
    "429, model_busy, 3",
    "500, model_busy, 3",
    "502, model_busy, 3",
    "503, model_busy, 3",
    "529, model_busy, 3"
  })
  void a_status_has_its_reason(int status, String code, int asked) throws Exception {
    try (RawSite site = RawSite.sending(status(status, ""))) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo(code);
      assertThat(site.requests()).hasSize(asked);
    }
  }

  @Test
  void a_key_does_not_follow_a_redirect() throws Exception {
    try (RawSite other = RawSite.sending(STREAM + piece("Dear reader") + DONE);
        RawSite site =
            RawSite.sending(
                status(302, "Location: http://127.0.0.1:" + other.port() + "/v1\r\n"))) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo("model_refused");
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void nobody_there_is_unreachable() throws Exception {
    RawSite site = RawSite.sending("");
    site.close();
    assertThat(failure(openAi(site).build()).code()).isEqualTo("model_unreachable");
  }
}
