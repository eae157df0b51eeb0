package io.autocraftcv.progress;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Counts a future's value before it hands it on. */
final class CountedFuture<T extends @Nullable Object> {

  private final CompletableFuture<T> counted = new CompletableFuture<>();
  private final Tally tally;

  private CountedFuture(Tally tally) {
    this.tally = tally;
  }

  static <T extends @Nullable Object> CompletableFuture<T> of(
      CompletableFuture<T> work, Tally tally) {
    CountedFuture<T> future = new CountedFuture<>(tally);
    Registration stop = tally.onCancel(() -> work.cancel(true));
    var unused =
        work.whenComplete(
            (value, thrown) -> {
              stop.close();
              future.settle(value, thrown);
            });
    return future.counted;
  }

  private void settle(T value, @Nullable Throwable thrown) {
    try {
      if (thrown == null) {
        tally.advance();
        counted.complete(value);
      } else {
        // As for a task: what was asked to stop and threw has stopped, whatever it threw.
        tally.checkCancelled();
        counted.completeExceptionally(thrown);
      }
    } catch (RuntimeException stopped) {
      counted.completeExceptionally(stopped);
    }
  }
}
