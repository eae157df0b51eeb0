package io.autocraftcv.scrape;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Unpacks JSON that a page has wrapped once more so that it passes through a script or an
 * attribute: in Base64, in the escapes of an address, or in those that Angular has for it.
 */
final class PackedJson {

  /** An object or an array in Base64, as an object's first member begins with a quote. */
  private static final Pattern BASE64 =
      Pattern.compile("(?:eyJ|W3si|eyAi|ewog)[A-Za-z0-9+/_\\s-]++={0,2}");

  private static final Pattern PERCENT = Pattern.compile("(?i)%7b%22|%5b%7b|%7b%0a|%257b");

  /** JSON in a string, with or without escapes. */
  private static final Pattern QUOTED = Pattern.compile("\\[?\\{\\\\?\"");

  private PackedJson() {}

  /** Whether a text that begins so may be JSON in some wrapping. */
  static boolean begins(CharSequence text, int at) {
    String start = text.subSequence(at, Math.min(text.length(), at + 6)).toString();
    return QUOTED.matcher(start).lookingAt()
        || start.startsWith("eyJ")
        || start.startsWith("W3si")
        || start.startsWith("eyAi")
        || start.startsWith("ewog")
        || PERCENT.matcher(start).lookingAt();
  }

  /** The text without its wrapping; the text itself if it has none that we know. */
  static String unpacked(String text) {
    String stripped = text.strip();
    if (BASE64.matcher(stripped).matches()) {
      return fromBase64(stripped);
    }
    if (PERCENT.matcher(stripped).lookingAt()) {
      return fromPercent(stripped);
    }
    return stripped.startsWith("{&q;") ? fromAngular(stripped) : text;
  }

  private static String fromBase64(String text) {
    try {
      String plain = text.replace('-', '+').replace('_', '/');
      return new String(Base64.getMimeDecoder().decode(plain), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return text;
    }
  }

  private static String fromPercent(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEscaped) {
      return text;
    }
  }

  private static String fromAngular(String text) {
    return text.replace("&q;", "\"")
        .replace("&s;", "'")
        .replace("&l;", "<")
        .replace("&g;", ">")
        .replace("&a;", "&");
  }
}
