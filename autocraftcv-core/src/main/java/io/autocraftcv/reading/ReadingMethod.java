package io.autocraftcv.reading;

import io.autocraftcv.progress.Tally;

/** A way to have a document read. */
interface ReadingMethod extends AutoCloseable {

  /**
   * Reads a document and counts its pages.
   *
   * @throws UnreadableException if no text comes out of it
   */
  Reading read(byte[] document, Tally tally);

  @Override
  default void close() {}
}
