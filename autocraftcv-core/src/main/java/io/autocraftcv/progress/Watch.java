package io.autocraftcv.progress;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener of one task. Being told of a change only wakes it up; the newest snapshot is fetched
 * when the listener has time for it. So a slow listener costs a mark, never a queue, and calls come
 * one at a time.
 */
final class Watch implements Registration {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  /** Who wants to know. */
  interface Listener {
    void told(Snapshot snapshot);

    /** The task is not known any more; nothing will be told of it again. */
    default void gone() {}

    /** Whether a task that is not there at first was there before, as far as it is concerned. */
    default boolean knewIt() {
      return false;
    }
  }

  /**
   * So often in a row a task has to be missing: a store that was emptied has it again as soon as
   * its worker writes.
   */
  private static final int MISSES = 5;

  private final Supplier<Optional<Snapshot>> newest;
  private final Listener listener;
  private final Consumer<Watch> closed;
  private final Serial telling;
  private volatile boolean over;

  /** The version that was told last; used by one delivery at a time. */
  private long seen;

  private int misses;

  Watch(
      Supplier<Optional<Snapshot>> newest,
      Listener listener,
      Executor executor,
      Consumer<Watch> closed) {
    this.newest = newest;
    this.listener = listener;
    this.closed = closed;
    this.telling = new Serial(executor, this::deliver);
  }

  /** There may be something new. */
  void changed() {
    if (!over) {
      telling.wake();
    }
  }

  @Override
  public void close() {
    over = true;
    closed.accept(this);
  }

  private void deliver() {
    if (over) {
      return;
    }
    try {
      newest.get().ifPresentOrElse(this::tell, this::tellThatItIsGone);
    } catch (RuntimeException e) {
      // A store that is away has no news; the next change asks again.
      log.debug("The newest snapshot of a watched task cannot be had", e);
    }
  }

  private void tell(Snapshot snapshot) {
    misses = 0;
    if (snapshot.version() <= seen) {
      return;
    }
    seen = snapshot.version();
    boolean last = snapshot.state().isTerminal();
    try {
      listener.told(snapshot);
    } catch (Throwable e) {
      last = true;
      log.warn("A listener of task {} threw and is not called any more", snapshot.id(), e);
    }
    if (last) {
      close();
    }
  }

  private void tellThatItIsGone() {
    misses++;
    if (misses >= MISSES && (seen > 0 || listener.knewIt())) {
      close();
      listener.gone();
    }
  }
}
