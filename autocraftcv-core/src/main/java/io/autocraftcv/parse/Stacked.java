package io.autocraftcv.parse;

import io.autocraftcv.words.Months;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Joins the dates of a period that are set in two lines, one below the other. */
final class Stacked {

  /** A period whose end, or the end's year, is missing. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "\\d{4}\\s?(?:[-–—]|\\s(?:to|until|bis|à|au|a|hasta|até|al)\\b)\\s*(?:\\p{L}{3,12}\\.?)?\\s*$");

  /** In characters. */
  private static final int LONGEST = 60;

  private Stacked() {}

  static List<Item> joined(List<Item> items) {
    List<Item> joined = new ArrayList<>();
    for (Item item : items) {
      int last = joined.size() - 1;
      Item before = last < 0 ? null : joined.get(last);
      if (before == null) {
        joined.add(item);
      } else if (isMonthAndYear(before, item)) {
        joined.set(last, before.saying(before.text() + " " + item.text()));
      } else if (isDateOnly(before.text()) && isDateOnly(item.text())) {
        String start = before.text().replaceFirst("\\s*[-–—]\\s*$", "");
        joined.set(last, before.saying(start + " – " + item.text()));
      } else if (isBroken(before.parts().get(0), item.parts().get(0))) {
        String whole = before.parts().get(0) + " " + item.parts().get(0);
        joined.set(last, before.saying(whole + withoutFirst(before.text())));
        if (item.parts().size() > 1) {
          joined.add(item.rest());
        }
      } else if (isOpen(before) && endsPeriod(item.parts().get(0))) {
        joined.set(last, before.saying(closed(before, item.parts().get(0))));
        if (item.parts().size() > 1) {
          joined.add(item.rest());
        }
      } else {
        joined.add(item);
      }
    }
    return joined;
  }

  /** "July 2011 to August" in a narrow column of dates, with "2012" below. */
  private static boolean isBroken(String begun, String end) {
    if (begun.length() + end.length() > LONGEST || !BEGUN.matcher(begun).find()) {
      return false;
    }
    String whole = begun + " " + end;
    return Periods.in(whole).filter(p -> p.range() && p.isAllOf(whole)).isPresent();
  }

  private static String withoutFirst(String text) {
    int tab = text.indexOf('\t');
    return tab < 0 ? "" : text.substring(tab);
  }

  /** "06/2020 –" in a narrow column, with the end of the period below. */
  private static boolean isOpen(Item item) {
    return Periods.in(item.text())
        .filter(period -> period.range() && period.end() == null)
        .filter(period -> period.of(item.text()).matches(".*[-–—]"))
        .isPresent();
  }

  private static boolean endsPeriod(String part) {
    return isDateOnly(part) || Periods.isNow(part);
  }

  private static String closed(Item item, String end) {
    Period period = Periods.in(item.text()).orElseThrow();
    String text = item.text();
    return text.substring(0, period.finish()).stripTrailing()
        + " "
        + end
        + text.substring(period.finish());
  }

  private static boolean isMonthAndYear(Item month, Item year) {
    return Months.named(month.text().strip()) != null && year.text().strip().matches("\\d{4}");
  }

  private static boolean isDateOnly(String text) {
    Optional<Period> period = Periods.in(text);
    return period.isPresent()
        && period.get().isAllOf(text)
        && (!period.get().range() || text.matches(".*[-–—]\\s*"));
  }
}
