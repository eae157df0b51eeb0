package io.autocraftcv.model;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as people say it: a year, a month, or a day.
 *
 * @param year 1000 to 2999, those that JSON Resume has
 * @param month 1 to 12, or 0 if only the year is known
 * @param day 1 to 31, or 0 if only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

  /** Programs add the time of day; it is passed over. */
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T[0-9:.,Z+-]*)?)?)?");

  public PartialDate {
    if (year < 1000 || year > 2999) {
      throw new DateTimeException("JSON Resume has the years 1000 to 2999, not " + year);
    }
    if (month < 0 || month > 12 || day < 0 || (month == 0 && day > 0)) {
      throw new DateTimeException("No date: " + year + ", " + month + ", " + day);
    }
    if (day > 0 && !YearMonth.of(year, month).isValidDay(day)) {
      throw new DateTimeException("No day " + day + " in " + YearMonth.of(year, month));
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, 0, 0);
  }

  public static PartialDate of(int year, int month) {
    return new PartialDate(year, month, 0);
  }

  /**
   * Reads {@code 2019}, {@code 2019-03} and {@code 2019-03-31}, as JSON Resume writes dates; months
   * and days of 00 are unknown ones.
   */
  public static Optional<PartialDate> parse(String iso) {
    Matcher matcher = ISO.matcher(iso.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(
              Integer.parseInt(matcher.group(1)), part(matcher.group(2)), part(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(PartialDate other) {
    int years = Integer.compare(year, other.year);
    int months = years != 0 ? years : Integer.compare(month, other.month);
    return months != 0 ? months : Integer.compare(day, other.day);
  }

  /** As JSON Resume writes it: {@code 2019-03}. */
  @Override
  public String toString() {
    String text = String.format(Locale.ROOT, "%04d", year);
    if (month > 0) {
      text += String.format(Locale.ROOT, "-%02d", month);
    }
    return day > 0 ? text + String.format(Locale.ROOT, "-%02d", day) : text;
  }
}
