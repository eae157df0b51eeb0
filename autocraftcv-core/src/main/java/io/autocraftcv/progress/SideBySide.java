package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to several items on several threads, and returns when all have ended. The first
 * failure stops the other threads, lets no further item begin, and is thrown at the end.
 */
final class SideBySide<T, X extends Exception> {

  /** What is done to each. */
  interface Act<T, X extends Exception> {
    void to(T item) throws X;
  }

  /** Why an item is stopped that had nothing wrong with it. */
  static final class SiblingFailedException extends ProgressException {
    SiblingFailedException() {
      super("What was worked on beside this has failed", null);
    }
  }

  private final StopSignal signal;
  private final Act<T, X> act;
  private final int count;

  /** Guards the fields below. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Iterator<? extends T> waiting;
  private @Nullable Throwable failure;

  /**
   * @param threads how many items are worked on at the same time, at least 1
   * @param signal stops the others when one fails, and nothing else
   */
  SideBySide(Collection<? extends T> items, int threads, StopSignal signal, Act<T, X> act) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Items are worked on by 1 thread at least, not " + threads);
    }
    this.waiting = items.iterator();
    this.count = Math.min(threads, items.size());
    this.signal = signal;
    this.act = act;
  }

  void run() throws X {
    List<Thread> threads = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        Thread thread = Workers.PARTS.newThread(this::work);
        thread.start();
        threads.add(thread);
      }
    } catch (Throwable noThread) {
      failed(noThread);
    } finally {
      joinAll(threads);
      signal.leave();
    }
    rethrow();
  }

  private void work() {
    try (Registration here = signal.attach(Thread.currentThread())) {
      for (Optional<T> item = next(); item.isPresent(); item = next()) {
        act.to(item.get());
      }
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  private Optional<T> next() {
    lock.lock();
    try {
      return failure == null && waiting.hasNext()
          ? Optional.of(Objects.requireNonNull(waiting.next(), "an item"))
          : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void failed(Throwable thrown) {
    lock.lock();
    try {
      if (failure == null) {
        failure = thrown;
      } else if (failure != thrown) {
        failure.addSuppressed(thrown);
      }
    } finally {
      lock.unlock();
    }
    signal.request(SiblingFailedException::new);
  }

  /**
   * Waits through interrupts, and passes them on: those who are asked to stop stop, and nothing may
   * go on behind the back of a task that has ended.
   */
  private void joinAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          signal.request(SiblingFailedException::new);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked")
  private void rethrow() throws X {
    Throwable thrown = failure;
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (thrown != null) {
      // Nothing else can have come out of an Act<T, X>.
      throw (X) thrown;
    }
  }
}
