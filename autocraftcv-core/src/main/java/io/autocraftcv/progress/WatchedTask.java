package io.autocraftcv.progress;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The handle on a task that is not, or not necessarily, run by this process. */
final class WatchedTask<T extends @Nullable Object> implements Task<T> {

  private final ProgressTracker tracker;
  private final Function<Snapshot, T> result;
  private final CompletableFuture<T> completion = new CompletableFuture<>();
  private volatile Snapshot newest;

  /**
   * @param result makes the result of a snapshot of the success
   */
  WatchedTask(ProgressTracker tracker, Snapshot first, Function<Snapshot, T> result) {
    this.tracker = tracker;
    this.newest = first;
    this.result = result;
    var unused = tracker.watch(first.id(), this::told);
  }

  /** A task of a registered type: what its work has said is its result. */
  static Task<Map<String, String>> ofType(ProgressTracker tracker, Snapshot first) {
    return new WatchedTask<>(tracker, first, Snapshot::result);
  }

  /** A task whose result object is, if anywhere, in the hands of those who started it first. */
  static <T extends @Nullable Object> Task<T> elsewhere(ProgressTracker tracker, Snapshot first) {
    return new WatchedTask<>(
        tracker,
        first,
        last -> {
          throw new IllegalStateException(
              "Task %s has succeeded, but its result object is not here; its snapshot has what it said of it"
                  .formatted(last.id()));
        });
  }

  private void told(Snapshot now) {
    newest = now;
    if (!now.state().isTerminal()) {
      return;
    }
    Ending ending = Ending.of(now);
    if (ending != null) {
      completion.completeExceptionally(ending.exception());
      return;
    }
    try {
      completion.complete(result.apply(now));
    } catch (IllegalStateException notHere) {
      completion.completeExceptionally(notHere);
    }
  }

  @Override
  public String id() {
    return newest.id();
  }

  @Override
  public Snapshot snapshot() {
    return tracker.find(id()).orElse(newest);
  }

  @Override
  public Registration onChange(Consumer<Snapshot> listener) {
    return tracker.watch(id(), listener);
  }

  @Override
  public Flow.Publisher<Snapshot> snapshots() {
    return tracker.snapshots(id());
  }

  @Override
  public Snapshot cancel() {
    return tracker.cancel(id()).orElse(newest);
  }

  @Override
  public T join() {
    return Ending.join(completion);
  }

  @Override
  public CompletionStage<T> completion() {
    return completion.minimalCompletionStage();
  }
}
