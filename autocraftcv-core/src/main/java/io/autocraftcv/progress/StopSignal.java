package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a cancel or a deadline reaches running code: the next {@link #check} throws, the registered
 * hooks run, the threads that work on the task are interrupted, once. While a shield is up (an
 * uncancellable section) none of that happens; it happens when the last shield comes down.
 *
 * <p>Signals form a tree: what stops a task stops what it works on side by side, and the failure of
 * one of those stops the others. A shield anywhere holds for the whole task.
 */
final class StopSignal {

  private static final Logger log = LoggerFactory.getLogger(StopSignal.class);

  private final @Nullable StopSignal parent;

  /** Uncancellable sections of the whole task, shared by the tree. */
  private final AtomicInteger shields;

  /** Guards the fields below; {@code reason} is also read without it, on the hot path. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Map<Object, Runnable> hooks = new LinkedHashMap<>();

  /** The threads that work under this signal; one that works on a part in a part is in it twice. */
  private final List<Thread> workers = new ArrayList<>();

  private final Set<StopSignal> children = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Supplier<? extends ProgressException> reason;
  private boolean delivered;

  /** The signal of a task. */
  StopSignal() {
    this.parent = null;
    this.shields = new AtomicInteger();
  }

  private StopSignal(StopSignal parent) {
    this.parent = parent;
    this.shields = parent.shields;
    this.reason = parent.reason;
  }

  /** A signal for a part of the work, which can be stopped alone; {@link #leave} ends it. */
  StopSignal child() {
    StopSignal child = new StopSignal(this);
    children.add(child);
    Supplier<? extends ProgressException> stopped = reason;
    if (stopped != null) {
      child.request(stopped);
    }
    return child;
  }

  /** The part of the work that this signal was for is over. */
  void leave() {
    if (parent != null) {
      parent.children.remove(this);
    }
  }

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
   * @return says, on that thread, that it does so no more: no interrupt will come after that, and
   *     one that came is taken off it
   */
  Registration attach(Thread thread) {
    lock.lock();
    try {
      workers.add(thread);
      if (delivered) {
        thread.interrupt();
      }
    } finally {
      lock.unlock();
    }
    return () -> {
      boolean ours;
      lock.lock();
      try {
        workers.remove(thread);
        ours = delivered && !workers.contains(thread);
      } finally {
        lock.unlock();
      }
      if (ours) {
        Thread.interrupted();
      }
    };
  }

  /** The attempt is over: nothing will be interrupted or called any more. */
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
      if (reason == null) {
        reason = why;
      }
    } finally {
      lock.unlock();
    }
    deliver();
    children.forEach(child -> child.request(why));
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
    shields.decrementAndGet();
    deliverInTree();
  }

  private void deliverInTree() {
    deliver();
    children.forEach(StopSignal::deliverInTree);
  }

  Registration onStop(Runnable hook) {
    Object key = new Object();
    boolean now;
    lock.lock();
    try {
      now = delivered;
      if (!now) {
        hooks.put(key, hook);
      }
    } finally {
      lock.unlock();
    }
    if (now) {
      run(hook);
    }
    return () -> {
      lock.lock();
      try {
        hooks.remove(key);
      } finally {
        lock.unlock();
      }
    };
  }

  /** Once: the work's own cleaning up is not to be interrupted again. */
  private void deliver() {
    List<Runnable> due;
    lock.lock();
    try {
      if (reason == null || delivered || shields.get() > 0) {
        return;
      }
      delivered = true;
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
