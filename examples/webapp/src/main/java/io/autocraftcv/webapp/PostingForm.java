package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Salary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A posting while it is entered or corrected: what stands in the fields of the form, which are
 * called as in the posting's JSON. Of a field with several values, each has a line.
 */
final class PostingForm {

  private static final List<String> FIELDS =
      List.of(
          "title",
          "company",
          "locations",
          "remote",
          "employmentTypes",
          "datePosted",
          "validThrough",
          "skills",
          "experienceYears",
          "education",
          "seniority",
          "requirements",
          "niceToHave",
          "responsibilities",
          "benefits",
          "description",
          "language",
          "url",
          "applyUrl",
          "salaryMin",
          "salaryMax",
          "currency",
          "period");

  private final Map<String, String> values = new LinkedHashMap<>();
  private Set<String> wrong = Set.of();

  private PostingForm() {}

  static PostingForm of(JobPosting posting) {
    PostingForm form = new PostingForm();
    form.put("title", posting.title());
    form.put("company", posting.company());
    form.put("locations", lines(posting.locations()));
    form.put("remote", posting.remote());
    form.put("employmentTypes", lines(posting.employmentTypes()));
    form.put(posting.salary());
    form.put("datePosted", posting.datePosted());
    form.put("validThrough", posting.validThrough());
    form.put("description", posting.descriptionText());
    form.put("responsibilities", lines(posting.responsibilities()));
    form.put("requirements", lines(posting.requirements()));
    form.put("niceToHave", lines(posting.niceToHave()));
    form.put("benefits", lines(posting.benefits()));
    form.put("skills", lines(posting.skills()));
    form.put("experienceYears", posting.experienceYears());
    form.put("education", posting.education());
    form.put("seniority", posting.seniority());
    form.put("language", posting.language());
    form.put("url", posting.url());
    form.put("applyUrl", posting.applyUrl());
    return form;
  }

  static PostingForm empty() {
    return new PostingForm();
  }

  /** The same with what else is known, by what stands in the address of the form. */
  PostingForm completed(Map<String, String[]> parameters) {
    posted(parameters)
        .values
        .forEach(
            (field, value) -> {
              if (value(field).isEmpty()) {
                values.put(field, value);
              }
            });
    return this;
  }

  /** What was entered. */
  static PostingForm posted(Map<String, String[]> parameters) {
    PostingForm form = new PostingForm();
    FIELDS.forEach(
        field -> form.put(field, String.join("\n", parameters.getOrDefault(field, new String[0]))));
    return form;
  }

  private void put(@Nullable Salary salary) {
    if (salary != null) {
      put("salaryMin", salary.min() == null ? null : salary.min().toPlainString());
      put("salaryMax", salary.max() == null ? null : salary.max().toPlainString());
      put("currency", salary.currency());
      put("period", salary.period());
    }
  }

  private void put(String field, @Nullable Object value) {
    values.put(field, value == null ? "" : value.toString().replace("\r\n", "\n").strip());
  }

  /** What stands in a field; nothing if it is empty. */
  String value(String field) {
    return values.getOrDefault(field, "");
  }

  int length() {
    return values.values().stream().mapToInt(String::length).sum();
  }

  /**
   * The posting as it was entered; empty if it cannot be one, which the form then says.
   *
   * @param before what is corrected, or null: what nobody has changed keeps its source
   */
  Optional<JobPosting> posting(@Nullable JobPosting before) {
    EnteredPosting entered = new EnteredPosting(this);
    Optional<JobPosting> posting = entered.posting(before);
    wrong = entered.wrong();
    return posting;
  }

  /** For the template: the fields, the choices that are made, and what is wrong. */
  Map<String, Object> page() {
    Map<String, Object> page = new HashMap<>(values);
    for (String choice : List.of("remote", "employmentTypes", "period", "education", "seniority")) {
      value(choice).lines().forEach(chosen -> page.put(choice + "_" + chosen, true));
    }
    wrong.forEach(field -> page.put("wrong_" + field, true));
    page.put("hasWrong", !wrong.isEmpty());
    return page;
  }

  private static String lines(Iterable<?> values) {
    StringBuilder lines = new StringBuilder();
    values.forEach(value -> lines.append(value).append('\n'));
    return lines.toString();
  }
}
