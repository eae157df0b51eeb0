package io.autocraftcv.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.scrape.RawSite;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a model sends, byte for byte, becomes a text or a failure that people understand. */
class LanguageModelTest {

  private static final String STREAM =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

  private static final Prompt PROMPT = new Prompt("Write a letter.", "A baker.", 500);

  private static String said(String text) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
  }

  private static LanguageModel model(RawSite site) {
    return LanguageModel.openAi("some-model")
        .base(URI.create("http://127.0.0.1:" + site.port() + "/v1/"))
        .key("sk-secret")
        .build();
  }

  @Test
  void a_stream_is_a_text() throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> visit.send(STREAM + said("Dear ") + said("reader") + "data: [DONE]\n\n"))) {
      assertThat(model(site).generate(PROMPT, Progress.none())).isEqualTo("Dear reader");
      assertThat(site.requests().get(0))
          .startsWith("POST /v1/chat/completions HTTP/1.1\r\n")
          .contains("Authorization: Bearer sk-secret\r\n");
    }
  }
}
