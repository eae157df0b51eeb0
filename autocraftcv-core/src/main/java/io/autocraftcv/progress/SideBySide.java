package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to several items on several threads, and returns when all have ended. The first
 * failure interrupts the other threads, lets no further item begin, and is thrown at the end.
 */
final class SideBySide<T, X extends Exception> {

  /** What is done to each. */
  interface Act<T, X extends Exception> {
    void to(T item) throws X;
  }

  private final Act<T, X> act;

  /** Guards the fields below. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Iterator<? extends T> waiting;
  private final List<Thread> threads = new ArrayList<>();
  private @Nullable Throwable failure;

  SideBySide(Iterator<? extends T> items, Act<T, X> act) {
    this.waiting = items;
    this.act = act;
  }

  void run(int count) throws X {
    for (int i = 0; i < count; i++) {
      threads.add(Workers.PARTS.newThread(this::work));
    }
    // All are in the list before one of them can look for others to interrupt.
    List<Thread> started = List.copyOf(threads);
    started.forEach(Thread::start);
    joinAll(started);
    rethrow();
  }

  private void work() {
    try {
      T item;
      while ((item = next()) != null) {
        act.to(item);
      }
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  private @Nullable T next() {
    lock.lock();
    try {
      return failure == null && waiting.hasNext() ? waiting.next() : null;
    } finally {
      lock.unlock();
    }
  }

  private void failed(Throwable thrown) {
    lock.lock();
    try {
      if (failure == null) {
        failure = thrown;
        threads.stream()
            .filter(other -> other != Thread.currentThread())
            .forEach(Thread::interrupt);
      } else if (failure != thrown) {
        failure.addSuppressed(thrown);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits through interrupts: those who are asked to stop stop, and nothing may go on behind the
   * back of a task that has ended.
   */
  private static void joinAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
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
