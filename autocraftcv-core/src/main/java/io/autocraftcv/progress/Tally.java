package io.autocraftcv.progress;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.channels.ReadableByteChannel;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
   * socket. It runs once, on a thread that is not the work's or, if the task was asked to stop
   * already, at once on this one; it must be quick and may be called while the work goes on.
   *
   * <pre>{@code
   * Process convert = new ProcessBuilder("convert", file.toString(), target.toString()).start();
   * try (Registration kill = progress.onCancel(convert::destroy)) {
   *   convert.waitFor();
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

  /** As {@link #uncancellable(Body)}, for a body without a result. */
  default <X extends Exception> void uncancellable(Action<X> body) throws X {
    uncancellable(
        () -> {
          body.run();
          return this;
        });
  }

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
   * The stream, every byte of which counts when it is read or skipped; once, if it is marked and
   * reset. Closing it early counts nothing.
   *
   * <pre>{@code
   * try (InputStream in = progress.counted(Files.newInputStream(file), Files.size(file))) {
   *   Files.copy(in, target);
   * }
   * }</pre>
   *
   * @param length how many bytes are expected, which becomes the {@link #total}, or -1 when nobody
   *     knows. It moves the bar and does not limit the reading.
   */
  default InputStream counted(InputStream in, long length) {
    expect(length);
    return new CountedInputStream(in, this);
  }

  /**
   * The reader, every character of which counts when it is read or skipped; once, if it is marked
   * and reset.
   *
   * <pre>{@code
   * BufferedReader lines = new BufferedReader(progress.counted(reader, text.length()));
   * }</pre>
   *
   * @param length how many characters are expected, or -1; as for a stream
   */
  default Reader counted(Reader in, long length) {
    expect(length);
    return new CountedReader(in, this);
  }

  /**
   * The stream, every byte of which counts once it is written. Closing it flushes and closes the
   * one behind it.
   *
   * <pre>{@code
   * try (OutputStream out = progress.counted(socket.getOutputStream(), Files.size(file))) {
   *   Files.copy(file, out);
   * }
   * }</pre>
   *
   * @param length how many bytes are expected, or -1; as for a stream that is read
   */
  default OutputStream counted(OutputStream out, long length) {
    expect(length);
    return new CountedOutputStream(out, this);
  }

  /**
   * The channel, every byte of which counts when it is read.
   *
   * <pre>{@code
   * try (FileChannel source = FileChannel.open(file);
   *     FileChannel copy = FileChannel.open(target, CREATE, WRITE)) {
   *   copy.transferFrom(progress.counted(source, source.size()), 0, source.size());
   * }
   * }</pre>
   *
   * @param length how many bytes are expected, or -1; as for a stream
   */
  default ReadableByteChannel counted(ReadableByteChannel in, long length) {
    expect(length);
    return new CountedChannel(in, this);
  }

  /**
   * The body of a response, every byte of which counts when it arrives. The {@link #total} is what
   * the response announces as its Content-Length, if it does.
   *
   * <pre>{@code
   * HttpResponse<Path> response =
   *     client.send(request, progress.counted(BodyHandlers.ofFile(target)));
   * }</pre>
   *
   * <p>A cancel ends the exchange and fails the body, at once. Before the response has begun there
   * is no body yet: {@code send} ends by the interrupt then, and what {@code sendAsync} gave needs
   * {@code progress.onCancel(() -> answer.cancel(true))}.
   */
  default <T extends @Nullable Object> HttpResponse.BodyHandler<T> counted(
      HttpResponse.BodyHandler<T> handler) {
    return response -> {
      expect(response.headers().firstValueAsLong("Content-Length").orElse(-1));
      return new CountedBody<>(handler.apply(response), this);
    };
  }

  /**
   * The items, each of which counts once the loop comes back for the next. Their number becomes the
   * {@link #total} if they are a collection.
   *
   * <pre>{@code
   * for (Row row : progress.counted(rows)) {
   *   save(row);
   * }
   * }</pre>
   */
  default <T> Iterable<T> counted(Iterable<? extends T> items) {
    expect(items instanceof Collection<?> known ? known.size() : -1);
    return () -> counted(items.iterator());
  }

  /**
   * The items, each of which counts once the loop comes back for the next.
   *
   * <pre>{@code
   * Iterator<Row> left = progress.counted(rows.iterator());
   * }</pre>
   */
  default <T> Iterator<T> counted(Iterator<? extends T> items) {
    return new CountedIterator<>(items, this, () -> {});
  }

  /**
   * The stream, every element of which counts when it has gone through the operations behind this
   * one, as far as {@code sorted} and the like, which collect them first. Their number becomes the
   * {@link #total} if the stream knows it.
   *
   * <pre>{@code
   * List<Path> pictures = progress.counted(files.parallelStream()).map(this::shrink).toList();
   * }</pre>
   *
   * <p>Elements that are never asked for do not count, as behind {@code findFirst}. A cancel comes
   * out of the terminal operation; of a parallel one, while other threads still finish the element
   * they are at.
   */
  default <T> Stream<T> counted(Stream<T> elements) {
    boolean parallel = elements.isParallel();
    Spliterator<T> source = elements.spliterator();
    expect(source.getExactSizeIfKnown());
    return StreamSupport.stream(new CountedSpliterator<>(source, this), parallel)
        .onClose(elements::close);
  }

  /**
   * A future that completes as the given one does. A value counts as one unit, before the future
   * has it; a failure counts nothing.
   *
   * <pre>{@code
   * progress.total(urls.size());
   * List<CompletableFuture<Page>> pages =
   *     urls.stream().map(url -> progress.counted(fetch(url))).toList();
   * }</pre>
   *
   * <p>A cancel cancels the given future, and fails the returned one with {@link
   * TaskCancelledException} (or {@link TaskTimedOutException}).
   */
  default <T extends @Nullable Object> CompletableFuture<T> counted(CompletableFuture<T> future) {
    return CountedFuture.of(future, this);
  }

  /**
   * Leaves a line for those who look into the details of the task. A task keeps the newest 200
   * lines, and fewer when they are long.
   *
   * @param line without secrets; of more than 500 characters the rest is cut off
   */
  void log(System.Logger.Level level, String line);

  private void expect(long units) {
    if (units >= 0) {
      total(units);
    }
  }

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
