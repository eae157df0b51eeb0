package io.autocraftcv.progress;

/**
 * Is told of what happens in the lives of all tasks of a tracker: where metrics and tracing attach.
 * Every method has a default that does nothing.
 *
 * <pre>{@code
 * ProgressTracker tracker = ProgressTracker.builder()
 *     .listener(new TaskListener() {
 *       @Override public void ended(Snapshot last) {
 *         System.out.println(last.task().plan() + " " + last.state() + " after " + last.elapsed());
 *       }
 *     })
 *     .build();
 * }</pre>
 *
 * <p>Methods are called on the thread on which the thing happens, so they must be quick, and for
 * one task in the order of its life. One that throws is logged and called again the next time.
 */
public interface TaskListener {

  /**
   * A task waits for a worker. On the thread that started it. If an executor then has no room for
   * it, {@link #ended} follows.
   */
  default void submitted(Snapshot first) {}

  /**
   * The work of an attempt is about to begin, on this thread.
   *
   * @return closed on the same thread when the work has returned or thrown, after the attempt's
   *     outcome was told; also when there is none to tell, because the task is in the hands of
   *     another process by now. Here a tracing scope ends, and what was kept for the attempt goes
   */
  default Registration running(Snapshot now) {
    return () -> {};
  }

  /** A stage has begun. On the thread that opened it. */
  default void stage(Snapshot now) {}

  /** Someone asked for a cancel, here or in another process. */
  default void cancelRequested(Snapshot now) {}

  /** An attempt has failed, and there will be another one. {@code next} is its first snapshot. */
  default void retrying(Snapshot next, Throwable why) {}

  /** The task has reached its terminal state. */
  default void ended(Snapshot last) {}
}
