package io.autocraftcv.scrape;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** When a site that has no time now wants to be asked again. */
final class BusySite {

  private BusySite() {}

  /** Whether it may have time later: too many requests, or something behind it is not up. */
  static boolean is(int status) {
    return status == 429 || status == 502 || status == 503;
  }

  /**
   * How long to wait; zero if the site does not say.
   *
   * @param retryAfter seconds or a date; empty for neither
   * @param date of the answer, by the site's own clock; ours may be another
   */
  static Duration wait(String retryAfter, String date) {
    if (retryAfter.strip().matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
    }
    try {
      Duration wait = Duration.between(parsed(date), parsed(retryAfter));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException | ArithmeticException noDates) {
      return Duration.ZERO;
    }
  }

  private static ZonedDateTime parsed(String date) {
    return ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
