package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the newest snapshot of each task. A store keeps, it does not think: it has a few atomic
 * steps, and every rule about tasks stands above it. Implementations are safe for many threads and,
 * where they reach other machines, for many processes. {@code ProgressStoreContract} in the
 * test-jar of this module says what a correct one does.
 *
 * <pre>{@code
 * ProgressStore store = ProgressStore.inMemory(ofHours(1));
 * ProgressTracker tracker = ProgressTracker.builder().store(store).build();
 * }</pre>
 *
 * <p>Callers expect any method to be slow or to throw; no work ever waits for a store.
 *
 * <p>Settled: {@link #write}, {@link #find}, {@link #requestCancel}. Leases will add methods.
 */
public interface ProgressStore extends AutoCloseable {

  /** What became of a write. */
  enum Verdict {
    /** It is the newest now. */
    ACCEPTED,
    /** It is the newest now, and someone asked for the task to be cancelled. */
    CANCEL_REQUESTED,
    /** The task has ended, has another attempt or a newer snapshot: nothing was written. */
    REFUSED
  }

  /**
   * Keeps a snapshot if none of its task is known, or if the known one is not terminal, is of the
   * same attempt and has a lower version. One atomic step. A write may be sent twice without harm:
   * if the known snapshot is this very one, the verdict is that of the first time.
   */
  Verdict write(Snapshot next);

  /** Writes several, each for itself; the verdicts come in the same order. */
  default List<Verdict> write(List<Snapshot> batch) {
    return batch.stream().map(this::write).toList();
  }

  /** The newest snapshot, as long as the task is kept. */
  Optional<Snapshot> find(String id);

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
   * Forgets a task at once.
   *
   * @return false if it was unknown
   */
  boolean remove(String id);

  /**
   * Calls {@code changed} soon after each accepted write of the task, until the registration is
   * closed.
   */
  Registration watch(String id, Runnable changed);

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
    return new MemoryProgressStore(keep, System::nanoTime);
  }
}
