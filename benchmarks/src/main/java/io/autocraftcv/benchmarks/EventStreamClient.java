package io.autocraftcv.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One client of an event stream: which note it has been told last, and when. */
final class EventStreamClient implements AutoCloseable {

  private static final Pattern NOTE = Pattern.compile("\"note\":\"([^\"]*)\"");
  private static final String EVENT_END = "\n\n";

  private final SocketChannel channel;

  /** What has come of an event that is not complete yet. */
  private final StringBuilder part = new StringBuilder();

  private String note = "";
  private long toldAt;

  EventStreamClient(SocketChannel channel) {
    this.channel = channel;
  }

  /** Reads what is there. */
  void read(ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      throw new EOFException("The server ended a stream: " + part);
    }
    part.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
    int end = part.lastIndexOf(EVENT_END);
    if (end >= 0) {
      told(part.substring(0, end));
      part.delete(0, end + EVENT_END.length());
    }
  }

  private void told(String events) {
    Matcher notes = NOTE.matcher(events);
    while (notes.find()) {
      if (!notes.group(1).equals(note)) {
        note = notes.group(1);
        toldAt = System.nanoTime();
      }
    }
  }

  boolean knows(String note) {
    return this.note.equals(note);
  }

  /** When it got its note, by {@link System#nanoTime}. */
  long toldAt() {
    return toldAt;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
