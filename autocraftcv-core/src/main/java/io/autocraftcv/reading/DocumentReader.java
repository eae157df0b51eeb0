package io.autocraftcv.reading;

import io.autocraftcv.progress.Tally;

/**
 * Reads the text of a document of any {@link Format}.
 *
 * <p>Make one and keep it. Safe for many threads.
 */
public final class DocumentReader implements AutoCloseable {

  /** The most bytes a document may have: 10 MB. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private DocumentReader() {}

  /** A reader with all defaults. */
  public static DocumentReader create() {
    return new DocumentReader();
  }

  /**
   * Checks what can be checked without reading it: that there is something, that it is not too
   * large, and what format it is of, by its content.
   *
   * @throws UnreadableException if it is empty, too large, or of no format that is read
   */
  public Format examine(byte[] document) {
    return Examination.of(document);
  }

  /**
   * Reads a document, and counts its pages.
   *
   * @throws UnreadableException if no text comes out of it; its reason says why
   */
  public Reading read(byte[] document, Tally tally) {
    return InProcess.read(document, tally);
  }

  /** Ends what it keeps ready. */
  @Override
  public void close() {}
}
