package io.autocraftcv.reading;

import io.autocraftcv.reading.UnreadableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip that is in memory, by its directory. Reads no more out of it than a document
 * may hold, whatever the directory says about sizes.
 */
final class Zip {

  private static final int MOST_PARTS = 10_000;
  private static final long MOST_UNPACKED = 100L * 1024 * 1024;

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int DEFLATED = 8;

  private record Part(int flags, int method, int packed, int unpacked, int offset) {}

  private final ByteBuffer bytes;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private long left = MOST_UNPACKED;

  private Zip(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The directory of a zip. */
  static Zip of(byte[] bytes) {
    Zip zip = new Zip(bytes);
    try {
      zip.readDirectory();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      zip.parts.clear();
    }
    if (zip.parts.isEmpty()) {
      zip.searchParts();
    }
    return zip;
  }

  /** Finds the parts of a zip that lost its directory, as one that was cut off, one by one. */
  private void searchParts() {
    for (int at = 0; at + LOCAL_LENGTH <= bytes.limit() && parts.size() < MOST_PARTS; at++) {
      int nameLength = bytes.getShort(at + 26) & 0xFFFF;
      if (bytes.getInt(at) == LOCAL && at + LOCAL_LENGTH + nameLength <= bytes.limit()) {
        int packed = bytes.getInt(at + 18);
        // A part says where it ends; its header need not.
        int length = packed > 0 ? packed : bytes.limit();
        Part part = new Part(bytes.getShort(at + 6), bytes.getShort(at + 8), length, 0, at);
        parts.putIfAbsent(text(at + LOCAL_LENGTH, nameLength), part);
      }
    }
    if (parts.isEmpty()) {
      throw UnreadableException.corrupt(null);
    }
  }

  private void readDirectory() {
    int end = end();
    int count = bytes.getShort(end + 10) & 0xFFFF;
    if (count > MOST_PARTS) {
      throw tooLarge();
    }
    int at = bytes.getInt(end + 16);
    long unpacked = 0;
    for (int entry = 0; entry < count && bytes.getInt(at) == ENTRY; entry++) {
      int nameLength = bytes.getShort(at + 28) & 0xFFFF;
      String name = text(at + ENTRY_LENGTH, nameLength);
      Part part =
          new Part(
              bytes.getShort(at + 8),
              bytes.getShort(at + 10),
              bytes.getInt(at + 20),
              bytes.getInt(at + 24),
              bytes.getInt(at + 42));
      unpacked += Integer.toUnsignedLong(part.unpacked);
      parts.putIfAbsent(name.replace('\\', '/'), part);
      int extra = bytes.getShort(at + 30) & 0xFFFF;
      int comment = bytes.getShort(at + 32) & 0xFFFF;
      at += ENTRY_LENGTH + nameLength + extra + comment;
    }
    if (unpacked > MOST_UNPACKED) {
      throw tooLarge();
    }
  }

  private int end() {
    for (int at = bytes.limit() - END_LENGTH; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw new IndexOutOfBoundsException("a zip without an end");
  }

  private String text(int at, int length) {
    byte[] text = new byte[length];
    bytes.get(at, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  Set<String> names() {
    return parts.keySet();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** A part, unpacked as it is read; null if there is none of this name. */
  @Nullable InputStream open(String name) {
    Part part = parts.get(name);
    if (part == null) {
      return null;
    }
    if ((part.flags & 1) != 0) {
      throw UnreadableException.encrypted(null);
    }
    try {
      return new Bounded(unpacked(part));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw UnreadableException.corrupt(e);
    }
  }

  private InputStream unpacked(Part part) {
    if (bytes.getInt(part.offset) != LOCAL) {
      throw UnreadableException.corrupt(null);
    }
    int nameLength = bytes.getShort(part.offset + 26) & 0xFFFF;
    int extraLength = bytes.getShort(part.offset + 28) & 0xFFFF;
    int begin = part.offset + LOCAL_LENGTH + nameLength + extraLength;
    int length = Math.min(part.packed, bytes.limit() - begin);
    InputStream packed = new ByteArrayInputStream(bytes.array(), begin, Math.max(0, length));
    return switch (part.method) {
      case 0 -> packed;
      case DEFLATED -> new InflaterInputStream(packed, new Inflater(true));
      default -> throw UnreadableException.corrupt(null);
    };
  }

  private static UnreadableException tooLarge() {
    return new UnreadableException(
        Reason.TOO_LARGE,
        "This file unpacks to more than a document may hold. Save it without pictures.");
  }

  /** Takes what is read from what may be unpacked altogether. */
  private final class Bounded extends InputStream {

    private final InputStream in;

    Bounded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw tooLarge();
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
