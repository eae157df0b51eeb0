package io.autocraftcv.render;

import io.autocraftcv.model.PartialDate;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them: "Mar 2019 – present", "März 2019 – heute". Nobody writes on which day
 * they began, so that it is left out.
 */
final class Dates {

  private final Locale language;
  private final boolean german;

  Dates(Locale language) {
    this.language = language;
    this.german = language.equals(Locale.GERMAN);
  }

  /** From when to when, or still; null if nothing is known. */
  @Nullable String lasting(@Nullable PartialDate start, @Nullable PartialDate end) {
    if (start == null) {
      return end == null ? null : (german ? "bis " : "until ") + month(end);
    }
    return end == null
        ? month(start) + " – " + (german ? "heute" : "present")
        : between(month(start), month(end));
  }

  /** From when to when; the end alone is when it was finished. */
  @Nullable String finished(@Nullable PartialDate start, @Nullable PartialDate end) {
    return start == null ? on(end) : lasting(start, end);
  }

  @Nullable String on(@Nullable PartialDate date) {
    return date == null ? null : month(date);
  }

  /** The date of a letter: "24 November 2026" (US: "November 24, 2026"), "24. November 2026". */
  String written(LocalDate date, Paper paper) {
    Locale place = german ? Locale.GERMANY : paper == Paper.LETTER ? Locale.US : Locale.UK;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(place).format(date);
  }

  private static String between(String start, String end) {
    return start.equals(end) ? start : start + " – " + end;
  }

  private String month(PartialDate date) {
    if (date.month() == 0) {
      return String.valueOf(date.year());
    }
    // English cuts months short, German does not: "Sept." would be the only one with four letters.
    TextStyle style = german ? TextStyle.FULL : TextStyle.SHORT;
    return Month.of(date.month()).getDisplayName(style, language) + " " + date.year();
  }
}
