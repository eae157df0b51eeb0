package io.autocraftcv.render;

import io.autocraftcv.render.RenderException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sees to it that no letter is lost because no font has it. A text whose letters cannot be printed
 * fails, for a name with letters left out is another name. A currency is printed by its code of ISO
 * 4217. Another symbol (an emoji, a tick) is printed as a small square, so that the reader sees
 * that something stood there.
 */
final class Lettering {

  private static final String SQUARE = "\u25AA";

  /** An emoji may be of several characters. */
  private static final Pattern SQUARES = Pattern.compile(SQUARE + "{2,}");

  private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}");

  /** The codes of the signs that fonts may lack, by ISO 4217. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("₡", "CRC"),
          Map.entry("₦", "NGN"),
          Map.entry("₨", "PKR"),
          Map.entry("₩", "KRW"),
          Map.entry("₪", "ILS"),
          Map.entry("₫", "VND"),
          Map.entry("₭", "LAK"),
          Map.entry("₮", "MNT"),
          Map.entry("₱", "PHP"),
          Map.entry("₲", "PYG"),
          Map.entry("₴", "UAH"),
          Map.entry("₵", "GHS"),
          Map.entry("₸", "KZT"),
          Map.entry("₹", "INR"),
          Map.entry("₺", "TRY"),
          Map.entry("₼", "AZN"),
          Map.entry("₽", "RUB"),
          Map.entry("₾", "GEL"),
          Map.entry("⃀", "KGS"),
          Map.entry("฿", "THB"),
          Map.entry("৳", "BDT"),
          Map.entry("֏", "AMD"));

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
    spelled(text)
        .codePoints()
        .forEach(
            character -> {
              if (isJoiner(character)) {
                if (isPrintable(character) && !endsInSquare(fitted)) {
                  fitted.appendCodePoint(character);
                }
              } else if (isPrintable(character)) {
                fitted.appendCodePoint(character);
              } else if (isWriting(character)) {
                missing.add(name(character));
              } else {
                fitted.append(SQUARE);
              }
            });
    Matcher squares = SQUARES.matcher(fitted);
    return squares.replaceAll(SQUARE);
  }

  /** The text with the codes of currencies whose signs cannot be printed. */
  private String spelled(String text) {
    return CURRENCY
        .matcher(text)
        .replaceAll(
            found -> {
              String sign = found.group();
              String code = CODES.get(sign);
              if (code == null || isPrintable(sign.codePointAt(0))) {
                return Matcher.quoteReplacement(sign);
              }
              boolean before =
                  found.end() < text.length() && Character.isDigit(text.charAt(found.end()));
              return before ? code + "\u00A0" : code;
            });
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

  /** What a letter belongs to, or what a sign is called. */
  private static String name(int character) {
    String name =
        isCurrency(character)
            ? Character.getName(character)
            : Character.UnicodeScript.of(character).name();
    return name.toLowerCase(Locale.ROOT);
  }

  private static boolean isCurrency(int character) {
    return Character.getType(character) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isWriting(int character) {
    return Character.isLetterOrDigit(character)
        || isCurrency(character)
        || Character.isIdeographic(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
