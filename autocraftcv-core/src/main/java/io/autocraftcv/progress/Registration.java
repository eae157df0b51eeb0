package io.autocraftcv.progress;

/**
 * Something that was registered and can be taken back; closing it twice does no harm.
 *
 * <pre>{@code
 * try (Registration watching = task.onChange(now -> show(now.summary()))) {
 *   rows = task.join();
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Registration extends AutoCloseable {
  @Override
  void close();
}
