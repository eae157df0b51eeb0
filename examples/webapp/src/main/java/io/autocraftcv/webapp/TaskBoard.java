package io.autocraftcv.webapp;

import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.TaskListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of this node for those who operate it: which wait and run, and how the last ones have
 * ended. Says nothing of whose they are and what they work on. Safe for many threads.
 */
final class TaskBoard implements TaskListener {

  private static final int MOST_ENDED = 50;

  private final Map<String, Seen> going = new HashMap<>();
  private final Deque<Ended> ended = new ArrayDeque<>();
  private final Map<State, Integer> counts = new EnumMap<>(State.class);

  /**
   * A task that has not ended.
   *
   * @param foretoldMillis how long it was first said to take, or null while nobody could say
   */
  private record Seen(Snapshot now, @Nullable Long foretoldMillis) {}

  /** A task that has, and by how many percent of its time the first estimate was wrong. */
  record Ended(Snapshot last, OptionalInt error) {}

  /** The ids of the tasks that have not ended, oldest first. */
  synchronized List<String> going() {
    return going.values().stream()
        .map(Seen::now)
        .sorted((one, other) -> one.task().created().compareTo(other.task().created()))
        .map(Snapshot::id)
        .toList();
  }

  /** The tasks that ended last, newest first. */
  synchronized List<Ended> ended() {
    return new ArrayList<>(ended);
  }

  /** How many have ended how, since the process was started. */
  synchronized Map<State, Integer> counts() {
    return new EnumMap<>(counts);
  }

  @Override
  public void submitted(Snapshot first) {
    see(first);
  }

  @Override
  public Registration running(Snapshot now) {
    see(now);
    // It may go on in another process, and ends there.
    return () -> leave(now.id());
  }

  @Override
  public void stage(Snapshot now) {
    see(now);
  }

  @Override
  public synchronized void ended(Snapshot last) {
    Seen seen = going.remove(last.id());
    ended.addFirst(new Ended(last, error(last, seen == null ? null : seen.foretoldMillis())));
    counts.merge(last.state(), 1, Integer::sum);
    if (ended.size() > MOST_ENDED) {
      ended.removeLast();
    }
  }

  private synchronized void see(Snapshot now) {
    Seen before = going.get(now.id());
    Long foretold = before == null ? null : before.foretoldMillis();
    Snapshot.Remaining remaining = now.remaining();
    if (foretold == null && remaining != null) {
      foretold = now.elapsed().plus(remaining.likely()).toMillis();
    }
    going.put(now.id(), new Seen(now, foretold));
  }

  private synchronized void leave(String id) {
    going.remove(id);
  }

  private static OptionalInt error(Snapshot last, @Nullable Long foretold) {
    long took = last.elapsed().toMillis();
    return foretold == null || took == 0 || last.state() != State.SUCCEEDED
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.min(9_999, Math.abs(foretold - took) * 100 / took));
  }
}
