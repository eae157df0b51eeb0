package io.autocraftcv.webapp;

import com.samskivert.mustache.Escapers;
import io.autocraftcv.model.EducationLevel;
import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Seniority;
import io.autocraftcv.model.Source;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A posting while it is entered or corrected: what stands in the fields of the form, which are
 * called as in the posting's JSON. Of a field with several values, each has a line.
 */
final class PostingForm {

  /** Some twenty pages; whoever writes more has not typed it. */
  private static final int MOST_CHARACTERS = 60_000;

  private static final List<String> SALARY =
      List.of("salaryMin", "salaryMax", "currency", "period");

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
  private final Set<String> wrong = new LinkedHashSet<>();

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

  private String value(String field) {
    return values.getOrDefault(field, "");
  }

  /**
   * The posting as it was entered; empty if it cannot be one, which the form then says.
   *
   * @param before what is corrected, or null: what nobody has changed keeps its source
   */
  Optional<JobPosting> posting(@Nullable JobPosting before) {
    wrong.clear();
    if (value("title").isEmpty()) {
      wrong.add("title");
    }
    if (values.values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
      wrong.add("length");
    }
    Salary salary = salary();
    JobPosting.Builder posting =
        JobPosting.titled(value("title").isEmpty() ? "?" : value("title"))
            .company(read("company", text -> text))
            .locations(list("locations"))
            .remote(read("remote", Remote::valueOf))
            .employmentTypes(types())
            .salary(salary)
            .datePosted(read("datePosted", LocalDate::parse))
            .validThrough(read("validThrough", LocalDate::parse))
            .responsibilities(list("responsibilities"))
            .requirements(list("requirements"))
            .niceToHave(list("niceToHave"))
            .benefits(list("benefits"))
            .skills(list("skills"))
            .experienceYears(read("experienceYears", PostingForm::years))
            .education(read("education", EducationLevel::valueOf))
            .seniority(read("seniority", Seniority::valueOf))
            .language(read("language", PostingForm::language))
            .url(read("url", PostingForm::address))
            .applyUrl(read("applyUrl", PostingForm::address));
    PostingForm known = before == null ? new PostingForm() : of(before);
    if (before != null && isAsIn(known, "description")) {
      posting.description(before.description()).descriptionText(before.descriptionText());
    } else {
      posting.description(read("description", PostingForm::html));
      posting.descriptionText(read("description", text -> text));
    }
    return wrong.isEmpty()
        ? Optional.of(posting.sources(before == null ? Map.of() : kept(before, known)).build())
        : Optional.empty();
  }

  private <T> @Nullable T read(String field, Function<String, T> meaning) {
    String value = value(field);
    try {
      return value.isEmpty() ? null : meaning.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong.add(field);
      return null;
    }
  }

  private List<String> list(String field) {
    return value(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private Set<EmploymentType> types() {
    Set<EmploymentType> types =
        read(
            "employmentTypes",
            names ->
                names
                    .lines()
                    .map(EmploymentType::valueOf)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
    return types == null ? Set.of() : types;
  }

  private @Nullable Salary salary() {
    BigDecimal min = read("salaryMin", PostingForm::amount);
    BigDecimal max = read("salaryMax", PostingForm::amount);
    PayPeriod period = read("period", PayPeriod::valueOf);
    String currency = read("currency", text -> text.toUpperCase(Locale.ROOT));
    if (min == null && max == null) {
      return null;
    }
    try {
      return new Salary(min, max, currency, period);
    } catch (IllegalArgumentException e) {
      wrong.add("salaryMin");
      return null;
    }
  }

  private static BigDecimal amount(String text) {
    // No exponents: a few letters would make a number of a gigabyte.
    if (!text.matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
      throw new IllegalArgumentException(text);
    }
    return new BigDecimal(text);
  }

  private static int years(String text) {
    int years = Integer.parseInt(text);
    if (years < 0 || years > 60) {
      throw new IllegalArgumentException(text);
    }
    return years;
  }

  private static String language(String tag) {
    String known = Locale.forLanguageTag(tag).toLanguageTag();
    if (!known.equalsIgnoreCase(tag)) {
      throw new IllegalArgumentException(tag);
    }
    return known;
  }

  private static String address(String text) {
    URI address = URI.create(text);
    String scheme = address.getScheme();
    if (scheme == null
        || address.getHost() == null
        || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** Harmless, as the page shows it as the HTML that it is. */
  private static String html(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + Escapers.HTML.escape(line.strip()) + "</p>")
        .collect(Collectors.joining());
  }

  private Map<String, Source> kept(JobPosting before, PostingForm known) {
    Map<String, Source> kept = new LinkedHashMap<>(before.sources());
    kept.keySet()
        .removeIf(
            field ->
                !(field.equals("salary")
                    ? SALARY.stream().allMatch(part -> isAsIn(known, part))
                    : isAsIn(known, field)));
    return kept;
  }

  private boolean isAsIn(PostingForm other, String field) {
    return value(field).equals(other.value(field));
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
