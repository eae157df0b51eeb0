package io.autocraftcv.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's header says in one place: an employer's name, a position, a town.
 *
 * @param item in which it stands
 */
record Piece(String text, Item item) {

  private static final Pattern APART =
      Pattern.compile("\t|\\s[|•·∙●▪–—‒@-]\\s|\\s[|•·∙●▪]|[|•·∙●▪]\\s|\\s/{2}\\s|\n");

  private static final Pattern BARS = Pattern.compile("\t|\\s[|•·∙●▪]\\s");

  private static final Pattern ENDS =
      Pattern.compile("^[\\s,;:|•·–—()\\[\\]-]*+(.*?)[\\s,;:|•·–—(\\[-]*$", Pattern.DOTALL);

  /** The pieces of a header, without its period. */
  static List<Piece> of(Entry entry) {
    List<Piece> pieces = new ArrayList<>();
    for (Item item : entry.header()) {
      pieces.addAll(of(item, entry.periodIn(item)));
    }
    return pieces;
  }

  /**
   * The pieces of an item, without its period; where nothing else divides them, their look does.
   */
  static List<Piece> of(Item item, @Nullable Period period) {
    String text = period == null ? item.text() : period.without(item.text());
    List<Piece> pieces = divided(item, text);
    if (pieces.size() != 1) {
      return pieces;
    }
    List<Piece> byLook = new ArrayList<>();
    for (String look : item.looks()) {
      String said = period == null ? "" : period.of(item.text());
      byLook.addAll(divided(item, said.isEmpty() ? look : look.replace(said, "\t")));
    }
    return byLook.size() == 2 ? byLook : pieces;
  }

  /**
   * The pieces of an item in which dashes and commas belong to the names, as in those of
   * certificates: only what is set apart, or looks different, is a piece of its own.
   */
  static List<Piece> loosely(Item item, @Nullable Period period) {
    List<Piece> pieces = new ArrayList<>();
    for (String look : item.looks()) {
      String said = period == null ? "" : period.of(item.text());
      pieces.addAll(divided(item, said.isEmpty() ? look : look.replace(said, "\t"), BARS));
    }
    String whole = period == null ? item.text() : period.without(item.text());
    List<Piece> all = divided(item, whole, BARS);
    return pieces.size() == 2 ? pieces : all;
  }

  private static List<Piece> divided(Item item, String text) {
    return divided(item, text, APART);
  }

  private static List<Piece> divided(Item item, String text, Pattern dividers) {
    List<Piece> pieces = new ArrayList<>();
    for (String part : dividers.split(text, -1)) {
      String bare = bare(part);
      if (!bare.isEmpty()) {
        pieces.add(new Piece(bare, item));
      }
    }
    return pieces;
  }

  /** Without what divided it from others. */
  static String bare(String text) {
    var matcher = ENDS.matcher(text.strip());
    String inner = matcher.matches() ? matcher.group(1).strip() : text.strip();
    boolean open = inner.indexOf('(') < 0 && inner.endsWith(")");
    String closed = open ? inner.substring(0, inner.length() - 1).strip() : inner;
    return closed.chars().anyMatch(Character::isLetterOrDigit) ? closed : "";
  }
}
