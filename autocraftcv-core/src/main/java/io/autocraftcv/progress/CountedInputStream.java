package io.autocraftcv.progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reports each byte that is read or skipped, once: {@code mark} and {@code reset} are not offered.
 */
final class CountedInputStream extends FilterInputStream {

  private final Tally progress;

  CountedInputStream(InputStream in, Tally progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      progress.advance(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      progress.advance(read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    if (skipped > 0) {
      progress.advance(skipped);
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public synchronized void mark(int readLimit) {}

  @Override
  public synchronized void reset() throws IOException {
    throw new IOException("A counted stream cannot go back");
  }
}
