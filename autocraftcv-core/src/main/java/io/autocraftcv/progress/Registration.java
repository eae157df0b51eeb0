package io.autocraftcv.progress;

/** Something that was registered and can be taken back; closing it twice does no harm. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
  @Override
  void close();
}
