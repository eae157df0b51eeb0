package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.LogLine;
import io.autocraftcv.progress.ProgressStore;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts the snapshots that are written to a store behind it. */
final class CountingStore implements ProgressStore {

  private final ProgressStore store;
  private final LongAdder writes = new LongAdder();

  CountingStore(ProgressStore store) {
    this.store = store;
  }

  long writes() {
    return writes.sum();
  }

  @Override
  public Verdict write(Update update) {
    writes.increment();
    return store.write(update);
  }

  @Override
  public List<Verdict> write(List<Update> batch) {
    writes.add(batch.size());
    return store.write(batch);
  }

  @Override
  public Optional<Snapshot> create(Update first, String key) {
    writes.increment();
    return store.create(first, key);
  }

  @Override
  public boolean takeOver(Update next) {
    writes.increment();
    return store.takeOver(next);
  }

  @Override
  public Optional<Snapshot> find(String id) {
    return store.find(id);
  }

  @Override
  public List<LogLine> log(String id) {
    return store.log(id);
  }

  @Override
  public boolean requestCancel(String id) {
    return store.requestCancel(id);
  }

  @Override
  public List<Snapshot> list(String owner) {
    return store.list(owner);
  }

  @Override
  public boolean remove(String id) {
    return store.remove(id);
  }

  @Override
  public Registration watch(String id, Runnable changed) {
    return store.watch(id, changed);
  }

  @Override
  public Registration watchCancels(Consumer<String> requested) {
    return store.watchCancels(requested);
  }

  @Override
  public void close() {
    store.close();
  }
}
