package io.autocraftcv.progress;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes of a response as they arrive, on their way to the one who makes a body of them.
 * It asks for no bytes itself, so they come as fast as that one asks for them.
 *
 * <p>A cancel ends the exchange from outside, on the canceller's thread, while the client's threads
 * may be handing on bytes; but a subscriber is told one thing at a time. So whoever has the turn
 * finishes it, and tells of the cancel before it goes; the canceller never waits.
 */
final class CountedBody<T extends @Nullable Object>
    implements HttpResponse.BodySubscriber<T>, Flow.Subscription {

  private final HttpResponse.BodySubscriber<T> body;
  private final Tally tally;

  /** Whoever holds it may tell the body something. */
  private final ReentrantLock turn = new ReentrantLock();

  /** Guarded by {@code turn}. */
  private boolean ended;

  private volatile @Nullable Throwable stopped;
  private Flow.@Nullable Subscription bytes;
  private Registration stop = () -> {};

  CountedBody(HttpResponse.BodySubscriber<T> body, Tally tally) {
    this.body = body;
    this.tally = tally;
  }

  @Override
  public CompletionStage<T> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription bytes) {
    this.bytes = bytes;
    tell(
        () -> {
          stop = tally.onCancel(this::stop);
          body.onSubscribe(this);
        });
  }

  @Override
  public void onNext(List<ByteBuffer> arrived) {
    long length = arrived.stream().mapToLong(ByteBuffer::remaining).sum();
    try {
      tally.advance(length);
    } catch (RuntimeException e) {
      fail(e);
    }
    tell(() -> body.onNext(arrived));
  }

  @Override
  public void onError(Throwable thrown) {
    stop.close();
    tell(
        () -> {
          ended = true;
          body.onError(thrown);
        });
  }

  @Override
  public void onComplete() {
    stop.close();
    tell(
        () -> {
          ended = true;
          body.onComplete();
        });
  }

  @Override
  public void request(long count) {
    upstream().request(count);
  }

  /** The body wants no more: an input stream, say, was closed early. */
  @Override
  public void cancel() {
    stop.close();
    upstream().cancel();
  }

  private void stop() {
    try {
      tally.checkCancelled();
    } catch (RuntimeException why) {
      fail(why);
    }
  }

  private void fail(Throwable why) {
    stopped = why;
    try {
      // First, or the client itself fails the body, with a reason of its own.
      tellOfStop();
    } finally {
      upstream().cancel();
    }
  }

  private void tell(Runnable news) {
    turn.lock();
    try {
      if (!ended && stopped == null) {
        news.run();
      }
    } finally {
      turn.unlock();
      tellOfStop();
    }
  }

  /** Unless someone has the turn, who will do it then. */
  private void tellOfStop() {
    Throwable why = stopped;
    if (why != null && !turn.isHeldByCurrentThread() && turn.tryLock()) {
      try {
        if (!ended) {
          ended = true;
          body.onError(why);
        }
      } finally {
        turn.unlock();
      }
    }
  }

  private Flow.Subscription upstream() {
    return Objects.requireNonNull(bytes);
  }
}
