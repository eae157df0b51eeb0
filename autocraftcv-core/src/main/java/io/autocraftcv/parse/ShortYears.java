package io.autocraftcv.parse;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.words.Months;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds periods whose years have two digits: "09/19 – 12/21", "Jun 19 – present". */
final class ShortYears {

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}./])(?:(?<am>0?[1-9]|1[0-2])[/.]|(?<aw>\\p{L}{3,9})\\.?\\s)(?<ay>\\d\\d)\\s?[-–—]\\s?"
              + "(?:(?:(?<bm>0?[1-9]|1[0-2])[/.]|(?<bw>\\p{L}{3,9})\\.?\\s)(?<by>\\d\\d)|"
              + Periods.NOW
              + ")(?![\\p{L}\\p{N}./])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Later ones are of the century before, or no years. */
  private static final int LATEST = 29;

  private static final int EARLIEST = 61;

  private ShortYears() {}

  /** The first such period of the text; its end is not before its start. */
  static Optional<Period> in(String text) {
    Matcher found = PERIOD.matcher(text);
    while (found.find()) {
      PartialDate start = date(found.group("am"), found.group("aw"), found.group("ay"));
      boolean now = found.group("by") == null;
      PartialDate end = now ? null : date(found.group("bm"), found.group("bw"), found.group("by"));
      if (start != null && (now || (end != null && months(start) <= months(end)))) {
        return Optional.of(new Period(start, end, true, found.start(), found.end()));
      }
    }
    return Optional.empty();
  }

  private static int months(PartialDate date) {
    return 12 * date.year() + date.month();
  }

  private static @Nullable PartialDate date(
      @Nullable String month, @Nullable String word, String digits) {
    int year = Integer.parseInt(digits);
    if (year > LATEST && year < EARLIEST) {
      return null;
    }
    int whole = year > LATEST ? 1900 + year : 2000 + year;
    if (month != null) {
      return PartialDate.of(whole, Integer.parseInt(month));
    }
    Month named = word == null ? null : Months.named(word);
    return named == null ? null : PartialDate.of(whole, named.getValue());
  }
}
