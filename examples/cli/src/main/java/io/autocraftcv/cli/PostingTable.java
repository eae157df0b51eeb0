package io.autocraftcv.cli;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Salary;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Postings as a table for people. Failed inputs are not in it: stderr has said why. */
final class PostingTable {

  private static final List<String> HEADINGS =
      List.of("TITLE", "COMPANY", "LOCATION", "TYPE", "SALARY");

  private static final int WIDEST = 40;

  private PostingTable() {}

  static void print(List<Outcome> outcomes, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    for (Outcome outcome : outcomes) {
      if (outcome.posting() != null) {
        rows.add(cells(outcome.posting()));
      }
    }
    if (rows.size() > 1) {
      int[] widths = widths(rows);
      rows.forEach(row -> out.println(line(row, widths)));
    }
  }

  private static List<String> cells(JobPosting posting) {
    return Stream.of(
            posting.title(),
            posting.company(),
            place(posting),
            posting.employmentTypes().stream()
                .map(type -> words(type.name()))
                .collect(Collectors.joining(", ")),
            salary(posting.salary()))
        .map(text -> text == null ? "" : shortened(text))
        .toList();
  }

  private static String place(JobPosting posting) {
    String remote = posting.remote() == null ? "" : words(posting.remote().name());
    String where = posting.locations().isEmpty() ? "" : posting.locations().get(0);
    return where.isEmpty() || remote.isEmpty() ? where + remote : where + " (" + remote + ")";
  }

  private static String salary(@Nullable Salary salary) {
    if (salary == null) {
      return "";
    }
    String amounts =
        Stream.of(salary.min(), salary.max())
            .filter(amount -> amount != null)
            .map(BigDecimal::stripTrailingZeros)
            .map(BigDecimal::toPlainString)
            .distinct()
            .collect(Collectors.joining("–"));
    String currency = salary.currency() == null ? "" : " " + salary.currency();
    String period = salary.period() == null ? "" : " a " + words(salary.period().name());
    return amounts + currency + period;
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Control characters could make a terminal do things; a table needs none. */
  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST - 1) + "…";
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[HEADINGS.size()];
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
