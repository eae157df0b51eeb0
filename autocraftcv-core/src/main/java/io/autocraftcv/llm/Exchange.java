package io.autocraftcv.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.llm.Deadlines.Countdown;
import io.autocraftcv.llm.Piece.End;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Registration;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Asks once, and reads what is answered. Whatever happens, the connection is left to nobody. */
record Exchange(HttpClient client, Api api) {

  /** Each token comes in an event of its own, of a few hundred bytes. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final int LONGEST_EVENT = 1024 * 1024;

  /**
   * Reads an answer.
   *
   * @throws ModelException if the server does not give one, or not in time; or because of a cancel
   * @throws InterruptedIOException if the thread is interrupted
   */
  void run(HttpRequest request, Answer answer, Countdown time, Progress progress)
      throws InterruptedIOException {
    time.attempt();
    Incoming body = new Incoming(MOST_BYTES, time);
    CompletableFuture<HttpResponse<InputStream>> head = client.sendAsync(request, unused -> body);
    Runnable hangUp =
        () -> {
          head.cancel(true);
          body.close();
        };
    try (Registration stop = progress.onCancel(hangUp)) {
      read(await(head, time), answer);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      throw ModelException.brokenOff();
    } finally {
      hangUp.run();
    }
  }

  private static HttpResponse<InputStream> await(
      CompletableFuture<HttpResponse<InputStream>> head, Countdown time)
      throws InterruptedIOException {
    try {
      return head.get(time.forFirstByte().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw ModelException.timeout();
    } catch (InterruptedException e) {
      throw new InterruptedIOException("Interrupted while waiting for a language model");
    } catch (ExecutionException e) {
      // Later failures quote what the server sent, which may be the key.
      Throwable why = e.getCause();
      boolean beforeKey = why instanceof ConnectException || why instanceof SSLException;
      throw ModelException.unreachable(beforeKey ? why : null);
    } catch (CancellationException e) {
      throw ModelException.unreachable(e);
    }
  }

  private void read(HttpResponse<InputStream> response, Answer answer) throws IOException {
    if (response.statusCode() != 200) {
      throw Failures.of(response.statusCode(), response.headers());
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "text/event-stream" -> stream(response.body(), answer);
      case "application/json" -> whole(response.body(), answer);
      default -> throw ModelException.stranger();
    }
  }

  private void stream(InputStream body, Answer answer) throws IOException {
    EventStream events = new EventStream(body, LONGEST_EVENT);
    String event;
    // What comes after the end is about the bill.
    while (!answer.isEnded() && (event = events.next()) != null) {
      answer.add(api.piece(event));
    }
  }

  private void whole(InputStream body, Answer answer) throws IOException {
    Piece piece = api.whole(Json.read(new String(body.readAllBytes(), UTF_8)));
    answer.add(new Piece(piece.text(), piece.end() == null ? End.COMPLETE : piece.end()));
  }
}
