package io.autocraftcv.progress;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener of one task. Being told of a change only marks that there is one; the newest
 * snapshot is fetched when the listener has time for it. So a slow listener costs a mark, never a
 * queue, and calls come one at a time.
 */
final class Watch implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private final Supplier<@Nullable Snapshot> newest;
  private final Consumer<Snapshot> listener;
  private final Executor executor;

  /** Changes that have come since the listener was last given the newest. */
  private final AtomicInteger pending = new AtomicInteger();

  private volatile boolean closed;
  private long seen;

  Watch(Supplier<@Nullable Snapshot> newest, Consumer<Snapshot> listener, Executor executor) {
    this.newest = newest;
    this.listener = listener;
    this.executor = executor;
  }

  /** There is something new. */
  void changed() {
    if (!closed && pending.getAndIncrement() == 0) {
      executor.execute(this);
    }
  }

  void close() {
    closed = true;
  }

  @Override
  public void run() {
    int handled = pending.get();
    do {
      deliver();
      handled = pending.addAndGet(-handled);
    } while (handled != 0);
  }

  private void deliver() {
    Snapshot snapshot = newest.get();
    if (closed || snapshot == null || snapshot.version() <= seen) {
      return;
    }
    seen = snapshot.version();
    closed = snapshot.state().isTerminal();
    try {
      listener.accept(snapshot);
    } catch (RuntimeException e) {
      closed = true;
      log.warn("A listener of task {} threw and is not called any more", snapshot.id(), e);
    }
  }
}
