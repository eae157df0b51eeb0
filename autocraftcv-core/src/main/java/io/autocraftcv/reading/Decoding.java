package io.autocraftcv.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The characters of a text whose encoding nobody names. */
final class Decoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Charset UTF_32 = Charset.forName("UTF-32");

  /** Of a text, hardly any characters control anything. */
  private static final int ONE_IN = 100;

  private Decoding() {}

  /** The text, or null if these are not the bytes of one. */
  static @Nullable String text(byte[] bytes) {
    String text = decoded(bytes);
    return text == null || isBinary(text) ? null : text;
  }

  private static @Nullable String decoded(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return new String(bytes, UTF_32);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return looksWestern(bytes) ? new String(bytes, WINDOWS) : null;
    }
  }

  private static boolean startsWith(byte[] bytes, int... begin) {
    return bytes.length >= begin.length
        && Arrays.equals(toBytes(begin), Arrays.copyOf(bytes, begin.length));
  }

  private static byte[] toBytes(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** UTF-16 without a mark: every other byte of western text is 0. */
  private static @Nullable Charset wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, 4096) & ~1;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int most = length / 2 - length / 8;
    if (length < 8 || Math.max(even, odd) < most || Math.min(even, odd) > length / 16) {
      return null;
    }
    return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  /** Western letters come in words: a byte above 127 mostly has a letter or blank beside it. */
  private static boolean looksWestern(byte[] bytes) {
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    return high <= bytes.length / 4;
  }

  private static boolean isBinary(String text) {
    long odd = text.chars().filter(Decoding::isOdd).count();
    return odd > text.length() / ONE_IN;
  }

  private static boolean isOdd(int c) {
    boolean layout = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B || c == 0x1A;
    return c == 0xFFFD || (Character.isISOControl(c) && !layout);
  }
}
