package io.autocraftcv.scrape;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a page is written. What Latin-1 calls itself is Windows-1252, as in browsers.
 */
final class PageCharset {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private PageCharset() {}

  /**
   * The charset to parse a page with, or null to look for a mark or a meta element in it. A mark at
   * the beginning counts more than either; the parser sees to that.
   */
  static @Nullable String announced(Page page) {
    Charset announced = fromHeader(page.contentType());
    if (announced != null) {
      return announced.name();
    }
    boolean silent = !announcesItself(page.bytes());
    return silent && !isUtf8(page.bytes()) ? WESTERN.name() : null;
  }

  /** The charset of a plain text. */
  static Charset of(Page page) {
    Charset announced = fromHeader(page.contentType());
    if (announced != null) {
      return announced;
    }
    return isUtf8(page.bytes()) ? StandardCharsets.UTF_8 : WESTERN;
  }

  private static @Nullable Charset fromHeader(@Nullable String contentType) {
    String header = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    int at = header.indexOf("charset=");
    if (at < 0) {
      return null;
    }
    String name = header.substring(at + "charset=".length()).split(";", 2)[0];
    name = name.replace('"', ' ').replace('\'', ' ').strip();
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static boolean announcesItself(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
    return start.startsWith("þÿ") || start.startsWith("ÿþ") || start.contains("charset");
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).capacity() >= 0;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }
}
