package io.autocraftcv.progress;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded pool before a bounded queue, in the order of priority, then of arrival. The threads are
 * virtual where the JDK has them (21 and later), within the same bound: it is there for what the
 * tasks use, memory and other people's servers, not for the threads.
 */
final class Workers {

  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  /**
   * The threads on which the parts of a task are worked on side by side. Not virtual ones: parts
   * compute, and a few that do so without a pause would keep every virtual thread waiting.
   */
  static final ThreadFactory PARTS = platformThreads("autocraftcv-part-");

  private final ThreadPoolExecutor pool;

  /** Places at work and in the queue, taken before anything else is done about a task. */
  private final Semaphore places;

  private final int queue;
  private final AtomicLong arrivals = new AtomicLong();

  Workers(int threads, int queue) {
    this.queue = queue;
    this.places = new Semaphore(threads + queue);
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            threads("autocraftcv-task-"));
    pool.allowCoreThreadTimeOut(true);
  }

  /** A place for one run, at work or in the queue. */
  final class Place {

    private Place() {}

    /**
     * Has it run when a worker is free.
     *
     * @return false if the tracker has been closed since
     */
    boolean execute(Runnable run, int priority) {
      try {
        pool.execute(new Placed(run, priority, arrivals.getAndIncrement()));
        return true;
      } catch (RejectedExecutionException e) {
        log.debug("The tracker was closed before a run could begin", e);
        leave();
        return false;
      }
    }

    /** It is not needed. */
    void leave() {
      places.release();
    }
  }

  /** Two are equal if they run the same: so one that waits is found again, wherever it waits. */
  private final class Placed implements Runnable, Comparable<Placed> {

    private static final Comparator<Placed> ORDER =
        Comparator.comparingInt((Placed placed) -> placed.priority)
            .reversed()
            .thenComparingLong(placed -> placed.arrival);

    private final Runnable run;
    private final int priority;
    private final long arrival;

    Placed(Runnable run, int priority, long arrival) {
      this.run = run;
      this.priority = priority;
      this.arrival = arrival;
    }

    @Override
    public int compareTo(Placed other) {
      return ORDER.compare(this, other);
    }

    @Override
    public void run() {
      try {
        run.run();
      } finally {
        places.release();
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Placed placed && placed.run.equals(run);
    }

    @Override
    public int hashCode() {
      return run.hashCode();
    }
  }

  /**
   * Takes a place.
   *
   * @throws TaskRejectedException if there is none
   */
  Place reserve() {
    if (pool.isShutdown()) {
      throw new TaskRejectedException("The tracker is closing and takes no more tasks");
    }
    if (!places.tryAcquire()) {
      throw new TaskRejectedException(
          "All %d workers are busy and %d tasks are waiting; try again later"
              .formatted(pool.getMaximumPoolSize(), queue));
    }
    return new Place();
  }

  /** Gives back the place of a run that need not run any more. */
  void withdraw(Runnable run) {
    if (pool.remove(new Placed(run, 0, 0))) {
      places.release();
    }
  }

  /** Takes nothing more; what it has it runs. */
  void close() {
    pool.shutdown();
  }

  /** After {@link #close}: waits until nothing runs any more; returns whether that was in time. */
  boolean awaitRest(Duration atMost) {
    try {
      return pool.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
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
