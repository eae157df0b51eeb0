package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link ManualTracker} has seen of a task, and what a test can hold against it. Each check
 * throws an {@link AssertionError} that shows the whole life.
 *
 * <pre>{@code
 * kit.lifeOf(task).visited(VALIDATE, FETCH, SAVE).neverFellBack().leftNothingOpen();
 * }</pre>
 */
public final class TaskLife {

  private final List<Snapshot> snapshots;

  TaskLife(List<Snapshot> snapshots) {
    this.snapshots = List.copyOf(snapshots);
  }

  /** All that was seen, the oldest first. */
  public List<Snapshot> snapshots() {
    return snapshots;
  }

  /** The last attempt was in these stages, in this order, and in no other. */
  public TaskLife visited(Stage... stages) {
    List<String> labels = new ArrayList<>();
    for (Snapshot seen : lastAttempt()) {
      String label = seen.stage().label();
      if (seen.stage().number() > 0 && !label.equals(last(labels))) {
        labels.add(label);
      }
    }
    List<String> expected = Stream.of(stages).map(Stage::label).toList();
    return require(labels.equals(expected), "to be in the stages " + expected);
  }

  private static String last(List<String> labels) {
    return labels.isEmpty() ? "" : labels.get(labels.size() - 1);
  }

  /** Within no attempt did the bar go back, and it was full only at a success. */
  public TaskLife neverFellBack() {
    boolean holds = true;
    for (int i = 1; i < snapshots.size(); i++) {
      Snapshot before = snapshots.get(i - 1);
      Snapshot after = snapshots.get(i);
      holds &= before.attempt() != after.attempt() || before.percent() <= after.percent();
      holds &= before.version() < after.version();
    }
    return require(holds, "never to fall back");
  }

  /** The task has ended, and no stage of it was left before what had been announced was counted. */
  public TaskLife leftNothingOpen() {
    Snapshot end = snapshots.get(snapshots.size() - 1);
    boolean whole = end.state() != State.SUCCEEDED || end.stage().done() >= end.stage().total();
    return require(end.state().isTerminal() && whole, "to leave nothing open");
  }

  /** The task has ended that way. */
  public TaskLife ended(State state) {
    return require(
        snapshots.get(snapshots.size() - 1).state() == state, "to have ended as " + state);
  }

  private List<Snapshot> lastAttempt() {
    int attempt = snapshots.get(snapshots.size() - 1).attempt();
    return snapshots.stream().filter(seen -> seen.attempt() == attempt).toList();
  }

  private TaskLife require(boolean holds, String what) {
    if (!holds) {
      StringBuilder life = new StringBuilder("Expected this task " + what + ":");
      for (Snapshot seen : snapshots) {
        life.append("\n  ").append(seen.state()).append(' ').append(seen.summary());
      }
      throw new AssertionError(life.toString());
    }
    return this;
  }
}
