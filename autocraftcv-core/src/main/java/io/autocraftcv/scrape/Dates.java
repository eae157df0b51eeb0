package io.autocraftcv.scrape;

import io.autocraftcv.words.Months;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day out of a date as pages write it. The day is the one written, whatever the time and
 * zone behind it. A date that could be read in two ways is not read at all.
 */
final class Dates {

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:[-/.]|\\s?[年년]\\s?)(\\d{1,2})(?:[-/.]|\\s?[月월]\\s?)(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");
  private static final Pattern DAY_FIRST_NAMED =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er)?\\.? (?:de )?(\\p{L}{3,12})\\.?,? (?:de )?(\\d{4})");
  private static final Pattern MONTH_FIRST_NAMED =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  private Dates() {}

  static @Nullable LocalDate read(String text) {
    return read(text, DateOrder.UNKNOWN);
  }

  /** As {@link #read(String)}, on a page of which it is known how it writes dates. */
  static @Nullable LocalDate read(String text, DateOrder order) {
    String line = Lines.squeeze(text);
    if (line.length() > 60) {
      return null;
    }
    Matcher matcher = EPOCH.matcher(line);
    if (matcher.matches()) {
      long number = Long.parseLong(line);
      return Instant.ofEpochMilli(matcher.group(1) == null ? number * 1000 : number)
          .atZone(ZoneOffset.UTC)
          .toLocalDate();
    }
    matcher = COMPACT.matcher(line);
    if (matcher.matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = YEAR_FIRST.matcher(line);
    if (matcher.find()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = YEAR_LAST.matcher(line);
    if (matcher.find()) {
      return yearLast(matcher, order);
    }
    return named(line);
  }

  private static @Nullable LocalDate yearLast(Matcher matcher, DateOrder order) {
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(3));
    // With dots it is always the day first; with slashes only a number above 12 tells.
    if (matcher.group(2).equals(".")
        || first > 12
        || first == second
        || (order == DateOrder.DAY_FIRST && second <= 12)) {
      return date(matcher.group(4), matcher.group(3), matcher.group(1));
    }
    return second > 12 || order == DateOrder.MONTH_FIRST
        ? date(matcher.group(4), matcher.group(1), matcher.group(3))
        : null;
  }

  private static @Nullable LocalDate named(String line) {
    Matcher matcher = DAY_FIRST_NAMED.matcher(line);
    if (matcher.find()) {
      return named(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = MONTH_FIRST_NAMED.matcher(line);
    return matcher.find() ? named(matcher.group(2), matcher.group(1), matcher.group(3)) : null;
  }

  private static @Nullable LocalDate named(String day, String name, String year) {
    Month month = Months.named(name);
    return month == null ? null : date(year, String.valueOf(month.getValue()), day);
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
