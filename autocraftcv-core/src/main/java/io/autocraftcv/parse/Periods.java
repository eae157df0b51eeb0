package io.autocraftcv.parse;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.words.Months;
import java.time.DateTimeException;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds periods and dates in the forms in which people write them, in several languages. */
final class Periods {

  private static final String YEAR = "(?:19[3-9]\\d|20[0-6]\\d)";
  private static final String WORD = "\\p{L}{3,12}+\\.?";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";

  /** What says roughly which part of a year. */
  private static final String SEASON =
      "spring|summer|fall|autumn|winter|q[1-4]|frühjahr|frühling|sommer|herbst|ws|ss|wise|sose|wintersemester|sommersemester"
          + "|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno";

  /** One date; the alternatives begin with those that say most. */
  private static final String DATE =
      "(?:"
          + "(?<Ay>YEAR)[-./](?<Am>MONTH)(?:[-./](?<Ad>[0-3]?\\d))?(?![\\d])"
          + "|(?<Bd>[0-3]?\\d)[./-](?<Bm>[0-3]?\\d)[./-](?<By>YEAR)"
          + "|(?<Cm>MONTH)\\s?[./-]\\s?(?<Cy>YEAR)"
          + "|(?:SEASON)\\s(?<Sy>YEAR)(?:/\\d\\d)?+"
          + "|(?:(?:[0-3]?\\d)(?:st|nd|rd|th|\\.)?\\s(?:de\\s|of\\s)?)?(?<Dm>WORD)(?:,?\\s?|[-/])(?:(?:de|of|del)\\s)?"
          + "(?:[0-3]?\\d(?:st|nd|rd|th)?,?\\s)?(?:(?<Dy>YEAR)|['’](?<Ds>\\d\\d))"
          + "|(?<Ey>YEAR),?\\s(?<Em>WORD)(?=\\s?(?:[-–—]|$))"
          + "|(?<Fy>YEAR)\\s?年\\s?(?<Fm>MONTH)\\s?月"
          + "|(?<Gy>YEAR)"
          + ")";

  static final String NOW =
      "(?:present|presently|current|currently|now|ongoing|today|to date|till date|date|in progress|heute|dato|jetzt|gegenwart|aktuell|laufend|derzeit|zurzeit|z\\.\\s?zt\\.?"
          + "|présent|aujourd['’]hui|ce jour|actuel|actuellement|en cours|la actualidad|la fecha|la date|actualidad|actualmente|actual|presente|hoy|atual|atualmente"
          + "|heden|nu|oggi|attuale|in corso|nå|i dag|halen|günümüz|obecnie|至今|現在|现在|настоящее время|настоящее|сейчас)";

  private static final String TO =
      "(?:\\s{0,3}[-–—−~→]+\\s{0,3}|\\s{1,3}(?:to|until|till|through|bis|à|au|a|al|hasta|até|tot|t/m|fino a|do|til|thru)\\s{1,3})";

  private static final Pattern POINT = compile("(?<![\\p{L}\\p{N}])" + DATE + "(?![\\p{L}\\p{N}])");

  private static final Pattern MONTH_FIRST =
      compile("(?<!\\d)(?:0?[1-9]|1[0-2])[./-](?:1[3-9]|2\\d|3[01])[./-]YEAR");

  private static final Pattern LINK = compile(TO);

  private static final Pattern AND_NOW =
      compile(TO + "(?:(?:a|à|to|bis|hasta)\\s)?" + NOW + "(?![\\p{L}])");

  private static final Pattern NOW_ONLY = compile("\\s+" + NOW + "\\s*");

  private static final Pattern NOW_ALONE = compile("\\s*" + NOW + "\\s*");

  private static final Pattern OPEN =
      compile("(?:\\s?[-–—]+|\\s(?:to|until|bis|à|hasta|até))\\s*(?=$|[\\t|)\\]])");

  private static final Pattern SINCE =
      compile("(?<!\\p{L})(?:since|from|seit|ab|depuis|desde|sinds|vanaf|dal|da|od)\\s$");

  /** What may stand before the first date of two. */
  private static final Pattern FROM =
      compile("(?<!\\p{L})(?:from|von|vom|de|du|del|da|dal|van)\\s$");

  /** What says that a date is the end of something. */
  private static final Pattern ENDED =
      compile(
          "(?<!\\p{L})(?:expected|anticipated|graduated|graduation|expected graduation|class of|completed|awarded|issued|conferred"
              + "|abschluss|voraussichtlich|obtenu en)(?:\\sin)?:?\\s$");

  private static final Pattern UNTIL =
      compile("(?<!\\p{L})(?:until|till|bis|jusqu['’]à|hasta|até|tot|fino a)\\s$");

  /** "Jan – Mar 2019", "2019–21": an end that says less, or a start that leaves the year to it. */
  private static final Pattern MONTH_TO = compile("(?<!\\p{L})(?<word>WORD)" + TO + "$");

  private static final Pattern SHORT_YEAR = compile("\\s?[-–—/]\\s?(?<year>\\d\\d)(?![\\d./])");

  private Periods() {}

