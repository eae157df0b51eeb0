package io.autocraftcv.progress;

import org.jspecify.annotations.Nullable;

/**
 * A share of the work, as a node of a tree: either counted, or split into weighted shares, of which
 * the fraction that is done is the weighted mean. Safe for many threads.
 */
final class Share {

  /** How far a share is that is not complete yet. */
  sealed interface Content permits Counter, Split {

    /** The share that is done, 0 to 1; 0 as long as there is nothing to measure by. */
    double fraction();

    /** Units or parts that are done. */
    long done();

    /** Units or parts there are; {@link Counter#UNKNOWN} when nobody knows. */
    long total();
  }

  private volatile Content content;

  /** The content as long as it is counted, so that the hot path need not ask which kind it is. */
  private volatile @Nullable Counter counter;

  private volatile boolean complete;

  Share() {
    Counter counted = new Counter();
    content = counted;
    counter = counted;
  }

  void add(long units) {
    counter().add(units);
  }

  void total(long units) {
    counter().total(units);
  }

  private Counter counter() {
    Counter counted = counter;
    if (counted == null) {
      throw new IllegalStateException("This is split into parts: count in them");
    }
    return counted;
  }

  double fraction() {
    return complete ? 1 : content.fraction();
  }

  long done() {
    return content.done();
  }

  long total() {
    return content.total();
  }

  /**
   * Splits it.
   *
   * @param count how many parts there will be
   * @param weight what the parts will weigh together
   */
  synchronized Split split(int count, double weight) {
    if (content instanceof Split || content.done() > 0) {
      throw new IllegalStateException("This is split or counted already, and cannot be split");
    }
    Split split = new Split(count, weight);
    counter = null;
    content = split;
    return split;
  }

  /** Nothing is left to do here. */
  void complete() {
    complete = true;
  }

  /** What was counted here was in vain; counting begins anew. */
  void restart() {
    Counter counted = new Counter();
    content = counted;
    counter = counted;
  }
}
