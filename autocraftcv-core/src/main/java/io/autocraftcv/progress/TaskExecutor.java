package io.autocraftcv.progress;

import java.time.Duration;
import java.util.Optional;

/**
 * Brings tasks of registered types to the workers that run them, on this machine or others. It
 * delivers, and delivers again; everything else (progress, cancel, deadlines, whether to try again,
 * who may write) stands above it. Without one, a tracker runs all tasks in its own process.
 *
 * <pre>{@code
 * ProgressTracker worker =
 *     ProgressTracker.builder().store(store).executor(queue).register(FETCH_PAGE).build();
 * }</pre>
 *
 * <p>Implementations are safe for many threads. A request may be delivered more than once, even at
 * the same time: the store lets one worker at a time have the task.
 */
public interface TaskExecutor extends AutoCloseable {

  /** What runs the requests that are delivered to this process. */
  @FunctionalInterface
  interface Runner {

    /**
     * Runs an attempt at the task on this thread; returns when the store knows its outcome, or
     * cannot be told of it for long.
     *
     * @return empty if the request is settled; otherwise after which time it is to be delivered
     *     again
     * @throws InterruptedException if the thread was interrupted before the store knew; then it is
     *     to be delivered again
     */
    Optional<Duration> run(TaskRequest request) throws InterruptedException;
  }

  /** Called once, before the first submit: from now on deliveries can be run. */
  void start(Runner runner);

  /**
   * Takes a request, to be delivered as soon as possible, before those of a lower {@link
   * TaskRequest#priority}. Taking the same one twice is taking it once.
   *
   * @throws TaskRejectedException if there is no room for it
   */
  void submit(TaskRequest request);

  /** Need not be delivered any more: the task was cancelled while it waited. */
  void withdraw(String taskId);

  /**
   * The request of this task, if it is still there: waiting, or in the hands of a worker and to be
   * delivered again if that one is gone. When it is not, a task whose lease has run out is {@link
   * State#LOST}.
   */
  Optional<TaskRequest> find(String taskId);

  /**
   * Delivers nothing more from now on; what has been delivered goes on. The tracker calls it when
   * it begins to close, and then lets its work end or hands it back, to be delivered elsewhere.
   */
  void drain();

  /** Delivers nothing more, and lets go of connections and threads. */
  @Override
  void close();
}
