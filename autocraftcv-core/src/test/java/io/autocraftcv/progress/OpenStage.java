package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.jspecify.annotations.Nullable;

/** A task whose one open stage a test looks at from inside the work. */
final class OpenStage implements AutoCloseable {

  private final ProgressTracker tracker =
      ProgressTracker.builder().threads(new ManualThreads()).build();

  interface Counting {
    void in(Progress progress) throws Exception;
  }

  /** Runs the work in the stage, to its end. */
  void run(Counting work) {
    start(work).join();
  }

  Task<Void> start(Counting work) {
    return tracker.start(
        PLAN,
        Options.defaults().owner("me"),
        progress -> {
          progress.run(FETCH, () -> work.in(progress));
          return null;
        });
  }

  /** How the task ends, which it has to do soon: {@code join} would wait for ever. */
  static @Nullable Throwable end(Task<?> task) {
    return catchThrowable(() -> task.completion().toCompletableFuture().get(10, SECONDS));
  }

  long done() {
    return now().done();
  }

  long total() {
    return now().total();
  }

  private Snapshot.Position now() {
    tracker.tick();
    return tracker.list("me").get(0).stage();
  }

  @Override
  public void close() {
    tracker.close();
  }
}
