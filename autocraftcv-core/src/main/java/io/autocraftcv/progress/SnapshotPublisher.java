package io.autocraftcv.progress;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A task's snapshots as a Reactive Streams publisher (the specification's rules are named by their
 * numbers). A subscriber that asks for one gets the newest that it has not seen; those that came
 * and went before it asked are left out.
 */
final class SnapshotPublisher implements Flow.Publisher<Snapshot> {

  private final Function<Consumer<Snapshot>, Registration> source;
  private final Executor executor;

  /** {@code source} tells a listener the present and each newer snapshot, one call at a time. */
  SnapshotPublisher(Function<Consumer<Snapshot>, Registration> source, Executor executor) {
    this.source = source;
    this.executor = executor;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super Snapshot> subscriber) {
    Mailbox mailbox = new Mailbox(Objects.requireNonNull(subscriber), executor);
    subscriber.onSubscribe(mailbox);
    mailbox.from(source.apply(mailbox::put));
  }

  /** Room for one snapshot, the newest, between the task and one subscriber. */
  private static final class Mailbox implements Flow.Subscription, Runnable {

    private final Flow.Subscriber<? super Snapshot> subscriber;
    private final Executor executor;
    private final AtomicLong demand = new AtomicLong();

    /** Reasons to look that have come since the last look; signals are serial (rule 1.3). */
    private final AtomicInteger pending = new AtomicInteger();

    private volatile @Nullable Snapshot newest;
    private volatile @Nullable Registration source;
    private volatile boolean over;
    private volatile boolean badRequest;

    /** Used by one {@link #run} at a time. */
    private long delivered;

    Mailbox(Flow.Subscriber<? super Snapshot> subscriber, Executor executor) {
      this.subscriber = subscriber;
      this.executor = executor;
    }

    void from(Registration source) {
      this.source = source;
      if (over) {
        source.close();
      }
    }

    void put(Snapshot snapshot) {
      newest = snapshot;
      look();
    }

    @Override
    public void request(long more) {
      if (more <= 0) {
        badRequest = true;
      } else {
        demand.accumulateAndGet(more, (now, n) -> now + n < 0 ? Long.MAX_VALUE : now + n);
      }
      look();
    }

    @Override
    public void cancel() {
      over = true;
      Registration from = source;
      if (from != null) {
        from.close();
      }
    }

    private void look() {
      if (!over && pending.getAndIncrement() == 0) {
        executor.execute(this);
      }
    }

    @Override
    public void run() {
      int handled = pending.get();
      do {
        if (!over) {
          signal();
        }
        handled = pending.addAndGet(-handled);
      } while (handled != 0);
    }

    private void signal() {
      if (badRequest) {
        cancel();
        subscriber.onError(new IllegalArgumentException("Rule 3.9: ask for one at least"));
        return;
      }
      Snapshot next = newest;
      if (next != null && next.version() > delivered && demand.get() > 0) {
        delivered = next.version();
        demand.decrementAndGet();
        subscriber.onNext(next);
        if (next.state().isTerminal() && !over) {
          cancel();
          subscriber.onComplete();
        }
      }
    }
  }
}
