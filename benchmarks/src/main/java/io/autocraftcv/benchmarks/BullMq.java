package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The peer: a queue of Node.js that keeps everything in Redis. Its package is in target. */
final class BullMq {

  private BullMq() {}

  /** A script beside this class, in a process of its own, on the Redis of a port. */
  static Conversation run(String script, int redisPort) throws IOException {
    return Conversation.with(List.of("node", file(script).toString(), "" + redisPort));
  }

  private static Path file(String script) {
    URL file = Objects.requireNonNull(BullMq.class.getResource(script), script);
    try {
      return Path.of(file.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
