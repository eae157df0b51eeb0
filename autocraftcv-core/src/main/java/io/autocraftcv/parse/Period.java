package io.autocraftcv.parse;

import io.autocraftcv.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something was, as a line says it.
 *
 * @param start null where only an end, or only one date, is given
 * @param end null where it goes on, or where nothing is said
 * @param range whether two ends are given, not a single date, which is then the end
 * @param begin where in the text it begins
 * @param finish where it ends
 */
record Period(
    @Nullable PartialDate start, @Nullable PartialDate end, boolean range, int begin, int finish) {

  /** The same, with the word before it. */
  Period from(int earlier) {
    return new Period(start, end, range, earlier, finish);
  }

  /** Whether it says more than years. */
  boolean namesMonth() {
    return (start != null && start.month() > 0) || (end != null && end.month() > 0);
  }

  /** What the line says besides. */
  String without(String text) {
    String before = text.substring(0, begin);
    String after = text.substring(finish);
    return before.strip().isEmpty() || after.strip().isEmpty()
        ? before + after
        : before + "\t" + after;
  }

  /** The period as the line writes it. */
  String of(String text) {
    return text.substring(begin, finish).strip();
  }

  /** Whether it is all that the text says. */
  boolean isAllOf(String text) {
    return without(text).chars().noneMatch(Character::isLetterOrDigit);
  }
}
