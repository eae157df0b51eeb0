package io.autocraftcv.scrape;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Reads a response's body: counts the bytes as they are received, decompresses them, and stops as
 * soon as they are more than a page has, or more than so few compressed ones can honestly hold.
 */
final class Body {

  private static final int HONEST = 1024 * 1024;

  private final FetchLimits limits;
  private final Received received;

  Body(InputStream raw, long length, FetchLimits limits, Progress progress) {
    this.limits = limits;
    this.received = new Received(progress.counted(raw, length), limits.bytes());
  }

  /**
   * @param encoding the Content-Encoding, empty for none
   */
  byte[] read(String encoding) throws IOException {
    InputStream in = decoded(encoding.strip().toLowerCase(Locale.ROOT));
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    byte[] chunk = new byte[16 * 1024];
    int read;
    while ((read = in.read(chunk)) >= 0) {
      page.write(chunk, 0, read);
      require(page.size());
    }
    // What is packed may end before the body does, and only at its end is the connection free.
    while (received.read(chunk) >= 0) {}
    return page.toByteArray();
  }

  private InputStream decoded(String encoding) throws IOException {
    return switch (encoding) {
      case "", "identity" -> received;
      case "gzip", "x-gzip" -> new GZIPInputStream(received);
      case "deflate" -> new InflaterInputStream(received);
      default ->
          throw new ScrapeException(
              Reason.UNSUPPORTED_CONTENT,
              "The site packs its pages in a way we do not know;"
                  + " paste the text of the posting instead.");
    };
  }

  private void require(int size) {
    boolean bomb = size > HONEST && size / limits.ratio() > received.bytes;
    if (size > limits.bytes() || bomb) {
      throw Refusals.tooLarge();
    }
  }

  /** What came over the wire: not more than a page has, whatever it unpacks to. */
  private static final class Received extends FilterInputStream {

    private final long most;
    private long bytes;

    Received(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) {
      bytes += more;
      if (bytes > most) {
        throw Refusals.tooLarge();
      }
    }
  }
}
