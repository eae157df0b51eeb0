package io.autocraftcv.progress;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.autocraftcv.progress.Work.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class CountedBodyTest {

  private static final int LENGTH = 100_000;

  private final OpenStage stage = new OpenStage();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService serving = Executors.newCachedThreadPool();

  /** Held closed while a body stalls. */
  private final Gate gate = new Gate();

  /** Completed when the server notices that nobody listens any more. */
  private final CompletableFuture<IOException> cutOff = new CompletableFuture<>();

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(serving);
    server.createContext("/announced", exchange -> answer(exchange, LENGTH));
    server.createContext("/chunked", exchange -> answer(exchange, 0));
    server.createContext("/stalled", this::stall);
    server.start();
  }

  @AfterEach
  void close() {
    gate.open();
    server.stop(0);
    serving.shutdown();
    stage.close();
  }

  private static void answer(HttpExchange exchange, long length) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, length);
      exchange.getResponseBody().write(new byte[LENGTH]);
    }
  }

  private void stall(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, Long.MAX_VALUE);
    exchange.getResponseBody().write(new byte[10]);
    exchange.getResponseBody().flush();
    gate.passDeafly();
    try {
      while (true) {
        exchange.getResponseBody().write(new byte[10_000]);
      }
    } catch (IOException e) {
      cutOff.complete(e);
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
        .build();
  }

  @Test
  void the_bytes_of_a_body_count_against_the_announced_length(@TempDir Path directory) {
    stage.run(
        progress -> {
          byte[] bytes =
              client
                  .send(request("/announced"), progress.counted(BodyHandlers.ofByteArray()))
                  .body();
          assertThat(bytes).hasSize(LENGTH);
          assertThat(stage.done()).isEqualTo(LENGTH);
          assertThat(stage.total()).isEqualTo(LENGTH);
          Path file = directory.resolve("file");
          client.send(request("/announced"), progress.counted(BodyHandlers.ofFile(file)));
          assertThat(Files.size(file)).isEqualTo(LENGTH);
          client.send(request("/announced"), progress.counted(BodyHandlers.discarding()));
          assertThat(stage.done()).isEqualTo(3 * LENGTH);
        });
  }

  @Test
  void a_body_of_unannounced_length_has_no_total() {
    stage.run(
        progress -> {
          client.send(request("/chunked"), progress.counted(BodyHandlers.ofString()));
          assertThat(stage.done()).isEqualTo(LENGTH);
          assertThat(stage.total()).isEqualTo(-1);
        });
  }

  @Test
  void a_body_that_is_left_early_has_counted_what_had_arrived() {
    stage.run(
        progress -> {
          try (InputStream in =
              client
                  .send(request("/stalled"), progress.counted(BodyHandlers.ofInputStream()))
                  .body()) {
            assertThat(in.readNBytes(10)).hasSize(10);
          }
          assertThat(stage.done()).isEqualTo(10);
          gate.open();
          assertThat(cutOff.get(10, SECONDS)).isNotNull();
        });
  }

  @Test
  void a_cancel_ends_a_send_whose_body_stalls() throws Exception {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    cancelled(
        progress -> {
          seen.complete(
              catchThrowable(
                  () ->
                      client.send(request("/stalled"), progress.counted(BodyHandlers.ofString()))));
          progress.checkCancelled();
        });
    assertThat(seen.join()).isNotNull();
  }

  @Test
  void a_cancel_ends_a_join_that_no_interrupt_ends() throws Exception {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    cancelled(
        progress -> {
          CompletableFuture<HttpResponse<String>> answer =
              client.sendAsync(request("/stalled"), progress.counted(BodyHandlers.ofString()));
          seen.complete(catchThrowable(answer::join));
          progress.checkCancelled();
        });
    // Where the cancel meets the last bytes on their way, the client is first to say why.
    assertThat(seen.join())
        .isInstanceOf(CompletionException.class)
        .rootCause()
        .isInstanceOfAny(TaskCancelledException.class, IOException.class);
  }

  @Test
  void a_cancel_ends_the_reading_of_a_body_on_a_thread_that_is_not_the_tasks() throws Exception {
    cancelled(
        progress -> {
          InputStream in =
              client
                  .send(request("/stalled"), progress.counted(BodyHandlers.ofInputStream()))
                  .body();
          CompletableFuture<Throwable> reading =
              CompletableFuture.supplyAsync(() -> catchThrowable(in::readAllBytes), serving);
          assertThat(reading.join()).hasRootCauseInstanceOf(TaskCancelledException.class);
          progress.checkCancelled();
        });
  }

  /** Cancels the work once bytes have come and no more do; the server is cut off. */
  private void cancelled(OpenStage.Counting work) throws Exception {
    Task<Void> task = stage.start(work);
    gate.awaitArrival();
    while (stage.done() < 10) {
      Thread.onSpinWait();
    }
    long from = System.nanoTime();
    task.cancel();
    assertThat(OpenStage.end(task)).hasCauseInstanceOf(TaskCancelledException.class);
    assertThat(System.nanoTime() - from).isLessThan(SECONDS.toNanos(2));
    gate.open();
    assertThat(cutOff.get(10, SECONDS)).isNotNull();
  }

  /** A body that does with its bytes what the test says, and remembers how it was told. */
  private static class Recorded implements HttpResponse.BodySubscriber<String> {
    final CompletableFuture<String> body = new CompletableFuture<>();
    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<String> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      told.add("subscribed");
      subscription.request(3);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
      told.add("next");
    }

    @Override
    public void onError(Throwable thrown) {
      told.add(thrown.getClass().getSimpleName());
      body.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
      told.add("complete");
      body.complete("all");
    }
  }

  /** Where the bytes come from: notes what is asked of it. */
  private static final class Bytes implements Flow.Subscription {
    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public void request(long count) {
      asked.add("" + count);
    }

    @Override
    public void cancel() {
      asked.add("cancel");
    }
  }

  @Test
  void a_body_gets_what_it_asks_for_and_no_more() {
    stage.run(
        progress -> {
          Recorded recorded = new Recorded();
          Bytes bytes = new Bytes();
          CountedBody<String> counted = new CountedBody<>(recorded, progress);
          counted.onSubscribe(bytes);
          counted.onNext(List.of(ByteBuffer.allocate(3), ByteBuffer.allocate(4)));
          counted.onComplete();
          assertThat(bytes.asked).containsExactly("3");
          assertThat(recorded.told).containsExactly("subscribed", "next", "complete");
          assertThat(stage.done()).isEqualTo(7);
        });
  }

  @Test
  void a_cancel_while_the_body_takes_bytes_is_told_after_them() throws Exception {
    Bytes bytes = new Bytes();
    Recorded slow =
        new Recorded() {
          @Override
          public void onNext(List<ByteBuffer> item) {
            gate.passDeafly();
            super.onNext(item);
          }
        };
    Task<Void> task =
        stage.start(
            progress -> {
              CountedBody<String> counted = new CountedBody<>(slow, progress);
              counted.onSubscribe(bytes);
              counted.onNext(List.of(ByteBuffer.allocate(1)));
              counted.onNext(List.of(ByteBuffer.allocate(1)));
              counted.onComplete();
              progress.checkCancelled();
            });
    gate.awaitArrival();
    task.cancel();
    assertThat(bytes.asked).containsExactly("3", "cancel");
    assertThat(slow.told).containsExactly("subscribed");
    gate.open();
    assertThat(OpenStage.end(task)).hasCauseInstanceOf(TaskCancelledException.class);
    assertThat(slow.told).containsExactly("subscribed", "next", "TaskCancelledException");
  }

  @Test
  void a_body_that_begins_after_the_cancel_fails_at_once() throws Exception {
    Bytes bytes = new Bytes();
    Recorded recorded = new Recorded();
    Task<Void> task =
        stage.start(
            progress -> {
              gate.passDeafly();
              new CountedBody<>(recorded, progress).onSubscribe(bytes);
              progress.checkCancelled();
            });
    gate.awaitArrival();
    task.cancel();
    gate.open();
    assertThat(OpenStage.end(task)).hasCauseInstanceOf(TaskCancelledException.class);
    assertThat(recorded.told).containsExactly("subscribed", "TaskCancelledException");
    assertThat(bytes.asked).startsWith("cancel");
  }

  @Test
  void a_body_that_has_ended_is_not_cancelled_any_more() throws Exception {
    Bytes complete = new Bytes();
    Bytes failed = new Bytes();
    Bytes left = new Bytes();
    Task<Void> task =
        stage.start(
            progress -> {
              CountedBody<String> first = new CountedBody<>(new Recorded(), progress);
              first.onSubscribe(complete);
              first.onComplete();
              CountedBody<String> second = new CountedBody<>(new Recorded(), progress);
              second.onSubscribe(failed);
              second.onError(new IOException("broken off"));
              CountedBody<String> third = new CountedBody<>(new Recorded(), progress);
              third.onSubscribe(left);
              third.cancel();
              gate.pass();
            });
    gate.awaitArrival();
    task.cancel();
    assertThat(OpenStage.end(task)).hasCauseInstanceOf(TaskCancelledException.class);
    assertThat(complete.asked).containsExactly("3");
    assertThat(failed.asked).containsExactly("3");
    assertThat(left.asked).containsExactly("3", "cancel");
  }

  @RepeatedTest(200)
  void however_a_cancel_meets_the_bytes_the_body_is_told_one_end() throws Exception {
    Recorded recorded = new Recorded();
    Task<Void> task =
        stage.start(
            progress -> {
              gate.passDeafly();
              CountedBody<String> counted = new CountedBody<>(recorded, progress);
              counted.onSubscribe(new Bytes());
              for (int i = 0; i < 20; i++) {
                counted.onNext(List.of(ByteBuffer.allocate(1)));
              }
              counted.onComplete();
              progress.checkCancelled();
            });
    gate.awaitArrival().open();
    task.cancel();
    // The work may have been quicker.
    assertThat(OpenStage.end(task))
        .satisfiesAnyOf(
            ended -> assertThat(ended).isNull(),
            ended -> assertThat(ended).hasCauseInstanceOf(TaskCancelledException.class));
    assertThat(recorded.body).isDone();
    assertThat(String.join(" ", recorded.told))
        .matches("subscribed (next )*(complete|TaskCancelledException)");
  }
}
