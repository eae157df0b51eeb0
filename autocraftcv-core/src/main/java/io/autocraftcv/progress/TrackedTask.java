package io.autocraftcv.progress;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The handle on a task, wherever it is run. */
final class TrackedTask<T extends @Nullable Object> implements Task<T> {

  private final ProgressTracker tracker;
  private final String id;
  private final CompletableFuture<T> completion;
  private final Supplier<Snapshot> lastKnown;

  /** Has the completion follow the task. */
  private final Runnable follow;

  private TrackedTask(
      ProgressTracker tracker,
      String id,
      CompletableFuture<T> completion,
      Supplier<Snapshot> lastKnown,
      Runnable follow) {
    this.tracker = tracker;
    this.id = id;
    this.completion = completion;
    this.lastKnown = lastKnown;
    this.follow = follow;
  }

  /** A task of this process, whose result comes from its run. */
  static <T extends @Nullable Object> Task<T> of(ProgressTracker tracker, TaskRun<T> run) {
    return new TrackedTask<>(tracker, run.id(), run.completion(), run::snapshot, () -> {});
  }

  /** A task of a registered type: what its work has said is its result. */
  static Task<Map<String, String>> ofType(ProgressTracker tracker, Snapshot first) {
    return watched(tracker, first, Snapshot::result);
  }

  /** A task whose result object is, if anywhere, in the hands of those who started it first. */
  static <T extends @Nullable Object> Task<T> elsewhere(ProgressTracker tracker, Snapshot first) {
    return watched(
        tracker,
        first,
        last -> {
          throw new IllegalStateException(
              "Task %s has succeeded, but its result object is not here; its snapshot has what it said of it"
                  .formatted(last.id()));
        });
  }

  private static <T extends @Nullable Object> Task<T> watched(
      ProgressTracker tracker, Snapshot first, Function<Snapshot, T> result) {
    Outcome<T> outcome = new Outcome<>(first, result);
    return new TrackedTask<>(
        tracker,
        first.id(),
        outcome.completion,
        () -> outcome.newest,
        () -> outcome.follow(tracker));
  }

  /** Waits for the end of a task and makes its result of the last snapshot. */
  private static final class Outcome<T extends @Nullable Object> implements Watch.Listener {

    private final Function<Snapshot, T> result;
    private final CompletableFuture<T> completion = new CompletableFuture<>();
    private final AtomicBoolean following = new AtomicBoolean();
    private volatile Snapshot newest;

    Outcome(Snapshot first, Function<Snapshot, T> result) {
      this.newest = first;
      this.result = result;
    }

    /** Not before somebody waits: of most handles only the id is taken. */
    void follow(ProgressTracker tracker) {
      if (following.compareAndSet(false, true)) {
        var unused = tracker.watches().add(newest.id(), this);
      }
    }

    @Override
    public void told(Snapshot now) {
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

    /** It was there when the handle was made, whatever has become of it since. */
    @Override
    public boolean knewIt() {
      return true;
    }

    @Override
    public void gone() {
      completion.completeExceptionally(new TaskLostException(newest.id()));
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Snapshot snapshot() {
    Snapshot known = lastKnown.get();
    return known.state().isTerminal() ? known : tracker.find(id).orElse(known);
  }

  @Override
  public Registration onChange(Consumer<Snapshot> listener) {
    return tracker.watch(id, listener);
  }

  @Override
  public Flow.Publisher<Snapshot> snapshots() {
    return tracker.snapshots(id);
  }

  @Override
  public Snapshot cancel() {
    return tracker.cancel(id).orElseGet(this::snapshot);
  }

  @Override
  public T join() {
    follow.run();
    return Ending.join(completion);
  }

  @Override
  public CompletionStage<T> completion() {
    follow.run();
    return completion.minimalCompletionStage();
  }
}
