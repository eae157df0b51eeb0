package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the newest snapshots of the tasks that changed into the store: one batch at a time, on a
 * thread of its own, so that a slow store makes the batches larger and nothing else slower. What
 * the store does not take is tried again with the next tick, behind the others and in small
 * batches: one snapshot that it cannot take holds up no other.
 */
final class SnapshotWriter {

  private static final Logger log = LoggerFactory.getLogger(SnapshotWriter.class);
  private static final int LARGEST_BATCH = 500;

  /** What becomes of a write. */
  interface Outcome {
    void written(Held task, ProgressStore.Update update, ProgressStore.Verdict verdict);
  }

  private final ProgressStore store;
  private final Outcome outcome;
  private final Serial writing;
  private final Set<Held> marked = ConcurrentHashMap.newKeySet();
  private final Queue<Held> waiting = new ConcurrentLinkedQueue<>();
  private volatile boolean failing;

  /** Used by one {@link #writeAll} at a time. */
  private int batch = LARGEST_BATCH;

  SnapshotWriter(ProgressStore store, Executor executor, Outcome outcome) {
    this.store = store;
    this.outcome = outcome;
    this.writing = new Serial(executor, this::writeAll);
  }

  /** The task has something new. */
  void mark(Held task) {
    if (marked.add(task)) {
      waiting.add(task);
    }
    if (!failing) {
      writing.wake();
    }
  }

  /** Tries again what a failing store did not take. */
  void retry() {
    if (!waiting.isEmpty()) {
      writing.wake();
    }
  }

  private void writeAll() {
    boolean written = true;
    while (written && !waiting.isEmpty()) {
      written = write(next());
    }
    if (written && failing) {
      failing = false;
      log.info("The progress store has everything again");
    }
  }

  private List<Held> next() {
    List<Held> tasks = new ArrayList<>();
    Held task;
    while (tasks.size() < batch && (task = waiting.poll()) != null) {
      // Unmarked before it is read: a change that comes in between marks it again.
      marked.remove(task);
      tasks.add(task);
    }
    return tasks;
  }

  private boolean write(List<Held> tasks) {
    List<ProgressStore.Update> updates = tasks.stream().map(Held::update).toList();
    List<ProgressStore.Verdict> verdicts = List.of();
    try {
      verdicts = store.write(updates);
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("The progress store failed; its tasks go on, and it is tried again", e);
      }
    } finally {
      if (verdicts.size() != tasks.size()) {
        failing = true;
        batch = 1;
        tasks.forEach(this::mark);
      }
    }
    if (verdicts.size() != tasks.size()) {
      return false;
    }
    batch = Math.min(LARGEST_BATCH, 2 * batch);
    for (int i = 0; i < tasks.size(); i++) {
      outcome.written(tasks.get(i), updates.get(i), verdicts.get(i));
    }
    return true;
  }
}
