package io.autocraftcv.progress;

import org.jspecify.annotations.Nullable;

/**
 * A weighted part of a stage, or of another part: counted by itself, by any thread.
 *
 * <pre>{@code
 * List<Part> parts = progress.split(3, 1);
 * Part download = parts.get(0);
 * byte[] data = download.run(() -> download.counted(in, length).readAllBytes());
 * parts.get(1).skip();
 * }</pre>
 */
public interface Part extends Tally {

  /**
   * Does the work of this part. When the body returns, the whole part is done, whatever was
   * counted; when it throws, the part stays where it was.
   *
   * @throws X what the body throws
   */
  <T extends @Nullable Object, X extends Exception> T run(Body<T, X> body) throws X;

  /** As {@link #run(Body)}, for a body without a result. */
  default <X extends Exception> void run(Action<X> body) throws X {
    run(
        () -> {
          body.run();
          return this;
        });
  }

  /** There is nothing to do here: the part counts as done. */
  void skip();
}
