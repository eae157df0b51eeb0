package io.autocraftcv.progress;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * The weighted parts of a share. Parts that are done live on as a sum only, so that a million of
 * them take no more room than those that are being worked on.
 */
final class Split implements Share.Content {

  private final int count;
  private final double weight;
  private final Set<Weighted> open = ConcurrentHashMap.newKeySet();
  private final DoubleAdder weightDone = new DoubleAdder();
  private final LongAdder finished = new LongAdder();

  Split(int count, double weight) {
    this.count = count;
    this.weight = weight;
  }

  /** A part of a split. Each is itself: no two are equal. */
  static final class Weighted {

    final Share share = new Share();
    private final double weight;

    private Weighted(double weight) {
      this.weight = weight;
    }
  }

  Weighted open(double weight) {
    Weighted part = new Weighted(weight);
    open.add(part);
    return part;
  }

  /** The part is done, whatever was counted in it. */
  void complete(Weighted part) {
    part.share.complete();
    // Taken out before it is added: seen in between, it is missing for a moment, never there twice.
    if (open.remove(part)) {
      weightDone.add(part.weight);
      finished.increment();
    }
  }

  @Override
  public double fraction() {
    double done = weightDone.sum();
    for (Weighted part : open) {
      done += part.weight * part.share.fraction();
    }
    return weight == 0 ? 1 : Math.min(1, done / weight);
  }

  @Override
  public long done() {
    return finished.sum();
  }

  @Override
  public long total() {
    return count;
  }
}
