package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a cancel or a deadline reaches running code: the next {@link #check} throws, the registered
 * hooks run, the threads that work on the task are interrupted. While a shield is up (an
 * uncancellable section) none of that happens; it happens when the last shield comes down.
 */
final class StopSignal {

  private static final Logger log = LoggerFactory.getLogger(StopSignal.class);

  /**
   * Guards all fields; {@code reason} and {@code shields} are also read without it, on the hot
   * path.
   */
  private final ReentrantLock lock = new ReentrantLock();

  private final Map<Object, Runnable> hooks = new LinkedHashMap<>();
  private volatile @Nullable Supplier<? extends ProgressException> reason;
  private final AtomicInteger shields = new AtomicInteger();

  /** The threads that work on the task; one that works on a part within a part is in it twice. */
  private final List<Thread> workers = new ArrayList<>();

  /** Throws what stops the work, if it was asked to stop. One volatile read while it was not. */
  void check() {
    if (reason != null) {
      throwUnlessShielded();
    }
  }

  private void throwUnlessShielded() {
    Supplier<? extends ProgressException> why = reason;
    if (why != null && shields.get() == 0) {
      throw why.get();
    }
  }

  /**
   * Says that a thread works on the task from now on.
   *
   * @return says that it does so no more: no interrupt will come after that
   */
  Registration attach(Thread thread) {
    lock.lock();
    try {
      workers.add(thread);
    } finally {
      lock.unlock();
    }
    deliver();
    return () -> {
      lock.lock();
      try {
        workers.remove(thread);
      } finally {
        lock.unlock();
      }
    };
  }

  /**
   * The attempt is over: nothing will be interrupted or called any more, and an interrupt that came
   * late is taken off the worker's thread.
   */
  void detach() {
    lock.lock();
    try {
      workers.clear();
      hooks.clear();
    } finally {
      lock.unlock();
    }
    Thread.interrupted();
  }

  /** Asks the work to stop by throwing {@code why}. The first reason stays. */
  void request(Supplier<? extends ProgressException> why) {
    lock.lock();
    try {
      if (reason != null) {
        return;
      }
      reason = why;
    } finally {
      lock.unlock();
    }
    deliver();
  }

  boolean shielded() {
    return shields.get() > 0;
  }

  void raiseShield() {
    lock.lock();
    try {
      // Asked to stop before the section: it must not begin. Checked under the lock, so that no
      // interrupt can be on its way once the shield is up.
      throwUnlessShielded();
      shields.incrementAndGet();
    } finally {
      lock.unlock();
    }
  }

  /**
   * As {@link #raiseShield}, for what has to be done although the work was asked to stop: the
   * interrupt by which that arrived is taken off this thread.
   */
  void shield() {
    lock.lock();
    try {
      shields.incrementAndGet();
    } finally {
      lock.unlock();
    }
    Thread.interrupted();
  }

  void lowerShield() {
    lock.lock();
    try {
      shields.decrementAndGet();
    } finally {
      lock.unlock();
    }
    deliver();
  }

  Registration onStop(Runnable hook) {
    Object key = new Object();
    lock.lock();
    try {
      hooks.put(key, hook);
    } finally {
      lock.unlock();
    }
    deliver();
    return () -> {
      lock.lock();
      try {
        hooks.remove(key);
      } finally {
        lock.unlock();
      }
    };
  }

  private void deliver() {
    List<Runnable> due;
    lock.lock();
    try {
      if (reason == null || shields.get() > 0) {
        return;
      }
      due = new ArrayList<>(hooks.values());
      hooks.clear();
      workers.forEach(Thread::interrupt);
    } finally {
      lock.unlock();
    }
    for (Runnable hook : due) {
      run(hook);
    }
  }

  private static void run(Runnable hook) {
    try {
      hook.run();
    } catch (Throwable e) {
      // Of several hooks one must not keep the others from running, whatever is wrong with it.
      log.warn("A hook that should have stopped a task threw", e);
    }
  }
}
