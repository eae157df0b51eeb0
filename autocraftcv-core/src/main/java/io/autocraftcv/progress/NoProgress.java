package io.autocraftcv.progress;

import java.util.Collection;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The progress that counts for nobody. */
enum NoProgress implements Progress {
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
  public void result(String name, String value) {}
}
