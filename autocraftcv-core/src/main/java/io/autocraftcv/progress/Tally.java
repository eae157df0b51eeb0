package io.autocraftcv.progress;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the units of one share of a task: of the open stage, which is what {@link Progress} counts
 * in, or of a {@link Part} of it. A share is either counted or split into parts that are.
 *
 * <pre>{@code
 * progress.total(rows.size());
 * for (Row row : rows) {
 *   save(row);
 *   progress.advance();
 * }
 * }</pre>
 *
 * <p>Safe for many threads. When the task was asked to stop, {@link #advance} and {@link
 * #checkCancelled} throw {@link TaskCancelledException} (or {@link TaskTimedOutException}, past the
 * deadline), and the threads that run the task are interrupted. Let these exceptions through: they
 * are how a cancel arrives.
 */
public interface Tally {

  /**
   * How many units there are, if that is known; it may come late and change. The bar never goes
   * back because of it.
   *
   * @param units at least 0, or -1 for "nobody knows"
   */
  void total(long units);

  /**
   * Counts units done. Made for hot loops: a striped counter and a few volatile reads, no clock, no
   * allocation, no lock.
   *
   * @param units at least 0
   * @throws IllegalStateException before the first stage, or if this is split into parts
   */
  void advance(long units);

  /** Counts one unit done. */
  default void advance() {
    advance(1);
  }

  /** Throws if the task was asked to stop; for code that has nothing to count. */
  void checkCancelled();

  /**
   * Registers what makes blocked work return when the task is asked to stop, such as closing a
   * socket. It runs once, on the thread that cancels, at once if the task was asked to stop
   * already; it must be quick and may be called while the work goes on.
   *
   * <pre>{@code
   * try (Registration abort = progress.onCancel(request::abort)) {
   *   return client.execute(request);
   * }
   * }</pre>
   *
   * @return takes the registration back when closed
   */
  Registration onCancel(Runnable stop);

  /**
   * Runs what must not be cut off half way, such as the commit at the end: neither an interrupt nor
   * the {@link #onCancel} hooks reach the task meanwhile, and nothing in it throws because of a
   * cancel. A cancel that arrives meanwhile takes effect when it is over.
   */
  <T extends @Nullable Object, X extends Exception> T uncancellable(Body<T, X> body) throws X;

  /**
   * Splits this into parts, each of which is counted, or split further, by itself. From now on the
   * parts alone move the bar.
   *
   * <pre>{@code
   * List<Part> parts = progress.split(3, 1);       // the download is three quarters of the work
   * byte[] data = parts.get(0).run(() -> download(parts.get(0)));
   * parts.get(1).run(() -> unpack(data, parts.get(1)));
   * }</pre>
   *
   * @param weights how much of the whole each part is, in proportion to the others; finite, at
   *     least 0, not all 0
   * @throws IllegalStateException if it is split or something was counted already
   */
  List<Part> split(double... weights);

  /**
   * Works on items side by side, each of them an equal part of this. Returns when all are done.
   * When one fails, the threads of the others are interrupted, no further one begins, and what it
   * threw comes out when all have stopped.
   *
   * <pre>{@code
   * progress.parallel(files, 4, (file, part) -> convert(file, part));
   * }</pre>
   *
   * @param threads how many items are worked on at the same time, at least 1
   * @throws X what the body of the first item to fail threw
   */
  <T, X extends Exception> void parallel(
      Collection<? extends T> items, int threads, Each<? super T, X> body) throws X;

  /**
   * The stream, every byte of which counts when it is read or skipped.
   *
   * @param length how many bytes are expected, which becomes the {@link #total}, or -1 when nobody
   *     knows. It moves the bar and does not limit the reading.
   */
  default InputStream counted(InputStream in, long length) {
    if (length >= 0) {
      total(length);
    }
    return new CountedInputStream(in, this);
  }

  /**
   * Leaves a line for those who look into the details of the task. A task keeps the newest 200
   * lines, and fewer when they are long.
   *
   * @param line without secrets; of more than 500 characters the rest is cut off
   */
  void log(System.Logger.Level level, String line);

  /** Work with a result. */
  @FunctionalInterface
  interface Body<T extends @Nullable Object, X extends Exception> {
    T call() throws X;
  }

  /** Work without a result. */
  @FunctionalInterface
  interface Action<X extends Exception> {
    void run() throws X;
  }

  /** Work on one of several items. */
  @FunctionalInterface
  interface Each<T, X extends Exception> {
    void accept(T item, Part part) throws X;
  }
}
