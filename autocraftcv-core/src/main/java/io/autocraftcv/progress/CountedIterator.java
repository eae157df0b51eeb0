package io.autocraftcv.progress;

import java.util.Iterator;

/**
 * Counts an item when its successor is asked for, that is, when the loop's body is through with it.
 */
final class CountedIterator<T> implements Iterator<T> {

  private final Iterator<? extends T> items;
  private final Tally tally;
  private final Runnable atEnd;
  private boolean inBody;

  /**
   * @param atEnd called when there turns out to be no further item
   */
  CountedIterator(Iterator<? extends T> items, Tally tally, Runnable atEnd) {
    this.items = items;
    this.tally = tally;
    this.atEnd = atEnd;
  }

  @Override
  public boolean hasNext() {
    bodyIsThrough();
    boolean more = items.hasNext();
    if (!more) {
      atEnd.run();
    }
    return more;
  }

  @Override
  public T next() {
    bodyIsThrough();
    T item = items.next();
    inBody = true;
    return item;
  }

  @Override
  public void remove() {
    items.remove();
  }

  private void bodyIsThrough() {
    if (inBody) {
      inBody = false;
      tally.advance();
    }
  }
}
