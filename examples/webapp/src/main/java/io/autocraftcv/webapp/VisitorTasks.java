package io.autocraftcv.webapp;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Retry;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskType;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Starts the tasks of visitors, and forgets them with all else that is known of somebody. */
final class VisitorTasks {

  private final ProgressTracker tracker;
  private final Belongings belongings;

  VisitorTasks(ProgressTracker tracker, Belongings belongings) {
    this.tracker = tracker;
    this.belongings = belongings;
  }

  /**
   * Starts a task that outlives the node that runs it: another one then begins it again.
   *
   * @param options whose it is, and perhaps under which key
   */
  <I> Task<?> start(TaskType<I> type, I input, Options options) {
    String owner = Objects.requireNonNull(options.owner(), "Each task is somebody's");
    Task<?> task = tracker.start(type, input, options.retry(Retry.upTo(3)));
    // Whoever is being forgotten has it listed after this, or it is seen here that they are.
    if (!belongings.areWanted(owner)) {
      tracker.erase(task.id());
    }
    return task;
  }

  /**
   * Options under which several starts of the same are one, until the task has ended or is to be
   * cancelled. A key of the visitor's own stays.
   *
   * @param what is started
   * @param same whether a task is one of those
   */
  Options oneAtATime(Options options, String what, Predicate<Snapshot> same) {
    if (options.key() != null) {
      return options;
    }
    String owner = Objects.requireNonNull(options.owner(), "Each task is somebody's");
    // A key means its task for as long as that is kept: once it has ended there is another key.
    // Whoever sees the same tasks, on whichever node, has the same key, and one of them starts it.
    String over =
        tracker.list(owner).stream()
            .filter(task -> task.state().isTerminal() || task.cancelRequested())
            .filter(same)
            .map(Snapshot::id)
            .sorted()
            .collect(Collectors.joining(","));
    byte[] name = (what + "\n" + over).getBytes(StandardCharsets.UTF_8);
    return options.key(UUID.nameUUIDFromBytes(name).toString());
  }

  int count(String owner) {
    return tracker.list(owner).size();
  }

  /** Forgets a visitor: first that nothing more is kept, then what there is. */
  void forget(String owner) {
    belongings.forget(owner);
    tracker.list(owner).forEach(task -> tracker.erase(task.id()));
  }
}
