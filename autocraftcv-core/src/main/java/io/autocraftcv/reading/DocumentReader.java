package io.autocraftcv.reading;

import io.autocraftcv.library.Libraries;
import io.autocraftcv.progress.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the text of a document of any {@link Format}.
 *
 * <pre>{@code
 * try (DocumentReader reader = DocumentReader.create()) {
 *   Reading reading = reader.read(Files.readAllBytes(Path.of("resume.docx")), Progress.none());
 * }
 * }</pre>
 *
 * <p>Documents are hostile until they are read: libraries loop for ever over some, and want all
 * memory for others. So they are read by processes of their own, small JVMs that are kept for the
 * next document, end when none comes for a minute, and are ended when a task is cancelled or a
 * document takes too long. Where none can be started, which is logged once, or by choice ({@link
 * Builder#inThisProcess}), they are read in this JVM.
 *
 * <p>Make one and keep it. Safe for many threads.
 */
public final class DocumentReader implements AutoCloseable {

  /** The most bytes a document may have: 10 MB. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

  private final ReadingMethod method;

  private DocumentReader(ReadingMethod method) {
    this.method = method;
  }

  /** A reader with all defaults. */
  public static DocumentReader create() {
    return builder().build();
  }

  /** A reader made to measure. */
  public static Builder builder() {
    return new Builder();
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
   * @throws CancellationException if the thread is interrupted, by others than a task's cancel; it
   *     stays interrupted, and the reading ends
   */
  public Reading read(byte[] document, Tally tally) {
    examine(document);
    return method.read(document, tally);
  }

  /** Ends what it keeps ready. */
  @Override
  public void close() {
    method.close();
  }

  /**
   * The choices for a reader.
   *
   * <ul>
   *   <li>readers: 2
   *   <li>timeLimit: 8 seconds; the slowest honest documents of ours take 2
   *   <li>inThisProcess: no
   * </ul>
   */
  public static final class Builder {

    private int readers = 2;
    private Duration timeLimit = Duration.ofSeconds(8);
    private boolean inThisProcess;

    private Builder() {}

    /**
     * How many documents are read at the same time, at least 1; each by a process of about 100 MB.
     */
    public Builder readers(int readers) {
      if (readers < 1) {
        throw new IllegalArgumentException("at least 1 reader, not " + readers);
      }
      this.readers = readers;
      return this;
    }

    /** How long the reading of one document may take. */
    public Builder timeLimit(Duration timeLimit) {
      if (timeLimit.isNegative() || timeLimit.isZero()) {
        throw new IllegalArgumentException("more time than " + timeLimit);
      }
      this.timeLimit = timeLimit;
      return this;
    }

    /**
     * Reads in this JVM, for tests and small tools. A document that a library loops over for ever
     * is given up at the time limit, but its thread goes on; one that wants all memory gets it.
     */
    public Builder inThisProcess() {
      inThisProcess = true;
      return this;
    }

    /**
     * The reader.
     *
     * @throws IllegalStateException if a library it needs is not there; says which
     */
    public DocumentReader build() {
      require("org.apache.pdfbox.Loader", "org.apache.pdfbox:pdfbox");
      require("org.apache.poi.poifs.filesystem.POIFSFileSystem", "org.apache.poi:poi");
      require("org.apache.poi.hwpf.HWPFDocument", "org.apache.poi:poi-scratchpad");
      require("org.jsoup.Jsoup", "org.jsoup:jsoup");
      require("org.commonmark.parser.Parser", "org.commonmark:commonmark");
      require("com.fasterxml.jackson.core.JsonFactory", "com.fasterxml.jackson.core:jackson-core");
      return new DocumentReader(method());
    }

    private static void require(String className, String artifact) {
      Libraries.require("Reading documents", className, artifact);
    }

    private ReadingMethod method() {
      if (!inThisProcess) {
        try {
          return new ReadingProcesses(ReadingCommand.ofOurOwn(), readers, timeLimit);
        } catch (IOException | IllegalStateException | SecurityException e) {
          LOG.warn("Documents are read in this JVM, as no process can be started to read them", e);
        }
      }
      return new ReadingThread(timeLimit);
    }
  }
}