  private static Pattern compile(String pattern) {
    return Pattern.compile(
        pattern
            .replace("SEASON", SEASON)
            .replace("YEAR", YEAR)
            .replace("WORD", WORD)
            .replace("MONTH", MONTH),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether the text says "until today", and nothing else. */
  static boolean isNow(String text) {
    return NOW_ALONE.matcher(text).matches();
  }

  private record Point(PartialDate date, int begin, int end) {}

  /** The first period or date of the text. */
  static Optional<Period> in(String text) {
    Optional<Period> brief = ShortYears.in(text);
    if (brief.isPresent()) {
      return brief;
    }
    Point first = point(text, 0);
    if (first == null) {
      return Optional.empty();
    }
    Period period = from(text, first);
    Matcher word = (period.range() ? FROM : ENDED).matcher(text.substring(0, period.begin()));
    return Optional.of(word.find() ? period.from(word.start()) : period);
  }

  private static Period from(String text, Point first) {
    Matcher now = AND_NOW.matcher(text).region(first.end, text.length());
    if (now.lookingAt()) {
      return new Period(first.date, null, true, first.begin, now.end());
    }
    Matcher link = LINK.matcher(text).region(first.end, text.length());
    if (link.lookingAt()) {
      Point second = point(text, link.end());
      if (second != null && second.begin == link.end()) {
        return inOrder(first.date, second.date, first.begin, second.end);
      }
    }
    Optional<Period> stacked = stacked(text, first);
    if (stacked.isPresent()) {
      return stacked.get();
    }
    Matcher shortYear = SHORT_YEAR.matcher(text).region(first.end, text.length());
    if (first.date.month() == 0 && shortYear.lookingAt()) {
      int year = first.date.year() / 100 * 100 + Integer.parseInt(shortYear.group("year"));
      if (year >= first.date.year() && year < first.date.year() + 60) {
        return new Period(first.date, PartialDate.of(year), true, first.begin, shortYear.end());
      }
    }
    Matcher open = OPEN.matcher(text).region(first.end, text.length());
    if (open.lookingAt()) {
      return new Period(first.date, null, true, first.begin, open.end());
    }
    return single(text, first);
  }

  /** "2015 2017": two dates and nothing else are a period. */
  private static Optional<Period> stacked(String text, Point first) {
    if (NOW_ONLY.matcher(text.substring(first.end)).matches()
        && text.substring(0, first.begin).isBlank()) {
      return Optional.of(new Period(first.date, null, true, first.begin, text.length()));
    }
    Point second = point(text, first.end);
    if (second == null || !text.substring(first.end, second.begin).isBlank()) {
      return Optional.empty();
    }
    Period period = inOrder(first.date, second.date, first.begin, second.end);
    return Optional.of(period).filter(all -> all.isAllOf(text));
  }

  private static Period single(String text, Point only) {
    String before = text.substring(0, only.begin);
    Matcher since = SINCE.matcher(before);
    if (since.find()) {
      return new Period(only.date, null, true, since.start(), only.end);
    }
    Matcher monthTo = MONTH_TO.matcher(before);
    if (monthTo.find()) {
      Month month = Months.named(dotless(monthTo.group("word")));
      if (month != null) {
        PartialDate start = PartialDate.of(only.date.year(), month.getValue());
        return new Period(start, only.date, true, monthTo.start("word"), only.end);
      }
    }
    Matcher until = UNTIL.matcher(before);
    if (until.find()) {
      return new Period(null, only.date, true, until.start(), only.end);
    }
    return new Period(null, only.date, false, only.begin, only.end);
  }

  /** Some write the end first. */
  private static Period inOrder(PartialDate one, PartialDate other, int begin, int end) {
    return one.year() > other.year()
        ? new Period(other, one, true, begin, end)
        : new Period(one, other, true, begin, end);
  }

  private static @Nullable Point point(String text, int from) {
    Matcher matcher = POINT.matcher(text);
    for (int at = from; matcher.find(at); ) {
      Point point = point(matcher, text);
      if (point != null) {
        return point;
      }
      // A word that is no month: the year behind it may stand alone.
      at = matcher.start() + 1;
    }
    return null;
  }

  private static @Nullable Point point(Matcher found, String text) {
    PartialDate date = date(found, text);
    if (date == null && found.group("Ey") != null) {
      // What follows the year is no month.
      PartialDate year = PartialDate.of(number(found.group("Ey")));
      return new Point(year, found.start(), found.end("Ey"));
    }
    return date == null ? null : new Point(date, found.start(), found.end());
  }

  private static @Nullable PartialDate date(Matcher found, String text) {
    try {
      if (found.group("Ay") != null) {
        return PartialDate.of(number(found.group("Ay")), number(found.group("Am")));
      }
      if (found.group("By") != null) {
        return dayAndMonth(found, MONTH_FIRST.matcher(text).find());
      }
      if (found.group("Cy") != null) {
        return PartialDate.of(number(found.group("Cy")), number(found.group("Cm")));
      }
      if (found.group("Dm") != null) {
        return named(found.group("Dm"), year(found));
      }
      if (found.group("Ey") != null) {
        return named(found.group("Em"), number(found.group("Ey")));
      }
      if (found.group("Fy") != null) {
        return PartialDate.of(number(found.group("Fy")), number(found.group("Fm")));
      }
      String season = found.group("Sy");
      return PartialDate.of(number(season == null ? found.group("Gy") : season));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Day first, as most of the world writes; where the text's dates cannot be so, month first. */
  private static PartialDate dayAndMonth(Matcher found, boolean monthFirst) {
    int one = number(found.group("Bd"));
    int other = number(found.group("Bm"));
    return PartialDate.of(number(found.group("By")), monthFirst && one <= 12 ? one : other);
  }

  private static int year(Matcher found) {
    String whole = found.group("Dy");
    if (whole != null) {
      return number(whole);
    }
    int end = number(found.group("Ds"));
    return end > 60 ? 1900 + end : 2000 + end;
  }

  private static @Nullable PartialDate named(String word, int year) {
    Month month = Months.named(dotless(word));
    return month == null ? null : PartialDate.of(year, month.getValue());
  }

  private static String dotless(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
