package io.autocraftcv.llm;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Retry;
import io.autocraftcv.scrape.RawSite;
import java.net.URI;
import java.time.Duration;

/** What model servers say, and models that ask them. */
final class Said {

  static final Prompt PROMPT = new Prompt("Write a letter.", "A baker.", 500);

  static final String KEY = "sk-secret-17";

  static final String STREAM =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

  static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

  static final String DONE = "data: [DONE]\n\n";

  private Said() {}

  static String event(String json) {
    return "data: " + json + "\n\n";
  }

  /** An event of OpenAI's with a piece of the text. */
  static String piece(String text) {
    return event("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}");
  }

  static String json(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  static String status(int status, String headers) {
    return "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: 0\r\n\r\n";
  }

  /** Asks as OpenAI's are asked, without long waits in between. */
  static LanguageModel.Builder openAi(RawSite site) {
    return openAi(site.port());
  }

  static LanguageModel.Builder openAi(int port) {
    return LanguageModel.openAi("some-model")
        .base(URI.create("http://127.0.0.1:" + port + "/v1"))
        .key(KEY)
        .retry(Retry.upTo(3).waiting(Duration.ofMillis(1), Duration.ofSeconds(5)));
  }

  static LanguageModel.Builder anthropic(RawSite site) {
    return LanguageModel.anthropic("some-model")
        .base(URI.create("http://127.0.0.1:" + site.port()))
        .key(KEY);
  }

  /** How it fails. */
  static ModelException failure(LanguageModel model) {
    return catchThrowableOfType(
        ModelException.class, () -> model.generate(PROMPT, Progress.none()));
  }
}
