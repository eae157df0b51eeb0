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

/** What was entered into the form of a posting, as the posting that it means. */
final class EnteredPosting {

  /** All that is read of a page fits, with lists of its parts; nobody types more. */
  private static final int MOST_CHARACTERS = 200_000;

  private static final List<String> SALARY =
      List.of("salaryMin", "salaryMax", "currency", "period");

  private final PostingForm form;
  private final Set<String> wrong = new LinkedHashSet<>();

  EnteredPosting(PostingForm form) {
    this.form = form;
  }

  /** The fields that mean nothing, as far as they were read. */
  Set<String> wrong() {
    return wrong;
  }

  /**
   * The posting as it was entered; empty if it cannot be one, and {@link #wrong} says why.
   *
   * @param before what is corrected, or null: what nobody has changed keeps its source
   */
  Optional<JobPosting> posting(@Nullable JobPosting before) {
    if (form.value("title").isEmpty()) {
      wrong.add("title");
    }
    if (form.length() > MOST_CHARACTERS) {
      wrong.add("length");
    }
    Salary salary = salary();
    JobPosting.Builder posting =
        JobPosting.titled(form.value("title").isEmpty() ? "?" : form.value("title"))
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
            .experienceYears(read("experienceYears", EnteredPosting::years))
            .education(read("education", EducationLevel::valueOf))
            .seniority(read("seniority", Seniority::valueOf))
            .language(read("language", EnteredPosting::language))
            .url(read("url", EnteredPosting::address))
            .applyUrl(read("applyUrl", EnteredPosting::address));
    PostingForm known = before == null ? PostingForm.empty() : PostingForm.of(before);
    if (before != null && isAsIn(known, "description")) {
      posting.description(before.description()).descriptionText(before.descriptionText());
    } else {
      posting.description(read("description", EnteredPosting::html));
      posting.descriptionText(read("description", text -> text));
    }
    return wrong.isEmpty()
        ? Optional.of(posting.sources(before == null ? Map.of() : kept(before, known)).build())
        : Optional.empty();
  }

  private <T> @Nullable T read(String field, Function<String, T> meaning) {
    String value = form.value(field);
    try {
      return value.isEmpty() ? null : meaning.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong.add(field);
      return null;
    }
  }

  private List<String> list(String field) {
    return form.value(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
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
    BigDecimal min = read("salaryMin", EnteredPosting::amount);
    BigDecimal max = read("salaryMax", EnteredPosting::amount);
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
    return form.value(field).equals(other.value(field));
  }
}
