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

  private static final Pattern BARS =
      Pattern.compile("\t|\\s[|•·∙●▪]\\s|\\s[|•·∙●▪]|[|•·∙●▪]\\s|\\s/{2}\\s|\n");

  private static final Pattern BARS_AND_SLASHES =
      Pattern.compile(BARS.pattern() + "|\\s/\\s|\\s/$|^/\\s");

  private static final Pattern DASHES = Pattern.compile("\\s[–—‒@-]\\s|:\\s");

  /** Before an employer or a school that looks different from what is before it. */
  private static final Pattern PREPOSITION =
      Pattern.compile("^(?:at|bei|chez|presso|@|from|to|vom|bis|en|em)\\s+(?=[^\\s])");

  private static final Pattern ENDS =
      Pattern.compile("^[\\s,;:|•·–—()\\[\\]-]*+(.*?)[\\s,;:|•·–—(\\[-]*$", Pattern.DOTALL);

  /**
   * The pieces of a header, without its period. Dashes and bullets belong to names more often than
   * not, so they divide only where nothing else does.
   */
  static List<Piece> of(Entry entry) {
    List<Piece> pieces = new ArrayList<>();
    for (Item item : entry.header()) {
      pieces.addAll(of(item, entry.periodIn(item)));
    }
    return pieces;
  }

  /** The pieces of an item: what is set apart in it, or, where nothing is, what looks different. */
  static List<Piece> of(Item item, @Nullable Period period) {
    String whole = period == null ? item.text() : period.without(item.text());
    Pattern dividers = period == null ? BARS : BARS_AND_SLASHES;
    List<Piece> apart = divided(item, whole, dividers);
    List<Piece> byLook = new ArrayList<>();
    for (String look : item.looks()) {
      String said = period == null ? "" : period.of(item.text());
      byLook.addAll(divided(item, said.isEmpty() ? look : look.replace(said, "\t"), dividers));
    }
    return apart.size() == 1 && byLook.size() == 2 ? byLook : apart;
  }

  /** This piece, divided at its dashes. */
  List<Piece> atDashes() {
    return divided(item, text, DASHES);
  }

  private static List<Piece> divided(Item item, String text, Pattern dividers) {
    List<Piece> pieces = new ArrayList<>();
    for (String part : dividers.split(text, -1)) {
      String bare = bare(Fields.value(part.strip()));
      if (!bare.isEmpty() && !(part.strip().endsWith(":") && Fields.isName(bare))) {
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
    String plain = PREPOSITION.matcher(closed).replaceFirst("");
    return plain.chars().anyMatch(Character::isLetterOrDigit) ? plain : "";
  }
}
