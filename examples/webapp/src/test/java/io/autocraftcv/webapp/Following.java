package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Somebody who follows a task by its event stream as a browser does: a stream that breaks off is
 * opened again, and goes on after what was told last.
 */
final class Following {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Reading task;
  private final CompletableFuture<String> end;
  private volatile long version;
  private final AtomicInteger streams = new AtomicInteger();

  Following(Reading task, Executor threads) {
    this.task = task;
    this.end = CompletableFuture.supplyAsync(this::follow, threads);
  }

  /** How many streams it took so far: one, and one more for each that broke off. */
  int streams() {
    return streams.get();
  }

  boolean hasHeard() {
    return version > 0;
  }

  /** The state that the task ended in, as its stream has told. */
  String end(Duration atMost) throws Exception {
    return end.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private String follow() {
    while (true) {
      String state = read();
      if (!state.isEmpty()) {
        return state;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** One stream: how the task ended, or nothing if the stream ended before it. */
  private String read() {
    try {
      HttpResponse<Stream<String>> answer = task.visitor().events(task.task(), version);
      if (answer.statusCode() == 404) {
        throw new AssertionError("A task that runs is unknown");
      }
      streams.incrementAndGet();
      try (Stream<String> lines = answer.body()) {
        return read(lines.iterator());
      }
    } catch (IOException | UncheckedIOException brokenOff) {
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String read(Iterator<String> lines) throws IOException {
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("data: {")) {
        JsonNode now = JSON.readTree(line.substring("data: ".length()));
        if (now.path("version").asLong() < version) {
          throw new AssertionError("It went back from " + version + " to " + now);
        }
        version = now.path("version").asLong(version);
        if (now.path("completed").asBoolean()) {
          return now.path("state").asText();
        }
      }
    }
    return "";
  }
}
