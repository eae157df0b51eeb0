package io.autocraftcv.reading;

import io.autocraftcv.progress.Tally;
import java.util.concurrent.CancellationException;

/** A way to have a document read. */
interface ReadingMethod extends AutoCloseable {

  /**
   * Reads a document and counts its pages.
   *
   * @throws UnreadableException if no text comes out of it
   * @throws CancellationException if the thread is interrupted; it stays so
   */
  Reading read(byte[] document, Tally tally);

  /** What comes out when the thread that waits is interrupted; a cancel, if that was one. */
  static CancellationException interrupted(Tally tally, InterruptedException cause) {
    Thread.currentThread().interrupt();
    tally.checkCancelled();
    CancellationException interrupted =
        new CancellationException("The reading of a document was interrupted");
    interrupted.initCause(cause);
    return interrupted;
  }

  @Override
  default void close() {}
}
