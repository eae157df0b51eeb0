package io.autocraftcv.progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts bytes once they are written. */
final class CountedOutputStream extends FilterOutputStream {

  private final Tally tally;

  CountedOutputStream(OutputStream out, Tally tally) {
    super(out);
    this.tally = tally;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    tally.advance();
  }

  /** FilterOutputStream's own would write byte by byte. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    tally.advance(length);
  }
}
