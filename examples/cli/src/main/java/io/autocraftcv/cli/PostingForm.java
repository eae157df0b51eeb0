package io.autocraftcv.cli;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Salary;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Postings: for people, a table. */
final class PostingForm implements Form<JobPosting> {

  private static final Table<JobPosting> TABLE =
      new Table<>(
          List.of("TITLE", "COMPANY", "LOCATION", "TYPE", "SALARY"),
          outcome -> outcome.value().map(PostingForm::cells).orElseThrow());

  @Override
  public String json(JobPosting posting) {
    return posting.toJson();
  }

  @Override
  public void print(List<Outcome<JobPosting>> outcomes, PrintWriter out) {
    TABLE.print(outcomes, out);
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
        .map(text -> text == null ? "" : text)
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
}
