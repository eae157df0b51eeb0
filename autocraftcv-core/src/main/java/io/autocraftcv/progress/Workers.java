package io.autocraftcv.progress;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bounded pool before a bounded queue. The threads are virtual where the JDK has them (21 and
 * later), within the same bound: it is there for what the tasks use, memory and other people's
 * servers, not for the threads.
 */
final class Workers implements AutoCloseable {

  /** The threads on which the parts of a task are worked on side by side. */
  static final ThreadFactory PARTS = threads("autocraftcv-part-");

  private final ThreadPoolExecutor pool;

  Workers(int threads, int queue) {
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(queue),
            threads("autocraftcv-task-"));
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs it when a worker is free.
   *
   * @throws TaskRejectedException if there is no room for it
   */
  void execute(Runnable run) {
    try {
      pool.execute(run);
    } catch (RejectedExecutionException e) {
      throw new TaskRejectedException(
          pool.isShutdown()
              ? "The tracker is closing and takes no more tasks"
              : "All %d workers are busy and %d tasks are waiting; try again later"
                  .formatted(pool.getMaximumPoolSize(), pool.getQueue().size()));
    }
  }

  /** Gives back the place in the queue of a run that need not run any more. */
  void withdraw(Runnable run) {
    pool.remove(run);
  }

  /** Takes nothing more, and waits for what it has. Returns whether all of it ended in time. */
  boolean drain(Duration atMost) {
    pool.shutdown();
    try {
      return pool.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  /** Virtual where the JDK has them. */
  private static ThreadFactory threads(String prefix) {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      builder = type.getMethod("name", String.class, long.class).invoke(builder, prefix, 0L);
      return (ThreadFactory) type.getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException beforeJdk21) {
      return platformThreads(prefix);
    }
  }

  /** Daemons: a program that forgets to close its tracker still ends. */
  static ThreadFactory platformThreads(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return run -> {
      Thread thread = new Thread(run, prefix + number.getAndIncrement());
      thread.setDaemon(true);
      return thread;
    };
  }
}
