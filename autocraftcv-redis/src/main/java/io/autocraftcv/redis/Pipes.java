package io.autocraftcv.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads on which what goes to several nodes of a cluster is sent at once. */
final class Pipes implements Executor, AutoCloseable {

  private static final int MOST = 8;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          MOST,
          MOST,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Redis.daemons("autocraftcv-redis-pipe"));

  Pipes() {
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
