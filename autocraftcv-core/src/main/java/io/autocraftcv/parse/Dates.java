package io.autocraftcv.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which items of a section say when its entries were. */
final class Dates {

  private final List<Item> items;
  private final List<@Nullable Period> periods = new ArrayList<>();
  private final List<Integer> anchors;

  Dates(List<Item> items) {
    this.items = items;
    for (Item item : items) {
      periods.add(period(item));
    }
    this.anchors = findAnchors();
  }

  /** The items that show where entries are, by their places. */
  List<Integer> anchors() {
    return anchors;
  }

  /** What the item at this place says, or null. */
  @Nullable Period in(int i) {
    return periods.get(i);
  }

  private static @Nullable Period period(Item item) {
    Optional<Period> found = Periods.in(item.text());
    return found.filter(period -> saysWhen(item, period)).orElse(null);
  }

  /** A date in a sentence says when something else was. */
  private static boolean saysWhen(Item item, Period period) {
    String rest = period.without(item.text());
    int words = rest.isBlank() ? 0 : rest.strip().split("\\s+", -1).length;
    if (item.isBullet() && !period.range()) {
      return words <= 10 && !item.isProse() && atAnEnd(item.text(), period);
    }
    return period.range()
        ? words <= 20 && !(item.isBullet() && words > 12)
        : words <= 12 && !item.isProse() && (atAnEnd(item.text(), period) || rest.contains("\t"));
  }

  private static boolean atAnEnd(String text, Period period) {
    return text.substring(0, period.begin()).chars().noneMatch(Character::isLetterOrDigit)
        || text.substring(period.finish()).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether each entry ends with its date, below a list. */
  boolean areBelow() {
    return anchors.size() > 1
        && anchors.get(anchors.size() - 1) == items.size() - 1
        && anchors.stream().allMatch(i -> i > 1 && items.get(i - 1).isBullet());
  }

  /**
   * Single dates are not trusted beside ranges: a range is when it was, the rest is detail. Nor are
   * those in the items of lists, where titles are dated.
   */
  private List<Integer> findAnchors() {
    List<Integer> all = IntStream.range(0, items.size()).filter(this::isDated).boxed().toList();
    List<Integer> titles = mostly(all, i -> !items.get(i).isBullet());
    return mostly(titles, i -> Objects.requireNonNull(periods.get(i)).range());
  }

  private boolean isDated(int i) {
    return periods.get(i) != null;
  }

  private static List<Integer> mostly(List<Integer> all, Predicate<Integer> are) {
    List<Integer> those = all.stream().filter(are).toList();
    return those.size() * 2 > all.size() ? those : all;
  }

  /** Where the period of an entry stands, or its first date, or -1. */
  int first(int start, int end) {
    int single = -1;
    for (int i = start; i < end; i++) {
      Period period = periods.get(i);
      if (period != null && period.range()) {
        return i;
      }
      if (period != null && single < 0) {
        single = i;
      }
    }
    return single;
  }
}
