package io.autocraftcv.progress;

import java.util.List;
import java.util.Optional;

/** A store that hands everything on to a real one; tests change what they are about. */
abstract class ForwardingStore implements ProgressStore {

  final ProgressStore real;

  ForwardingStore(ProgressStore real) {
    this.real = real;
  }

  @Override
  public Verdict write(Snapshot next) {
    return real.write(next);
  }

  @Override
  public Optional<Snapshot> find(String id) {
    return real.find(id);
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
}
