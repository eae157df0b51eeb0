package io.autocraftcv.progress;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The tracker's own threads, apart from those that run tasks: one that ticks, one that writes to
 * the store, one that talks to the stage history, a few that call listeners, some that stop work.
 * Apart, so that a slow store delays no tick, a slow listener no write and a slow history nothing
 * but estimates.
 */
interface Threads extends AutoCloseable {

  /** Calls {@code tick} regularly until closed. */
  void ticking(Duration period, Runnable tick);

  /** Runs one thing at a time, in order. */
  Executor writing();

  /** Runs things side by side. */
  Executor telling();

  /** Runs one thing at a time, in order; forgets what comes while too much is waiting. */
  default Executor learning() {
    return telling();
  }

  /** Runs what stops work, which must wait for nothing else. */
  default Executor stopping() {
    return telling();
  }

  /** Ends the ticking, and waits a little for what has been handed over to run. */
  @Override
  void close();

  /** Real threads, all of them daemons. */
  static Threads real() {
    ScheduledExecutorService ticking =
        Executors.newSingleThreadScheduledExecutor(Workers.platformThreads("autocraftcv-tick-"));
    ThreadPoolExecutor writing = pool(1, "autocraftcv-store-", Integer.MAX_VALUE);
    ThreadPoolExecutor learning = pool(1, "autocraftcv-history-", 1_000);
    ThreadPoolExecutor telling =
        pool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            "autocraftcv-watch-",
            Integer.MAX_VALUE);
    ThreadPoolExecutor stopping =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Workers.platformThreads("autocraftcv-stop-"),
            new ThreadPoolExecutor.DiscardPolicy());
    return new Threads() {
      @Override
      public void ticking(Duration period, Runnable tick) {
        var unused =
            ticking.scheduleAtFixedRate(
                tick, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
      }

      @Override
      public Executor writing() {
        return writing;
      }

      @Override
      public Executor telling() {
        return telling;
      }

      @Override
      public Executor learning() {
        return learning;
      }

      @Override
      public Executor stopping() {
        return stopping;
      }

      @Override
      public void close() {
        ticking.shutdownNow();
        drain(stopping, 2);
        // How tasks have ended is told by nobody else; a store that fails ends this at once.
        drain(writing, 10);
        drain(learning, 2);
        drain(telling, 2);
      }
    };
  }

  private static ThreadPoolExecutor pool(int threads, String name, int waiting) {
    // After the end there is nobody left to tell: what comes then is dropped, not thrown at the
    // work.
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            Workers.platformThreads(name),
            new ThreadPoolExecutor.DiscardPolicy());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static void drain(ExecutorService executor, int seconds) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(seconds, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
