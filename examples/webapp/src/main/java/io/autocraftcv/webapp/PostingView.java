package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A posting in the words and numbers of the page, as the templates take it. */
final class PostingView {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private PostingView() {}

  /** What a card in the list shows. */
  static Map<String, Object> card(Postings.Saved saved, Texts texts) {
    JobPosting posting = saved.posting();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", saved.id());
    values.put("title", posting.title());
    values.put("company", text(posting.company()));
    values.put("chips", chips(posting));
    values.put("saved", texts.day(saved.created()));
    return values;
  }

  /** What the posting's own page shows. */
  static Map<String, Object> page(Postings.Saved saved, Texts texts) {
    JobPosting posting = saved.posting();
    Map<String, Object> values = card(saved, texts);
    values.put("facts", facts(posting));
    values.put("lists", lists(posting));
    values.put("skills", posting.skills());
    values.put("hasSkills", !posting.skills().isEmpty());
    // Sanitised when it was read; the template shows it as the HTML that it is.
    values.put("description", text(posting.description()));
    values.put("language", text(posting.language()));
    values.put("url", text(posting.url()));
    values.put("host", host(posting.url()));
    values.put("applyUrl", text(posting.applyUrl() == null ? posting.url() : posting.applyUrl()));
    values.put("checked", checked(posting));
    return values;
  }

  private static List<String> chips(JobPosting posting) {
    List<String> chips = new ArrayList<>();
    posting.locations().stream().limit(2).forEach(chips::add);
    if (posting.remote() != null) {
      chips.add(words(posting.remote().name()));
    }
    posting.employmentTypes().forEach(type -> chips.add(words(type.name())));
    if (posting.salary() != null) {
      chips.add(salary(posting.salary()));
    }
    return chips;
  }

  private static List<Map<String, String>> facts(JobPosting posting) {
    List<Map<String, String>> facts = new ArrayList<>();
    add(facts, "Location", String.join("; ", posting.locations()));
    add(facts, "Workplace", posting.remote() == null ? "" : words(posting.remote().name()));
    add(
        facts,
        "Employment",
        posting.employmentTypes().stream()
            .map(type -> words(type.name()))
            .collect(Collectors.joining(", ")));
    add(facts, "Salary", posting.salary() == null ? "" : salary(posting.salary()));
    add(facts, "Posted", day(posting.datePosted()));
    add(facts, "Apply by", day(posting.validThrough()));
    return facts;
  }

  private static void add(List<Map<String, String>> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(Map.of("name", name, "value", value));
    }
  }

  private static List<Map<String, Object>> lists(JobPosting posting) {
    return Stream.of(
            Map.entry("Requirements", posting.requirements()),
            Map.entry("Nice to have", posting.niceToHave()),
            Map.entry("Responsibilities", posting.responsibilities()),
            Map.entry("Benefits", posting.benefits()))
        .filter(list -> !list.getValue().isEmpty())
        .map(list -> Map.<String, Object>of("name", list.getKey(), "items", list.getValue()))
        .toList();
  }

  /** How much of what the page shows the site itself says in its structured data. */
  private static String checked(JobPosting posting) {
    long structured =
        posting.sources().values().stream()
            .filter(source -> source.origin() == Source.Origin.STRUCTURED)
            .count();
    int all = posting.sources().size();
    return structured == 0
        ? "Read from the page's text. Check the facts against the original."
        : "%d of %d facts come from the page's own structured data; the rest was read from its text."
            .formatted(structured, all);
  }

  private static String salary(Salary salary) {
    String amounts =
        Stream.of(salary.min(), salary.max())
            .filter(amount -> amount != null)
            .map(PostingView::amount)
            .distinct()
            .collect(Collectors.joining("–"));
    String currency = salary.currency() == null ? "" : salary.currency() + " ";
    String period =
        salary.period() == null ? "" : " a " + salary.period().name().toLowerCase(Locale.ROOT);
    return currency + amounts + period;
  }

  private static String amount(BigDecimal amount) {
    NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(2);
    return format.format(amount);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  private static String words(String constant) {
    String words = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    return words.equals("onsite")
        ? "On site"
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String host(@Nullable String url) {
    String host = url == null ? null : URI.create(url).getHost();
    return host == null ? "" : host.replaceFirst("^www\\.", "");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
