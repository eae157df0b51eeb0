package io.autocraftcv.llm;

import io.autocraftcv.llm.Deadlines.Countdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as it arrives. Who reads it waits no longer than there is time. Closing it,
 * from any thread and at any time, closes the connection and ends the reading. More is asked for
 * when what came has been read, so that an endless answer fills no memory.
 */
final class Incoming extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

  /** The bytes that arrived, or that there are no more, and why if it is not the end. */
  private record Arrival(List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {}

  private final long most;
  private final Countdown time;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> connection = new CompletableFuture<>();
  private final Queue<ByteBuffer> unread = new ArrayDeque<>();
  private long received;
  private boolean ended;

  /**
   * @param most how many bytes an answer may have
   */
  Incoming(long most, Countdown time) {
    this.most = most;
    this.time = time;
  }

  @Override
  public int read() throws IOException {
    return isReady() ? unread.element().get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0 || !isReady()) {
      return length == 0 ? 0 : -1;
    }
    int read = Math.min(length, unread.element().remaining());
    unread.element().get(target, offset, read);
    return read;
  }

  /** Waits for a byte; false if there are no more. */
  private boolean isReady() throws IOException {
    while (unread.isEmpty() || !unread.element().hasRemaining()) {
      if (unread.poll() == null) {
        if (ended) {
          return false;
        }
        receive();
      }
    }
    return true;
  }

  private void receive() throws IOException {
    tell(asked -> asked.request(1));
    Arrival arrival = await();
    if (arrival.failure() != null) {
      throw new IOException("The language model hung up", arrival.failure());
    }
    ended = arrival.last();
    unread.addAll(arrival.bytes());
    received += arrival.bytes().stream().mapToLong(ByteBuffer::remaining).sum();
    if (received > most) {
      throw ModelException.broken("The answer of the language model has no end");
    }
  }

  /** At once, or as soon as there is a connection. */
  private void tell(Consumer<Flow.Subscription> what) {
    var unused = connection.thenAccept(what);
  }

  private Arrival await() throws InterruptedIOException {
    long nanos = (received == 0 ? time.forFirstByte() : time.forNextByte()).toNanos();
    Arrival arrival;
    try {
      arrival = arrivals.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new InterruptedIOException("Interrupted while a language model was writing");
    }
    if (arrival == null) {
      throw ModelException.timeout();
    }
    return arrival;
  }

  @Override
  public void close() {
    arrivals.add(new Arrival(List.of(), true, new IOException("Closed by ourselves")));
    tell(Flow.Subscription::cancel);
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    connection.complete(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    arrivals.add(new Arrival(bytes, false, null));
  }

  @Override
  public void onError(Throwable failure) {
    arrivals.add(new Arrival(List.of(), true, failure));
  }

  @Override
  public void onComplete() {
    arrivals.add(new Arrival(List.of(), true, null));
  }
}
