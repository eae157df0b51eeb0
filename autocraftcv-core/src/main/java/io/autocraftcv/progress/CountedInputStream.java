package io.autocraftcv.progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts each byte that is read or skipped, once, however often {@code reset} goes back to it. */
final class CountedInputStream extends FilterInputStream {

  private final HighWater reached;

  CountedInputStream(InputStream in, Tally tally) {
    super(in);
    this.reached = new HighWater(tally);
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      reached.moved(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read >= 0) {
      reached.moved(read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    reached.moved(skipped);
    return skipped;
  }

  @Override
  public synchronized void mark(int readLimit) {
    in.mark(readLimit);
    reached.mark();
  }

  @Override
  public synchronized void reset() throws IOException {
    in.reset();
    reached.reset();
  }
}
