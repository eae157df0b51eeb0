package io.autocraftcv.parse;

import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows the names of employers or schools in one résumé in the same way: behind a comma or a
 * dash, after "in", in brackets. Small towns are in no list, but one résumé does it the same way
 * throughout: where one of them is known, or all have one, they all are places.
 */
final class Tails {

  private static final Pattern TAIL =
      Pattern.compile("(.{2,})(, | [–—-] | in | \\()([^,;:()–—|]{2,40})\\)?");

  private static final Pattern SEVERAL = Pattern.compile(" (?:and|und|et|y|e|&) ");

  private static final int FEWEST = 3;

  private final Predicate<String> other;

  private Tails(Predicate<String> other) {
    this.other = other;
  }

  /**
   * @param head what the tail is of
   * @param divider what is between the two
   */
  record Tail(String head, String divider, String text) {

    static @Nullable Tail of(String text) {
      Matcher tail = TAIL.matcher(text);
      return tail.matches() ? new Tail(tail.group(1), tail.group(2), tail.group(3).strip()) : null;
    }
  }

  /**
   * The towns that the headers of a section's entries show, folded, with those that are known.
   *
   * @param known folded
   * @param other whether a text is what no place follows: a position, a degree
   */
  static Set<String> towns(List<Entry> entries, Set<String> known, Predicate<String> other) {
    Set<String> towns = new HashSet<>(known);
    Map<String, List<Tail>> byDivider = new HashMap<>();
    for (Entry entry : entries) {
      new Tails(other).collect(Header.atDashes(Piece.of(entry)), byDivider);
    }
    for (List<Tail> tails : byDivider.values()) {
      boolean one = tails.stream().anyMatch(tail -> isPlace(tail, known));
      boolean all = tails.size() == entries.size() && tails.size() >= FEWEST;
      long different = tails.stream().map(Tail::text).distinct().count();
      if (one || all || different < tails.size()) {
        tails.forEach(tail -> towns.add(Wording.fold(tail.text())));
      }
    }
    return towns;
  }

  private void collect(List<Piece> pieces, Map<String, List<Tail>> byDivider) {
    for (Piece piece : pieces) {
      Tail tail = Tail.of(piece.text());
      if (tail != null && isOfName(tail)) {
        byDivider.computeIfAbsent(tail.divider(), divider -> new ArrayList<>()).add(tail);
      }
    }
  }

  /** A town behind a school's name may be part of it. */
  private static boolean isPlace(Tail tail, Set<String> known) {
    return Words.school(tail.head()) == 0 && Header.isTown(tail.text(), known);
  }

  private boolean isOfName(Tail tail) {
    String text = tail.text();
    return !other.test(tail.head())
        && Places.isName(text)
        && !SEVERAL.matcher(text).find()
        && Words.position(text) + Words.employer(text) == 0
        && Words.school(text) + Words.degree(text) == 0;
  }
}
