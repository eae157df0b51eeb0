package io.autocraftcv.render;

import io.autocraftcv.render.RenderException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sees to it that no letter is lost because no font has it. A text whose letters cannot be printed
 * fails, for a name with letters left out is another name. A symbol (an emoji, a tick) is printed
 * as a small square, so that the reader sees that something stood there.
 */
final class Lettering {

  private static final String SQUARE = "\u25AA";

  /** An emoji may be of several characters. */
  private static final Pattern SQUARES = Pattern.compile(SQUARE + "{2,}");

  private final List<Font> builtIn;
  private final List<Font> own;

  Lettering(List<Font> builtIn, List<Font> own) {
    this.builtIn = builtIn;
    this.own = own;
  }

  /** Makes the texts of the page fit the fonts. */
  void fit(Document page) {
    Set<String> missing = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        String fitted = fitted(text.getWholeText(), missing);
        if (!fitted.equals(text.getWholeText())) {
          text.text(fitted);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new RenderException(
          Reason.FONT_LACKS_LETTERS,
          "This text has letters that a PDF cannot be set in ("
              + String.join(", ", missing)
              + "). Choose DOCX or HTML, or a template whose folder \"fonts\" has a TrueType font"
              + " for left-to-right writing of these.");
    }
  }

  private String fitted(String text, Set<String> missing) {
    if (text.chars().allMatch(c -> c < 0x180)) {
      return text;
    }
    StringBuilder fitted = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (isJoiner(character)) {
                if (isPrintable(character) && !endsInSquare(fitted)) {
                  fitted.appendCodePoint(character);
                }
              } else if (isPrintable(character)) {
                fitted.appendCodePoint(character);
              } else if (isWriting(character)) {
                missing.add(Character.UnicodeScript.of(character).name().toLowerCase(Locale.ROOT));
              } else {
                fitted.append(SQUARE);
              }
            });
    Matcher squares = SQUARES.matcher(fitted);
    return squares.replaceAll(SQUARE);
  }

  private static boolean endsInSquare(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == SQUARE.charAt(0);
  }

  /** The layout engine neither turns nor joins letters. */
  private boolean isPrintable(int character) {
    byte direction = Character.getDirectionality(character);
    boolean turned =
        direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    return !turned
        && (builtIn.stream().anyMatch(font -> font.has(character))
            || own.stream().anyMatch(font -> font.has(character)));
  }

  /** A joiner or a variation of the character before; it is nothing by itself. */
  private static boolean isJoiner(int character) {
    return character == 0x200C
        || character == 0x200D
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0x1F3FB && character <= 0x1F3FF);
  }

  private static boolean isWriting(int character) {
    return Character.isLetterOrDigit(character)
        || Character.isIdeographic(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
