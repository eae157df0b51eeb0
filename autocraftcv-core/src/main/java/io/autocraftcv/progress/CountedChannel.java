package io.autocraftcv.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Counts bytes as they are read. */
final class CountedChannel implements ReadableByteChannel {

  private final ReadableByteChannel in;
  private final Tally tally;

  CountedChannel(ReadableByteChannel in, Tally tally) {
    this.in = in;
    this.tally = tally;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int read = in.read(target);
    if (read >= 0) {
      tally.advance(read);
    }
    return read;
  }

  @Override
  public boolean isOpen() {
    return in.isOpen();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
