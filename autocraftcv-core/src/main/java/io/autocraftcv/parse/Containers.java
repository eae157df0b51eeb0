package io.autocraftcv.parse;

import io.autocraftcv.reading.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Some résumés set each entry as an item of a list, and what is said of it as further paragraphs or
 * items inside: then the outer items are titles, and only the inner ones are a list.
 */
final class Containers {

  private static final double ALIGNED = 2;

  private Containers() {}

  /** The items of a section, those that contain others as plain lines. */
  static List<Item> opened(List<Item> items) {
    int outermost =
        items.stream().filter(Item::isBullet).mapToInt(i -> i.line().level()).min().orElse(0);
    // Where a title comes first, what is below it is a list.
    if (items.isEmpty() || !items.get(0).isBullet() || !contain(items, outermost)) {
      return items;
    }
    List<Item> opened = new ArrayList<>();
    for (Item item : items) {
      opened.add(item.isBullet() && item.line().level() == outermost ? plain(item) : item);
    }
    return opened;
  }

  private static boolean contain(List<Item> items, int outermost) {
    boolean nested = items.stream().anyMatch(i -> i.isBullet() && i.line().level() > outermost);
    int containers = 0;
    int others = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.isBullet() && item.line().level() == outermost) {
        boolean contains = i + 1 < items.size() && isInside(item, items.get(i + 1), nested);
        containers += contains ? 1 : 0;
        others += contains ? 0 : 1;
      }
    }
    return containers > others;
  }

  private static boolean isInside(Item outer, Item next, boolean nested) {
    boolean deeper = next.isBullet() && next.line().level() > outer.line().level();
    boolean paragraph =
        next.line().role() == Line.Role.TEXT
            && (nested || next.line().indent() >= outer.line().indent() - ALIGNED);
    return deeper || paragraph;
  }

  private static Item plain(Item item) {
    Line line = item.line();
    Line text =
        new Line(
            line.page(), line.column(), line.indent(), line.gap(), Line.Role.TEXT, 0, line.spans());
    return new Item(text, item.number(), item.text());
  }
}
