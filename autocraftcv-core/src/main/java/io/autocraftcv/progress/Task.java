package io.autocraftcv.progress;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The caller's handle on a task it has started: watch it, cancel it, wait for its result. Safe for
 * many threads. Letting go of it does not stop the task.
 *
 * <pre>{@code
 * Task<List<Row>> task = tracker.start(IMPORT, progress -> load(progress));
 * task.onChange(now -> show(now.summary()));
 * List<Row> rows = task.join();
 * }</pre>
 *
 * @param <T> the result
 */
public interface Task<T extends @Nullable Object> {

  /**
   * The work of a task. What it throws decides the failure that people see: {@link
   * TaskFailedException}.
   */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T run(Progress progress) throws Exception;
  }

  /** Unguessable; the key for {@link ProgressTracker#find}. */
  String id();

  /** How far it is now. */
  Snapshot snapshot();

  /**
   * Tells how far the task is: the present at once, then each change, up to and including the end.
   * Calls come one at a time on a thread of the tracker; a listener that is slow gets the newest
   * snapshot next, and misses those between.
   *
   * @return stops the telling when closed
   */
  Registration onChange(Consumer<Snapshot> listener);

  /**
   * The same as a Reactive Streams publisher: each subscriber is given the present first, and the
   * newest that it has not seen whenever it asks for more, until the end.
   *
   * <pre>{@code
   * task.snapshots().subscribe(subscriber);
   * }</pre>
   */
  Flow.Publisher<Snapshot> snapshots();

  /**
   * Asks the task to stop; returns at once. A waiting task is cancelled immediately; running work
   * is {@link State#CANCELLING} until it has really stopped, and may still succeed. Without effect
   * on a task that has ended.
   *
   * @return how far the task is now
   */
  Snapshot cancel();

  /**
   * Waits for the end and gives the result.
   *
   * @throws TaskFailedException if the work failed; its cause is what the work threw
   * @throws TaskCancelledException if the task was cancelled
   * @throws TaskTimedOutException if it ran into its deadline
   * @throws TaskLostException if whoever ran it is gone
   * @throws IllegalStateException if it succeeded, but its result object is not in this process
   */
  T join();

  /** The result when it comes; it fails with what {@link #join} throws. */
  CompletionStage<T> completion();
}
