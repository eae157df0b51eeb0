package io.autocraftcv.scrape;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads "Location: Berlin", and "Location" with "Berlin" on the next line: tables, definition lists
 * and lines with a label in bold all look like that once they are lines.
 */
final class Labels implements Extractor {

  private static final int LONGEST_VALUE = 200;
  private static final int MOST_VALUES = 5;

  @Override
  public void extract(Markup page, Facts facts) {
    List<Lines.Line> lines = page.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      int colon = line.indexOf(':');
      String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
      Label label = Label.in(colon < 0 ? line : line.substring(0, colon));
      if (label != null && rest.isEmpty() && i + 1 < lines.size()) {
        rest = behind(label, lines.subList(i + 1, lines.size()));
      }
      if (label != null && !rest.isEmpty() && rest.length() <= LONGEST_VALUE) {
        label.read(rest, facts);
      }
    }
  }

  /** How many different facts the page labels. */
  static long count(Markup page) {
    return page.lines().stream()
        .map(line -> Label.in(line.text().split(":", 2)[0]))
        .filter(label -> label != null)
        .distinct()
        .count();
  }

  /** The next line, or all of the list that follows. */
  private static String behind(Label label, List<Lines.Line> lines) {
    Lines.Line next = lines.get(0);
    if (next.kind() == Lines.Kind.BULLET) {
      return lines.stream()
          .takeWhile(line -> line.kind() == Lines.Kind.BULLET)
          .limit(MOST_VALUES)
          .map(Lines.Line::text)
          .collect(Collectors.joining(", "));
    }
    Label other = Label.in(next.text());
    return next.text().endsWith(":") || (other != null && other != label) ? "" : next.text();
  }
}
