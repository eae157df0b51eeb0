package io.autocraftcv.console;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * What the output can show.
 *
 * @param columns how wide it is, at least 1
 * @param rows how high it is, at least 2
 * @param colour whether it may be coloured
 * @param charset in which its text is encoded
 */
record Look(int columns, int rows, boolean colour, Charset charset) {

  /** Nobody reads a line that is longer, and a note can be as long as a page. */
  private static final int LONGEST = 2_000;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private boolean unicode() {
    return charset.newEncoder().canEncode(Bar.NOT_ASCII);
  }

  Bar bar() {
    return unicode() ? Bar.UNICODE : Bar.ASCII;
  }

  String ellipsis() {
    return unicode() ? "…" : "...";
  }

  String paint(Tint tint, String text) {
    return colour && !text.isEmpty() ? tint.paint(text) : text;
  }

  /**
   * The text without what a terminal would obey instead of showing: labels, notes and messages come
   * from anywhere. Controls and what turns the direction of reading are left out, line breaks are
   * spaces, and what the charset lacks is a question mark, whose width is known.
   */
  String clean(String text) {
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (isSpace(c)) {
                clean.append(' ');
              } else if (isText(c)) {
                String shown = Character.toString(c);
                clean.append(encoder.canEncode(shown) ? shown : "?");
              }
            });
    return clean.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isText(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      // Emoji and Persian words are joined by these two; the others work unseen.
      case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
      default -> true;
    };
  }
}
