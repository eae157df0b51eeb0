package io.autocraftcv.progress;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts an item when what takes it, which is the rest of the pipeline, is through with it. */
final class CountedSpliterator<T> implements Spliterator<T> {

  private final Spliterator<T> items;
  private final Tally tally;

  CountedSpliterator(Spliterator<T> items, Tally tally) {
    this.items = items;
    this.tally = tally;
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> pipeline) {
    boolean taken = items.tryAdvance(pipeline);
    if (taken) {
      tally.advance();
    }
    return taken;
  }

  @Override
  public void forEachRemaining(Consumer<? super T> pipeline) {
    items.forEachRemaining(
        item -> {
          pipeline.accept(item);
          tally.advance();
        });
  }

  @Override
  public @Nullable Spliterator<T> trySplit() {
    Spliterator<T> others = items.trySplit();
    return others == null ? null : new CountedSpliterator<>(others, tally);
  }

  @Override
  public long estimateSize() {
    return items.estimateSize();
  }

  @Override
  public int characteristics() {
    return items.characteristics();
  }

  @Override
  public @Nullable Comparator<? super T> getComparator() {
    return items.getComparator();
  }
}
