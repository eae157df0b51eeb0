package io.autocraftcv.observe;

import io.autocraftcv.progress.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a listener keeps for the attempts that are running. Who takes something out is the one who
 * finishes it: what tells the attempt's outcome, or else the return of its work. Safe for many
 * threads.
 */
final class Attempts<A> {

  /** With its number: the next attempt may begin while the last one is still being told of. */
  private record Attempt(String task, int number) {}

  private final Map<Attempt, A> running = new ConcurrentHashMap<>();

  void put(Snapshot now, A kept) {
    running.put(of(now), kept);
  }

  @Nullable A get(Snapshot now) {
    return running.get(of(now));
  }

  /** The attempt has ended the task. */
  @Nullable A takeEnded(Snapshot last) {
    return running.remove(of(last));
  }

  /** The attempt before this one has failed. */
  @Nullable A takeFailed(Snapshot next) {
    return running.remove(new Attempt(next.id(), next.attempt() - 1));
  }

  /**
   * Whether the outcome of the attempt that began so was not told: another process has the task.
   */
  boolean takeLeft(Snapshot begun, A kept) {
    return running.remove(of(begun), kept);
  }

  int size() {
    return running.size();
  }

  private static Attempt of(Snapshot now) {
    return new Attempt(now.id(), now.attempt());
  }
}
