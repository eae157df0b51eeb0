package io.autocraftcv.progress;

import java.io.InputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the running code holds: it says which stage it is in and counts what it has done.
 * Percentages follow from that; no method takes one, so none can be made up.
 *
 * <pre>{@code
 * URI url = progress.run(VALIDATE, () -> requireHttp(input));            // nothing to count
 * byte[] page = progress.bytes(FETCH, body, length, InputStream::readAllBytes);
 * for (Element row : progress.each(EXTRACT, page.select("li"))) {        // counts rows
 *   rows.add(read(row));
 * }
 * progress.run(SAVE, () -> progress.uncancellable(() -> save(rows)));
 * }</pre>
 *
 * <p>Stages run in the order of the plan; one may be left out, none may be repeated. Stages are
 * opened by the thread that runs the task; {@link #advance}, {@link #total}, {@link
 * #checkCancelled} and {@link #onCancel} may be called from any thread.
 *
 * <p>When the task was asked to stop, {@link #advance}, {@link #checkCancelled} and the opening of
 * a stage throw {@link TaskCancelledException} (or {@link TaskTimedOutException}, past the
 * deadline), and the task's thread is interrupted. Let these exceptions through: they are how a
 * cancel arrives.
 */
public interface Progress {

  /** Counts for nobody, so that code which reports progress also runs without a tracker. */
  static Progress none() {
    return NoProgress.INSTANCE;
  }

  /**
   * Runs a stage. It counts what {@link #advance} reports while it is open, against the {@link
   * #total} if there is one; without a total it is indeterminate. When the body returns, the whole
   * share of the stage is done; when it throws, it is not.
   *
   * @throws X what the body throws
   * @throws IllegalArgumentException if the stage is not in the task's plan
   * @throws IllegalStateException if another stage is open, or this one or a later one ran already
   */
  <T extends @Nullable Object, X extends Exception> T run(Stage stage, Body<T, X> body) throws X;

  /** As {@link #run(Stage, Body)}, for a body without a result. */
  default <X extends Exception> void run(Stage stage, Action<X> body) throws X {
    run(
        stage,
        () -> {
          body.run();
          return stage;
        });
  }

  /**
   * A stage that reads a stream: every byte read or skipped counts.
   *
   * @param length how many bytes are expected, or -1 when nobody knows. It moves the bar and does
   *     not limit the reading.
   */
  default <T extends @Nullable Object, X extends Exception> T bytes(
      Stage stage, InputStream in, long length, Reading<T, X> reading) throws X {
    return run(stage, () -> reading.read(counted(in, length)));
  }

  /**
   * A stage that goes through a collection: an item counts once the loop comes back for the next.
   * The stage opens with the first item and ends with the last, or when the next stage opens.
   */
  <T> Iterable<T> each(Stage stage, Collection<? extends T> items);

  /**
   * The stream, every byte of which counts in the open stage. {@code length} as in {@link #bytes}.
   */
  default InputStream counted(InputStream in, long length) {
    total(length);
    return new CountedInputStream(in, this);
  }

  /**
   * How many units the open stage has, if that is known; it may come late and change. The bar never
   * goes back because of it.
   *
   * @param units at least 0, or -1 for "nobody knows"
   */
  void total(long units);

  /**
   * Counts units done in the open stage. Made for hot loops: a striped counter and a volatile read,
   * no clock, no allocation, no lock.
   *
   * @param units at least 0
   * @throws IllegalStateException before the first stage
   */
  void advance(long units);

  /** Counts one unit done in the open stage. */
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
   * the {@link #onCancel} hooks reach it, and nothing in it throws because of a cancel. A cancel
   * that arrives meanwhile takes effect when it is over.
   */
  <T extends @Nullable Object, X extends Exception> T uncancellable(Body<T, X> body) throws X;

  /**
   * Says what came out of the task to those who watch it from elsewhere, a browser or another
   * process: something small, such as the id under which the result is saved. They see it once the
   * task has succeeded.
   */
  void result(String name, String value);

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

  /** Work that reads a stream. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object, X extends Exception> {
    T read(InputStream in) throws X;
  }
}
