package io.autocraftcv.parse;

import io.autocraftcv.reading.Span;
import java.util.List;
import java.util.Optional;

/** Tells the titles of a section's entries from what is said below them, line by line. */
final class Titles {

  private static final int MOST_WORDS_OF_DEGREE = 6;
  private static final int MOST_WORDS_OF_TITLE = 14;

  /** In points. */
  private static final double INDENT = 13;

  private final Style body;
  private final double margin;

  /**
   * @param items of the section
   * @param body the look of ordinary text in the document
   */
  Titles(List<Item> items, Style body) {
    this.body = body;
    this.margin = margin(items);
  }

  /** Whether the item may be a title. */
  boolean contains(Item item) {
    return !item.isBullet()
        && (!item.isProse() || isDegree(item))
        && !Labels.opensList(item.text())
        && !isIndented(item);
  }

  /** "Bachelor of Science in Cellular Biology; GPA 3.8". */
  private static boolean isDegree(Item item) {
    return item.words() <= MOST_WORDS_OF_TITLE
        && !item.text().endsWith(".")
        && Words.DEGREES.isIn(item.text().split("[\\s,]", 2)[0]);
  }

  /** Plain text that is set further in than the titles are belongs to one of them. */
  private boolean isIndented(Item item) {
    return item.line().indent() > margin + INDENT
        && !item.style().outranks(body)
        && Periods.in(item.text()).isEmpty()
        && !(Words.DEGREES.isIn(item.text()) && item.words() <= MOST_WORDS_OF_DEGREE);
  }

  private static double margin(List<Item> items) {
    return items.stream().mapToDouble(Titles::titleIndent).min().orElse(0);
  }

  /** Where dates stand in a column of their own, titles begin behind them. */
  private static double titleIndent(Item item) {
    double indent = item.line().indent();
    List<Span> spans = item.line().spans();
    Optional<Period> period = Periods.in(item.parts().get(0));
    if (period.isEmpty() || !period.get().isAllOf(item.parts().get(0))) {
      return indent;
    }
    return spans.stream()
        .skip(1)
        .filter(Span::apart)
        .findFirst()
        .map(span -> indent + span.x() - spans.get(0).x())
        .orElse(indent);
  }
}
