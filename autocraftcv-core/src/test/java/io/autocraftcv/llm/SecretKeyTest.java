package io.autocraftcv.llm;

import static io.autocraftcv.llm.Said.CHUNKED;
import static io.autocraftcv.llm.Said.KEY;
import static io.autocraftcv.llm.Said.STREAM;
import static io.autocraftcv.llm.Said.event;
import static io.autocraftcv.llm.Said.failure;
import static io.autocraftcv.llm.Said.json;
import static io.autocraftcv.llm.Said.openAi;
import static io.autocraftcv.llm.Said.piece;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.autocraftcv.scrape.RawSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** A server that gives the key back gets it into no message and no log. */
class SecretKeyTest {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level usual = root.getLevel();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    logged.start();
    root.addAppender(logged);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stop() {
    root.setLevel(usual);
    root.detachAppender(logged);
  }

  static Stream<String> answers() {
    String error = "{\"error\":{\"message\":\"Incorrect key: KEY\",\"type\":\"KEY\"}}";
    return Stream.of(
        "HTTP/1.1 KEY\r\n\r\n",
        "KEY\r\n\r\n",
        "HTTP/1.1 200 OK\r\nKEY\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: KEY\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: KEY\r\nContent-Length: 0\r\n\r\n",
        CHUNKED + "KEY\r\nKEY\r\n",
        "HTTP/1.1 302 KEY\r\nLocation: http://KEY/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 429 KEY\r\nRetry-After: KEY\r\nContent-Length: 0\r\n\r\n",
        json(error),
        json("{KEY}"),
        STREAM + event(error),
        STREAM + event("KEY"),
        STREAM + event("{\"choices\": KEY}"),
        STREAM + piece("Dear ") + "KEY\n\n");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void no_message_and_no_log_shows_the_key(String answer) throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(answer.replace("KEY", KEY));
              visit.hangUp();
            })) {
      StringWriter thrown = new StringWriter();
      failure(openAi(site).build()).printStackTrace(new PrintWriter(thrown));
      assertThat(thrown.toString()).contains("ModelException").doesNotContain(KEY);
      List<String> lines =
          logged.list.stream()
              .map(
                  line ->
                      line.getFormattedMessage()
                          + ThrowableProxyUtil.asString(line.getThrowableProxy()))
              .toList();
      assertThat(lines).noneMatch(line -> line.contains(KEY));
    }
  }
}
