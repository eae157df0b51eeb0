package io.autocraftcv.generate;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.model.Profile.Work;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts years by dates as people give them. */
final class LetterYears {

  private static final int LONGEST_STUDIES = 7;

  private LetterYears() {}

  /** Whole years of work, however positions overlap; of years without months the least. */
  static int of(List<Work> positions, LocalDate today) {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (Work work : positions) {
      PartialDate start = work.startDate();
      if (start != null) {
        YearMonth end = end(work.endDate(), today);
        Stream.iterate(month(start, 12), month -> month.isBefore(end), month -> month.plusMonths(1))
            .forEach(months::add);
      }
    }
    return months.size() / 12;
  }

  /** Whether studies begun then may still go on. */
  static boolean isRecent(@Nullable PartialDate start, LocalDate today) {
    return start != null && today.getYear() - start.year() < LONGEST_STUDIES;
  }

  private static YearMonth end(@Nullable PartialDate end, LocalDate today) {
    YearMonth now = YearMonth.from(today);
    if (end == null) {
      return now;
    }
    YearMonth month = month(end, 1);
    return ChronoUnit.MONTHS.between(month, now) < 0 ? now : month;
  }

  private static YearMonth month(PartialDate date, int unknown) {
    return YearMonth.of(date.year(), date.month() == 0 ? unknown : date.month());
  }
}
