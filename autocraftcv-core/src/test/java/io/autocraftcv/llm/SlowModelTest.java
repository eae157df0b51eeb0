package io.autocraftcv.llm;

import static io.autocraftcv.llm.Said.CHUNKED;
import static io.autocraftcv.llm.Said.DONE;
import static io.autocraftcv.llm.Said.PROMPT;
import static io.autocraftcv.llm.Said.STREAM;
import static io.autocraftcv.llm.Said.failure;
import static io.autocraftcv.llm.Said.openAi;
import static io.autocraftcv.llm.Said.piece;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.scrape.RawSite;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A model may be slow, but not for ever, and nothing that it sends without end fills the memory.
 */
@Timeout(30)
class SlowModelTest {

  /**
   * The client says at once that it is gone. A server that does not listen while it sends notices
   * when the client's selector, which looks every three seconds, has let go of the socket.
   */
  private static final long SELECTOR = 6_000;

  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void a_text_that_dribbles_in_byte_by_byte_is_whole() throws Exception {
    byte[] stream = (piece("Größe 😀") + DONE).getBytes(UTF_8);
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(CHUNKED);
              for (byte next : stream) {
                visit.send("1\r\n");
                visit.send(new byte[] {next, '\r', '\n'});
              }
              visit.send("0\r\n\r\n");
            })) {
      assertThat(openAi(site).build().generate(PROMPT, Progress.none())).isEqualTo("Größe 😀");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", STREAM})
  void a_model_that_does_not_begin_is_not_waited_for(String soFar) throws Exception {
    try (RawSite site = pausingAfter(soFar)) {
      assertThat(failure(openAi(site).firstByte(SHORT).build()).code()).isEqualTo("model_timeout");
      assertThat(site.isHungUpWithin(1_000)).isTrue();
      assertThat(site.requests()).hasSize(1);
    }
  }

  @Test
  void a_model_that_falls_silent_is_not_waited_for() throws Exception {
    try (RawSite site = pausingAfter(STREAM + piece("Dear "))) {
      assertThat(failure(openAi(site).silence(SHORT).build()).code()).isEqualTo("model_timeout");
      assertThat(site.isHungUpWithin(1_000)).isTrue();
    }
  }

  @Test
  void a_model_that_keeps_the_line_open_is_not_waited_for_longer_than_a_text_may_take()
      throws Exception {
    try (RawSite site = endlessly(": still here\n\n", 20)) {
      assertThat(failure(openAi(site).total(SHORT).build()).code()).isEqualTo("model_timeout");
      assertThat(site.isHungUpWithin(1_000)).isTrue();
    }
  }

  @Test
  void a_text_without_end_is_a_broken_answer() throws Exception {
    try (RawSite site = endlessly(piece("Dear ".repeat(1_000)), 0)) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo("model_broken_answer");
      assertThat(site.isHungUpWithin(SELECTOR)).isTrue();
    }
  }

  @Test
  void a_line_without_end_is_a_broken_answer() throws Exception {
    try (RawSite site = endlessly("data: " + "a".repeat(10_000), 0)) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo("model_broken_answer");
      assertThat(site.isHungUpWithin(SELECTOR)).isTrue();
    }
  }

  @Test
  void a_reset_in_the_middle_of_the_text_is_a_broken_answer() throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(STREAM + piece("Dear "));
              visit.pause(100);
              visit.reset();
            })) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo("model_broken_answer");
      assertThat(site.requests()).hasSize(1);
    }
  }

  @Test
  void a_malformed_chunk_in_the_middle_of_the_text_is_a_broken_answer() throws Exception {
    String event = piece("Dear ");
    String chunk = Integer.toHexString(event.length()) + "\r\n" + event + "\r\n";
    try (RawSite site = RawSite.sending(CHUNKED + chunk + "nonsense\r\n" + event)) {
      assertThat(failure(openAi(site).build()).code()).isEqualTo("model_broken_answer");
      assertThat(site.requests()).hasSize(1);
    }
  }

  private static RawSite pausingAfter(String soFar) {
    return new RawSite(
        visit -> {
          visit.send(soFar);
          visit.pause(20_000);
        });
  }

  private static RawSite endlessly(String said, int pause) {
    return new RawSite(
        visit -> {
          visit.send(STREAM);
          while (true) {
            visit.send(said);
            if (pause > 0) {
              visit.pause(pause);
            }
          }
        });
  }
}
