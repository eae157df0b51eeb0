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
final class Watch implements Registration, Runnable {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private final Supplier<@Nullable Snapshot> newest;
  private final Consumer<Snapshot> listener;
  private final Executor executor;

  /** Changes that have come since the listener was last given the newest. */
  private final AtomicInteger pending = new AtomicInteger();

  private volatile boolean closed;
  private volatile Registration source = () -> {};
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

  /** Says where the changes come from: to be taken back when the watch is over. */
  void from(Registration source) {
    this.source = source;
    if (closed) {
      source.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    source.close();
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
    Snapshot snapshot = fetch();
    if (closed || snapshot == null || snapshot.version() <= seen) {
      return;
    }
    seen = snapshot.version();
    boolean last = snapshot.state().isTerminal();
    try {
      listener.accept(snapshot);
    } catch (RuntimeException e) {
      last = true;
      log.warn("A listener of task {} threw and is not called any more", snapshot.id(), e);
    }
    if (last) {
      close();
    }
  }

  private @Nullable Snapshot fetch() {
    try {
      return newest.get();
    } catch (RuntimeException e) {
      // A store that is away has no news; the next change asks again.
      log.debug("The newest snapshot of a watched task cannot be had", e);
      return null;
    }
  }
}
