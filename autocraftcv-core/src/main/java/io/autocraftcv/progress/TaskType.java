package io.autocraftcv.progress;

import java.util.function.Function;

/**
 * A kind of task that any process can run which has registered it: its plan, its work, and how its
 * input becomes text and comes back from it. What a lambda has in its closure such a task has in
 * its input, so it can be handed to a {@link TaskExecutor} that reaches other machines.
 *
 * <pre>{@code
 * static final TaskType<URI> FETCH_PAGE =
 *     TaskType.of(IMPORT, URI::toString, URI::create, (url, progress) -> {
 *       Page page = progress.run(FETCH, () -> fetch(url).get());
 *       progress.result("length", Integer.toString(page.text().length()));
 *     });
 *
 * ProgressTracker tracker = ProgressTracker.builder().register(FETCH_PAGE).build();
 * Task<Map<String, String>> task = tracker.start(FETCH_PAGE, URI.create(input), Options.defaults());
 * }</pre>
 *
 * <p>The text should be JSON of a form that older and newer releases of an application can read.
 * The name of the plan is the name of the type. Immutable.
 *
 * @param <I> the input
 */
public final class TaskType<I> {

  /** The work of such a task. What comes out of it, it says by {@link Progress#result}. */
  @FunctionalInterface
  public interface Work<I> {
    void run(I input, Progress progress) throws Exception;
  }

  private final Plan plan;
  private final Function<? super I, String> write;
  private final Function<String, ? extends I> read;
  private final Work<? super I> work;

  private TaskType(
      Plan plan,
      Function<? super I, String> write,
      Function<String, ? extends I> read,
      Work<? super I> work) {
    this.plan = plan;
    this.write = write;
    this.read = read;
    this.work = work;
  }

  /**
   * A type.
   *
   * @param write makes text of an input; called on the thread that starts a task
   * @param read makes an input of that text; called on the worker's thread, where what it throws
   *     fails the task
   */
  public static <I> TaskType<I> of(
      Plan plan,
      Function<? super I, String> write,
      Function<String, ? extends I> read,
      Work<? super I> work) {
    return new TaskType<>(plan, write, read, work);
  }

  /** Its stages. */
  public Plan plan() {
    return plan;
  }

  String write(I input) {
    return write.apply(input);
  }

  /** The work on an input that has travelled. */
  Task.Work<TaskType<I>> work(String input) {
    return progress -> {
      work.run(read.apply(input), progress);
      return this;
    };
  }
}
