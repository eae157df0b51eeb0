package io.autocraftcv.dbscheduler;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The threads that run tasks. */
final class WorkerThreads extends ThreadPoolExecutor {

  private final Runnable look;

  /**
   * So many threads.
   *
   * @param look called when one of them is free after all were busy: rows may have come meanwhile
   *     that db-scheduler, which had no thread for them, has not looked for
   */
  WorkerThreads(int threads, Runnable look) {
    super(
        threads,
        threads,
        30,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Daemons.named("autocraftcv-worker-"));
    this.look = look;
    allowCoreThreadTimeOut(true);
  }

  @Override
  protected void afterExecute(Runnable done, @Nullable Throwable thrown) {
    super.afterExecute(done, thrown);
    // This one still counts.
    if (getActiveCount() == getMaximumPoolSize()) {
      look.run();
    }
  }
}
