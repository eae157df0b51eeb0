package io.autocraftcv.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Results as a table for people, a row for each that is there. */
record Table<T>(List<String> headings, Function<Outcome<T>, List<String>> cells) {

  private static final int WIDEST = 40;

  void print(List<Outcome<T>> outcomes, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings);
    outcomes.stream()
        .filter(Outcome::succeeded)
        .map(outcome -> cells.apply(outcome).stream().map(Table::shortened).toList())
        .forEach(rows::add);
    if (rows.size() > 1) {
      int[] widths = widths(rows);
      rows.forEach(row -> out.println(line(row, widths)));
    }
  }

  /** Control characters could make a terminal do things; a table needs none. */
  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST - 1) + "…";
  }

  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[headings.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
