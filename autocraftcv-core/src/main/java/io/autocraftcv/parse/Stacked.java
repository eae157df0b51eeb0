package io.autocraftcv.parse;

import io.autocraftcv.words.Months;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the dates of a period that are set in two lines, one below the other. */
final class Stacked {

  private Stacked() {}

  static List<Item> joined(List<Item> items) {
    List<Item> joined = new ArrayList<>();
    for (Item item : items) {
      int last = joined.size() - 1;
      if (last >= 0 && isMonthAndYear(joined.get(last), item)) {
        Item month = joined.get(last);
        joined.set(last, new Item(month.line(), month.number(), month.text() + " " + item.text()));
      } else if (last >= 0 && isDateOnly(joined.get(last)) && isDateOnly(item)) {
        Item start = joined.get(last);
        String text = start.text().replaceFirst("\\s*[-–—]\\s*$", "") + " – " + item.text();
        joined.set(last, new Item(start.line(), start.number(), text));
      } else {
        joined.add(item);
      }
    }
    return joined;
  }

  private static boolean isMonthAndYear(Item month, Item year) {
    return Months.named(month.text().strip()) != null && year.text().strip().matches("\\d{4}");
  }

  private static boolean isDateOnly(Item item) {
    Optional<Period> period = Periods.in(item.text());
    return period.isPresent()
        && period.get().isAllOf(item.text())
        && (!period.get().range() || item.text().matches(".*[-–—]\\s*"));
  }
}
