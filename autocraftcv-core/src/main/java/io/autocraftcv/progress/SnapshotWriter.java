package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the newest snapshots of the runs that changed into the store: one batch at a time, on a
 * thread of its own, so that a slow store makes the batches larger and nothing else slower. A store
 * that fails loses nothing: the runs stay marked, and the next tick tries again with what is newest
 * then.
 */
final class SnapshotWriter {

  private static final Logger log = LoggerFactory.getLogger(SnapshotWriter.class);
  private static final int BATCH = 500;

  /** What becomes of a write. */
  interface Outcome {
    void written(TaskRun<?> run, Snapshot snapshot, ProgressStore.Verdict verdict);
  }

  private final ProgressStore store;
  private final Executor executor;
  private final Outcome outcome;
  private final Set<TaskRun<?>> dirty = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private volatile boolean away;

  SnapshotWriter(ProgressStore store, Executor executor, Outcome outcome) {
    this.store = store;
    this.executor = executor;
    this.outcome = outcome;
  }

  /** The run has something new. */
  void mark(TaskRun<?> run) {
    dirty.add(run);
    if (!away) {
      schedule();
    }
  }

  /** Tries again what a failing store did not take. */
  void retry() {
    if (away && !dirty.isEmpty()) {
      schedule();
    }
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      executor.execute(this::writeAll);
    }
  }

  private void writeAll() {
    boolean written;
    try {
      written = writeBatches();
    } finally {
      scheduled.set(false);
    }
    // A run that was marked after the last batch, while "scheduled" was still set.
    if (written && !dirty.isEmpty()) {
      schedule();
    }
  }

  private boolean writeBatches() {
    while (!dirty.isEmpty()) {
      List<TaskRun<?>> runs = dirty.stream().limit(BATCH).toList();
      // Unmarked before it is read: a change that comes in between marks it again.
      runs.forEach(dirty::remove);
      if (!write(runs)) {
        return false;
      }
    }
    return true;
  }

  private boolean write(List<TaskRun<?>> runs) {
    List<Snapshot> batch = new ArrayList<>();
    runs.forEach(run -> batch.add(run.snapshot()));
    List<ProgressStore.Verdict> verdicts;
    try {
      verdicts = store.write(batch);
    } catch (RuntimeException e) {
      dirty.addAll(runs);
      if (!away) {
        log.warn("The progress store failed; its tasks go on, and it is tried again", e);
      }
      away = true;
      return false;
    }
    if (away) {
      log.info("The progress store is back");
      away = false;
    }
    for (int i = 0; i < runs.size(); i++) {
      outcome.written(runs.get(i), batch.get(i), verdicts.get(i));
    }
    return true;
  }
}
