package io.autocraftcv.reading;

import io.autocraftcv.reading.Line.Role;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes between this process and those that read for it. What a reading process says is
 * believed no more than a document: it may have been taken over by one.
 */
final class Wire {

  /** What a message from a reading process is about. */
  static final byte RECEIVED = 'K';

  static final byte TOTAL = 'T';
  static final byte ADVANCED = 'A';
  static final byte READING = 'R';
  static final byte UNREADABLE = 'U';

  private static final int MOST_PAGES = 1_000_000;

  private int textLeft = Limits.MOST_TEXT * 3;
  private int spansLeft = Limits.MOST_LINES * 3;

  /** Writes a reading. */
  static void write(Reading reading, DataOutputStream out) throws IOException {
    write(reading.format().name(), out);
    out.writeInt(reading.pages());
    out.writeBoolean(reading.recognised());
    out.writeInt(reading.links().size());
    for (String link : reading.links()) {
      write(link, out);
    }
    out.writeInt(reading.lines().size());
    for (Line line : reading.lines()) {
      write(line, out);
    }
  }

  private static void write(Line line, DataOutputStream out) throws IOException {
    out.writeInt(line.page());
    out.writeInt(line.column());
    out.writeFloat(line.indent());
    out.writeFloat(line.gap());
    write(line.role().name(), out);
    out.writeInt(line.level());
    out.writeInt(line.spans().size());
    for (Span span : line.spans()) {
      write(span.text(), out);
      out.writeFloat(span.x());
      out.writeFloat(span.size());
      out.writeBoolean(span.apart());
      out.writeBoolean(span.bold());
      out.writeBoolean(span.italic());
      out.writeBoolean(span.link() != null);
      if (span.link() != null) {
        write(span.link(), out);
      }
    }
  }

  static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads a reading. */
  Reading reading(DataInputStream in) throws IOException {
    Format format = one(Format.class, in);
    int pages = within(in.readInt(), MOST_PAGES);
    boolean recognised = in.readBoolean();
    List<String> links = new ArrayList<>();
    for (int left = within(in.readInt(), Limits.MOST_LINES); left > 0; left--) {
      links.add(text(in));
    }
    List<Line> lines = new ArrayList<>();
    for (int left = within(in.readInt(), Limits.MOST_LINES); left > 0; left--) {
      lines.add(line(in));
    }
    return new Reading(format, pages, lines, links, recognised);
  }

  private Line line(DataInputStream in) throws IOException {
    int page = within(in.readInt(), MOST_PAGES);
    int column = within(in.readInt(), Integer.MAX_VALUE);
    float indent = in.readFloat();
    float gap = in.readFloat();
    Role role = one(Role.class, in);
    int level = within(in.readInt(), Integer.MAX_VALUE);
    int spans = within(in.readInt(), spansLeft);
    if (spans == 0) {
      throw new IOException("a reading process told of a line without words");
    }
    spansLeft -= spans;
    List<Span> all = new ArrayList<>();
    for (int left = spans; left > 0; left--) {
      all.add(span(in));
    }
    return new Line(page, column, indent, gap, role, level, all);
  }

  private Span span(DataInputStream in) throws IOException {
    String text = text(in);
    float x = in.readFloat();
    float size = in.readFloat();
    boolean apart = in.readBoolean();
    boolean bold = in.readBoolean();
    boolean italic = in.readBoolean();
    @Nullable String link = in.readBoolean() ? text(in) : null;
    return new Span(text, apart, x, size, bold, italic, link);
  }

  <E extends Enum<E>> E one(Class<E> of, DataInputStream in) throws IOException {
    try {
      return Enum.valueOf(of, text(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("a reading process said a word that it does not know", e);
    }
  }

  String text(DataInputStream in) throws IOException {
    int length = within(in.readInt(), textLeft);
    textLeft -= length;
    byte[] bytes = in.readNBytes(length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int within(int value, int most) throws IOException {
    if (value < 0 || value > most) {
      throw new IOException("a reading process said " + value + ", at most " + most);
    }
    return value;
  }
}
