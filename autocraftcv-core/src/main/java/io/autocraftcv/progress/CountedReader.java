package io.autocraftcv.progress;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Counts each character that is read or skipped, once, however often {@code reset} goes back to it.
 */
final class CountedReader extends FilterReader {

  private final HighWater reached;

  CountedReader(Reader in, Tally tally) {
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
  public int read(char[] characters, int offset, int length) throws IOException {
    int read = in.read(characters, offset, length);
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
  public void mark(int readAheadLimit) throws IOException {
    in.mark(readAheadLimit);
    reached.mark();
  }

  @Override
  public void reset() throws IOException {
    in.reset();
    reached.reset();
  }
}
