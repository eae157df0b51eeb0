package io.autocraftcv.progress;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The progress that counts for nobody. */
enum NoProgress implements Progress, Part {
  INSTANCE;

  @Override
  public <T extends @Nullable Object, X extends Exception> T run(Stage stage, Body<T, X> body)
      throws X {
    return body.call();
  }

  @Override
  public <T> Iterable<T> each(Stage stage, Collection<? extends T> items) {
    return Collections.unmodifiableCollection(items);
  }

  @Override
  public void total(long units) {}

  @Override
  public void advance(long units) {}

  @Override
  public void checkCancelled() {}

  @Override
  public Registration onCancel(Runnable stop) {
    return () -> {};
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T uncancellable(Body<T, X> body)
      throws X {
    return body.call();
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T run(Body<T, X> body) throws X {
    return body.call();
  }

  @Override
  public void skip() {}

  @Override
  public List<Part> split(double... weights) {
    return Collections.nCopies(weights.length, this);
  }

  @Override
  public <T, X extends Exception> void parallel(
      Collection<? extends T> items, int threads, Each<? super T, X> body) throws X {
    new SideBySide<T, X>(items, threads, new StopSignal(), item -> body.accept(item, this)).run();
  }

  @Override
  public Registration onUndo(Undo undo) {
    return () -> {};
  }

  @Override
  public void note(String pattern, Object... arguments) {}

  @Override
  public void log(System.Logger.Level level, String line) {}

  @Override
  public void result(String name, String value) {}
}
