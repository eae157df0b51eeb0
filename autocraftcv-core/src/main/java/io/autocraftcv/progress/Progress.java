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
 * for (String line : progress.each(EXTRACT, lines(page))) {              // counts lines
 *   rows.add(read(line));
 * }
 * progress.run(SAVE, () -> progress.uncancellable(() -> save(rows)));
 * }</pre>
 *
 * <p>Stages run in the order of the plan; one may be left out, none may be repeated. Stages are
 * opened by the thread that runs the task; what {@link Tally} has may be called from any thread,
 * and counts in the open stage. When the task was asked to stop, the opening of a stage throws as
 * {@link #advance} does.
 */
public interface Progress extends Tally {

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
   * <p>A cancel closes the stream, so that a read that is blocked in a socket returns. It does so
   * on a thread of its own, for closing may take its time: some streams read what is left first.
   * Where closing waits for the very read that it should end, as HttpURLConnection's does, only a
   * read timeout helps.
   *
   * @param length how many bytes are expected, or -1 when nobody knows. It moves the bar and does
   *     not limit the reading.
   */
  default <T extends @Nullable Object, X extends Exception> T bytes(
      Stage stage, InputStream in, long length, Reading<T, X> reading) throws X {
    return run(
        stage,
        () -> {
          try (Registration stop = onCancel(new Closing(in))) {
            return reading.read(counted(in, length));
          }
        });
  }

  /**
   * A stage that goes through a collection: an item counts once the loop comes back for the next.
   * The stage opens with the first item and ends with the last, or when the next stage opens.
   */
  <T> Iterable<T> each(Stage stage, Collection<? extends T> items);

  /** A stage that works on items side by side, as {@link #parallel(Collection, int, Each)} does. */
  default <T, X extends Exception> void parallel(
      Stage stage, Collection<? extends T> items, int threads, Each<? super T, X> body) throws X {
    run(
        stage,
        () -> {
          parallel(items, threads, body);
        });
  }

  /**
   * Says what is being done within the stage: shown beside the stage's label until the next note or
   * the next stage. Only the newest is seen, however many there are.
   *
   * @param pattern the English text, which is at the same time the key under which it can be
   *     translated: {@code "Reading page {0}"}
   * @param arguments what stands for {@code {0}}, {@code {1}}, ... in it
   */
  void note(String pattern, Object... arguments);

  /**
   * Registers how to undo what the work has done so far. If the attempt does not succeed (it is
   * cancelled, runs into its deadline, fails), the undos run on the thread of the work, the last
   * registered first, before the task ends or is tried again. No cancel cuts them short, and one
   * that throws is logged and keeps no other from running.
   *
   * <pre>{@code
   * Path draft = Files.createTempFile("import", null);
   * progress.onUndo(() -> Files.deleteIfExists(draft));
   * }</pre>
   *
   * @return takes the registration back when closed
   */
  Registration onUndo(Undo undo);

  /** Undoes something. */
  @FunctionalInterface
  interface Undo {
    void run() throws Exception;
  }

  /**
   * Says what came out of the task to those who watch it from elsewhere, a browser or another
   * process: something small, such as the id under which the result is saved. They see it once the
   * task has succeeded.
   */
  void result(String name, String value);

  /** Work that reads a stream. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object, X extends Exception> {
    T read(InputStream in) throws X;
  }
}
