package io.autocraftcv.parse;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.words.Months;
import java.time.DateTimeException;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as people enter one: {@code March 2019}, {@code 03/2019}, {@code 12. März 2019}, and
 * what JSON Resume has. What may be either of two dates, as {@code 03/04/2019}, is none.
 */
public final class WrittenDate {

  /** In characters; nobody writes a date so long. */
  private static final int LONGEST = 40;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})\\.?");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})(\\.|[/-])\\s?(\\d{1,2})\\2\\s?(\\d{4})");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|\\.)?[\\s-]*(?:(?:of|de)\\s)?"
              + "(\\p{L}{3,})\\.?,?[\\s-]*(?:(?:de|del)\\s)?(\\d{4})");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})");

  private WrittenDate() {}

  /** The date that the text is, if it is one and nothing else; month names in many languages. */
  public static Optional<PartialDate> read(String text) {
    String date = text.strip();
    if (date.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher yearFirst = YEAR_FIRST.matcher(date);
    Matcher yearLast = YEAR_LAST.matcher(date);
    Matcher dayFirst = DAY_FIRST.matcher(date);
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    if (yearFirst.matches()) {
      return PartialDate.parse(date)
          .or(() -> day(yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3)));
    } else if (yearLast.matches()) {
      return inFigures(yearLast);
    } else if (dayFirst.matches()) {
      return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    } else if (monthFirst.matches()) {
      return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    }
    return PartialDate.parse(date).or(() -> withoutDay(date));
  }

  /** With dots the day comes first everywhere; with slashes and hyphens it depends on where. */
  private static Optional<PartialDate> inFigures(Matcher date) {
    String one = date.group(1);
    String other = date.group(3);
    boolean dayFirst =
        date.group(2).equals(".") || number(one) > 12 || number(one) == number(other);
    if (dayFirst) {
      return day(date.group(4), number(other), one);
    }
    return number(other) > 12 ? day(date.group(4), number(one), other) : Optional.empty();
  }

  private static Optional<PartialDate> named(String year, String month, String day) {
    Month named = Months.named(month);
    return named == null ? Optional.empty() : day(year, named.getValue(), day);
  }

  /** A word that is no month, as a season, says something that a year would lose. */
  private static Optional<PartialDate> withoutDay(String text) {
    return Periods.in(text)
        .filter(period -> !period.range() && period.isAllOf(text))
        .flatMap(period -> Optional.ofNullable(period.end()))
        .filter(date -> date.month() > 0 || text.chars().noneMatch(Character::isLetter));
  }

  private static Optional<PartialDate> day(String year, int month, String day) {
    try {
      return Optional.of(new PartialDate(number(year), month, number(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
