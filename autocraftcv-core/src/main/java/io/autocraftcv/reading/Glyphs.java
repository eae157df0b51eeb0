package io.autocraftcv.reading;

/** Characters that mean less, or something else, than what they are. */
final class Glyphs {

  /** Signs that begin an item by themselves. */
  private static final String BULLETS = "•●○◦▪▫■□‣⁃∙◆◇►▶▸➢➤➔→✓✔✦★❖";

  /** Signs that begin an item if a blank follows, and words. */
  private static final String DASHES = "-–—*·+»›";

  /** The bullets of Symbol and Wingdings, as Word stores them. */
  private static final String SYMBOLS = "\uF0B7\uF0A7\uF076\uF0D8\uF0FC\uF0A8\uF06E\uF071";

  private Glyphs() {}

  /** How a character reads: as itself, as a blank, as another, or not at all (0). */
  static int plain(int c) {
    if (SYMBOLS.indexOf(c) >= 0) {
      return '•';
    }
    return switch (c) {
      case '\u2010', '\u2011' -> '-';
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\uFFFC', '\uFFFD' -> 0;
      case '\u2028', '\u2029' -> ' ';
      default -> ordinary(c);
    };
  }

  private static int ordinary(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.CONTROL -> Character.isWhitespace(c) ? ' ' : 0;
      // Icons of fonts that only the author has; marks of direction.
      case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> 0;
      default -> c;
    };
  }

  /** Where the words begin behind a bullet, or 0 if a text does not begin with one. */
  static int afterBullet(String text) {
    if (text.length() < 2) {
      return 0;
    }
    char first = text.charAt(0);
    int words = 1;
    while (words < text.length() && Character.isWhitespace(text.charAt(words))) {
      words++;
    }
    if (words == text.length()) {
      return 0;
    }
    boolean bullet = BULLETS.indexOf(first) >= 0;
    boolean dash =
        DASHES.indexOf(first) >= 0 && words > 1 && !Character.isDigit(text.charAt(words));
    return bullet || dash ? words : 0;
  }
}
