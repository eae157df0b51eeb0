package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the newest snapshot of each task. A store keeps, it does not think: it has a few atomic
 * steps, and every rule about tasks stands above it. Implementations are safe for many threads and,
 * where they reach other machines, for many processes. {@code ProgressStoreContract} in the
 * test-jar of this module says what a correct one does.
 *
 * <p>A task is in the hands of one worker at a time, under a lease. The worker numbers its
 * snapshots; each accepted write renews the lease. When the lease has run out by the store's own
 * clock, the task can be taken over: its epoch goes up, and the worker that held it before is
 * refused from then on, however late it wakes (a fencing token, as in Kleppmann, "How to do
 * distributed locking", 2016).
 *
 * <p>Callers expect any method to be slow or to throw; no work ever waits for a store.
 *
 * <pre>{@code
 * ProgressStore store = ProgressStore.inMemory(ofMinutes(30));
 * ProgressTracker tracker = ProgressTracker.builder().store(store).build();
 * }</pre>
 */
public interface ProgressStore extends AutoCloseable {

  /**
   * What a worker has to say about its task.
   *
   * @param snapshot how far it is
   * @param lines what the work has logged since the last update, oldest first; those with numbers
   *     that are kept already are to be passed over
   * @param lease how long the worker can be silent before the task may be taken over, at least 0
   */
  record Update(Snapshot snapshot, List<LogLine> lines, Duration lease) {
    public Update {
      lines = List.copyOf(lines);
      lease = Time.bounded(lease);
      if (lease.isNegative()) {
        throw new IllegalArgumentException("A lease cannot last " + lease);
      }
    }
  }

  /** What became of a write. */
  enum Verdict {
    /** It is the newest now. */
    ACCEPTED,
    /** It is the newest now, and someone asked for the task to be cancelled. */
    CANCEL_REQUESTED,
    /** The task has ended, is in other hands or has a newer snapshot: nothing was written. */
    REFUSED
  }

  /**
   * Keeps a snapshot if none of its task is known, or if the known one is not terminal, is of the
   * same epoch and has a lower version; then renews the lease. One atomic step. A write may be sent
   * twice without harm: if the known snapshot is this very one, the verdict is that of the first
   * time, and lines and lease count again.
   */
  Verdict write(Update update);

  /** Writes several, each for itself; the verdicts come in the same order. */
  default List<Verdict> write(List<Update> batch) {
    return batch.stream().map(this::write).toList();
  }

  /**
   * Keeps the first snapshot of a task under a key, unless the key means a task that is still kept.
   * One atomic step.
   *
   * @return the newest snapshot of the task that the key means, if that is another one; otherwise
   *     empty
   */
  Optional<Snapshot> create(Update first, String key);

  /**
   * Takes a task out of the hands of a worker whose lease has run out: keeps a snapshot if the
   * known one is not terminal, is of the epoch before and has a lower version, and its lease has
   * run out by the store's own clock. One atomic step. The request for a cancel stays.
   *
   * @return false if nothing was written
   */
  boolean takeOver(Update next);

  /** The newest snapshot, as long as the task is kept. */
  Optional<Snapshot> find(String id);

  /** The newest 200 or so log lines of a task, oldest first, as long as it is kept. */
  List<LogLine> log(String id);

  /**
   * Notes that the task shall be cancelled; whoever writes its snapshots is told with the next
   * write.
   *
   * @return false if the task is unknown or has ended
   */
  boolean requestCancel(String id);

  /** The owner's tasks, newest first. */
  List<Snapshot> list(String owner);

  /**
   * Forgets a task at once, and with it its key.
   *
   * @return false if it was unknown
   */
  boolean remove(String id);

  /**
   * Calls {@code changed} soon after each accepted write of the task, until the registration is
   * closed.
   */
  Registration watch(String id, Runnable changed);

  /**
   * Calls {@code requested} with the id of each task that is asked to cancel, by whichever process,
   * until the registration is closed. Soon, and as a rule: what does not get through here is told
   * with the task's next write.
   */
  Registration watchCancels(Consumer<String> requested);

  /** Lets go of connections and threads. */
  @Override
  default void close() {}

  /**
   * A store in this process's memory.
   *
   * @param keep how long an ended task can still be found, unless 100,000 others have ended since;
   *     a task that has not ended is kept
   */
  static ProgressStore inMemory(Duration keep) {
    return new MemoryProgressStore(Time.bounded(keep), System::nanoTime);
  }
}
