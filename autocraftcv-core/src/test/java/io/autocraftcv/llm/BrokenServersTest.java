package io.autocraftcv.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.autocraftcv.llm.Said.DONE;
import static io.autocraftcv.llm.Said.KEY;
import static io.autocraftcv.llm.Said.PROMPT;
import static io.autocraftcv.llm.Said.piece;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.autocraftcv.progress.Progress;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The faults of a server that others wrote for the purpose, WireMock. */
@Timeout(60)
class BrokenServersTest {

  private static final WireMockServer SERVER =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void reset() {
    SERVER.resetAll();
  }

  private static LanguageModel.Builder model() {
    return Said.openAi(SERVER.port());
  }

  private static String code(LanguageModel.Builder model) {
    return Said.failure(model.build()).code();
  }

  private static ResponseDefinitionBuilder text() {
    return aResponse()
        .withHeader("Content-Type", "text/event-stream")
        .withBody(piece("Dear ") + piece("reader") + DONE);
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(anyUrl()).willReturn(answer));
  }

  /** Answers so the first time, and with a text from then on. */
  private static void answersFirst(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(
        post(anyUrl())
            .inScenario("retry")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("asked")
            .willReturn(answer));
    SERVER.stubFor(
        post(anyUrl()).inScenario("retry").whenScenarioStateIs("asked").willReturn(text()));
  }

  private static int asked() {
    return SERVER.findAll(postRequestedFor(anyUrl())).size();
  }

  @Test
  void a_stream_is_a_text() throws Exception {
    answers(text());
    assertThat(model().build().generate(PROMPT, Progress.none())).isEqualTo("Dear reader");
    SERVER.verify(postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer " + KEY)));
  }

  @Test
  void a_stream_that_dribbles_is_a_text() throws Exception {
    answers(text().withChunkedDribbleDelay(40, 800));
    assertThat(model().build().generate(PROMPT, Progress.none())).isEqualTo("Dear reader");
  }

  @Test
  void a_key_that_is_not_accepted_is_not_tried_again() {
    answers(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"" + KEY + "\"}}"));
    assertThat(Said.failure(model().build()))
        .hasMessageStartingWith("The language model does not accept the key")
        .hasMessageNotContaining(KEY);
    assertThat(asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"429", "502", "503"})
  void a_busy_server_is_asked_again(int status) throws Exception {
    answersFirst(aResponse().withStatus(status));
    assertThat(model().build().generate(PROMPT, Progress.none())).isEqualTo("Dear reader");
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void a_server_is_asked_again_when_it_wants_to_be() throws Exception {
    answersFirst(aResponse().withStatus(429).withHeader("Retry-After", "1"));
    long start = System.nanoTime();
    assertThat(model().build().generate(PROMPT, Progress.none())).isEqualTo("Dear reader");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void a_server_that_wants_to_be_left_alone_for_long_is() {
    answersFirst(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    assertThat(code(model())).isEqualTo("model_busy");
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void there_is_no_wait_beyond_the_time_that_a_text_may_take() {
    answersFirst(aResponse().withStatus(503).withHeader("Retry-After", "4"));
    assertThat(code(model().total(Duration.ofSeconds(3)))).isEqualTo("model_busy");
    assertThat(asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
  void a_server_that_does_not_answer_is_asked_again(Fault fault) throws Exception {
    answersFirst(aResponse().withFault(fault));
    assertThat(model().build().generate(PROMPT, Progress.none())).isEqualTo("Dear reader");
    answers(aResponse().withFault(fault));
    assertThat(code(model())).isEqualTo("model_unreachable");
  }

  @Test
  void malformed_chunks_are_a_broken_answer() {
    answers(text().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    assertThat(code(model())).isEqualTo("model_broken_answer");
  }

  @Test
  void a_server_that_does_not_begin_is_not_waited_for() {
    answers(text().withFixedDelay(20_000));
    assertThat(code(model().firstByte(Duration.ofMillis(200)))).isEqualTo("model_timeout");
  }

  @Test
  void a_web_page_is_no_answer() {
    answers(aResponse().withHeader("Content-Type", "text/html").withBody("<p>Log in first"));
    assertThat(code(model())).isEqualTo("model_broken_answer");
  }

  @Test
  void a_proxy_that_sends_us_elsewhere_is_not_followed() {
    answers(aResponse().withStatus(302).withHeader("Location", SERVER.url("/login")));
    assertThat(code(model())).isEqualTo("model_refused");
    assertThat(SERVER.getAllServeEvents()).hasSize(1);
  }
}
