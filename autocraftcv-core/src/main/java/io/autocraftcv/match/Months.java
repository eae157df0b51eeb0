package io.autocraftcv.match;

import io.autocraftcv.model.PartialDate;
import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Counts the months of some periods; those that overlap count once. */
final class Months {

  private static final int FIRST_YEAR = 1900;

  private final LocalDate today;
  private final BitSet months = new BitSet();

  Months(LocalDate today) {
    this.today = today;
  }

  /**
   * Adds a period.
   *
   * @param end null for one that lasts still
   */
  void add(@Nullable PartialDate start, @Nullable PartialDate end) {
    if (start == null) {
      return;
    }
    int from = index(start.year(), start.month());
    int now = index(today.getYear(), today.getMonthValue());
    // A year alone is the year's begin as a start and, so that 2019 to 2019 is not nothing, its
    // middle as an end.
    int until = end == null ? now : index(end.year(), end.month() == 0 ? 6 : end.month());
    if (from >= 0 && from < Math.min(until, now) + 1) {
      months.set(from, Math.min(until, now) + 1);
    }
  }

  private static int index(int year, int month) {
    return (year - FIRST_YEAR) * 12 + Math.max(0, month - 1);
  }

  int count() {
    return months.cardinality();
  }
}
