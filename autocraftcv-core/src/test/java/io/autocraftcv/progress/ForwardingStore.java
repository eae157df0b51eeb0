package io.autocraftcv.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A store that hands everything on to a real one; tests change what they are about. */
abstract class ForwardingStore implements ProgressStore {

  final ProgressStore real;

  ForwardingStore(ProgressStore real) {
    this.real = real;
  }

  @Override
  public Verdict write(Update update) {
    return real.write(update);
  }

  @Override
  public Optional<Snapshot> create(Update first, String key) {
    return real.create(first, key);
  }

  @Override
  public boolean takeOver(Update next) {
    return real.takeOver(next);
  }

  @Override
  public Optional<Snapshot> find(String id) {
    return real.find(id);
  }

  @Override
  public List<LogLine> log(String id) {
    return real.log(id);
  }

  @Override
  public boolean requestCancel(String id) {
    return real.requestCancel(id);
  }

  @Override
  public List<Snapshot> list(String owner) {
    return real.list(owner);
  }

  @Override
  public boolean remove(String id) {
    return real.remove(id);
  }

  @Override
  public Registration watch(String id, Runnable changed) {
    return real.watch(id, changed);
  }

  @Override
  public Registration watchCancels(Consumer<String> requested) {
    return real.watchCancels(requested);
  }
}
