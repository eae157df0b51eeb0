package io.autocraftcv.redis;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What operators read in the log, from debug of ours and of Jedis' up. */
final class HealthLog implements AutoCloseable {

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("io.autocraftcv.redis");

  HealthLog() {
    ours.setLevel(Level.INFO);
    lines.start();
    root.addAppender(lines);
  }

  /** Nobody else's lines count: of Jedis there must be none, either. */
  List<String> lines() {
    return List.copyOf(lines.list).stream()
        .filter(
            line ->
                line.getLoggerName().startsWith("redis.")
                    || line.getLoggerName().startsWith("io.autocraftcv.redis"))
        .map(line -> line.getLevel() + " " + line.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    root.detachAppender(lines);
    ours.setLevel(null);
  }
}
