package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A posting in the words and numbers of the page, as the templates take it. */
final class PostingView {

  private PostingView() {}

  /** What a card in the list shows. */
  static Map<String, Object> card(Kept<JobPosting> saved, Texts texts) {
    JobPosting posting = saved.content();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", saved.id());
    values.put("title", posting.title());
    values.put("company", text(posting.company()));
    values.put("chips", chips(posting, texts));
    values.put("saved", texts.day(saved.created()));
    return values;
  }

  /** What the posting's own page shows. */
  static Map<String, Object> page(Kept<JobPosting> saved, Texts texts) {
    JobPosting posting = saved.content();
    Map<String, Object> values = card(saved, texts);
    values.put("facts", facts(posting, texts));
    values.put("lists", lists(posting, texts));
    values.put("skills", posting.skills());
    values.put("hasSkills", !posting.skills().isEmpty());
    // Sanitised when it was read; the template shows it as the HTML that it is.
    values.put("description", text(posting.description()));
    values.put("language", text(posting.language()));
    values.put("url", text(posting.url()));
    values.put("host", host(posting.url()));
    values.put("applyUrl", text(posting.applyUrl() == null ? posting.url() : posting.applyUrl()));
    values.put("checked", checked(posting, texts));
    values.put("origins", PostingOrigins.of(posting, texts));
    return values;
  }

  private static List<String> chips(JobPosting posting, Texts texts) {
    List<String> chips = new ArrayList<>();
    posting.locations().stream().limit(2).forEach(chips::add);
    if (posting.remote() != null) {
      chips.add(texts.say(posting.remote().name()));
    }
    posting.employmentTypes().forEach(type -> chips.add(texts.say(type.name())));
    if (posting.salary() != null) {
      chips.add(salary(posting.salary(), texts));
    }
    return chips;
  }

  private static List<Map<String, String>> facts(JobPosting posting, Texts texts) {
    List<Map<String, String>> facts = new ArrayList<>();
    add(facts, texts.say("location"), String.join("; ", posting.locations()));
    add(
        facts,
        texts.say("workplace"),
        posting.remote() == null ? "" : texts.say(posting.remote().name()));
    add(
        facts,
        texts.say("employment"),
        posting.employmentTypes().stream()
            .map(type -> texts.say(type.name()))
            .collect(Collectors.joining(", ")));
    add(
        facts,
        texts.say("salary"),
        posting.salary() == null ? "" : salary(posting.salary(), texts));
    add(facts, texts.say("experience"), years(posting.experienceYears(), texts));
    add(
        facts,
        texts.say("education"),
        posting.education() == null ? "" : texts.say(posting.education().name()));
    add(
        facts,
        texts.say("seniority"),
        posting.seniority() == null ? "" : texts.say(posting.seniority().name()));
    add(facts, texts.say("posted"), day(posting.datePosted(), texts));
    add(facts, texts.say("applyBy"), day(posting.validThrough(), texts));
    return facts;
  }

  private static void add(List<Map<String, String>> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(Map.of("name", name, "value", value));
    }
  }

  private static List<Map<String, Object>> lists(JobPosting posting, Texts texts) {
    return Stream.of(
            Map.entry(texts.say("requirements"), posting.requirements()),
            Map.entry(texts.say("niceToHave"), posting.niceToHave()),
            Map.entry(texts.say("responsibilities"), posting.responsibilities()),
            Map.entry(texts.say("benefits"), posting.benefits()))
        .filter(list -> !list.getValue().isEmpty())
        .map(list -> Map.<String, Object>of("name", list.getKey(), "items", list.getValue()))
        .toList();
  }

  /** How much of what the page shows the site itself says in its structured data. */
  private static String checked(JobPosting posting, Texts texts) {
    long structured =
        posting.sources().values().stream()
            .filter(source -> source.origin() == Source.Origin.STRUCTURED)
            .count();
    int all = posting.sources().size();
    if (all == 0) {
      return texts.say("enteredByYou");
    }
    return structured == 0 ? texts.say("readFromText") : texts.say("readFromData", structured, all);
  }

  private static String salary(Salary salary, Texts texts) {
    String amounts =
        Stream.of(salary.min(), salary.max())
            .filter(amount -> amount != null)
            .map(texts::number)
            .distinct()
            .collect(Collectors.joining("–"));
    String currency = salary.currency() == null ? "" : salary.currency() + " ";
    String period = salary.period() == null ? "" : " " + texts.say("per" + salary.period().name());
    return currency + amounts + period;
  }

  private static String years(@Nullable Integer years, Texts texts) {
    return years == null ? "" : texts.say(years == 1 ? "yearOrMore" : "yearsOrMore", years);
  }

  private static String day(@Nullable LocalDate day, Texts texts) {
    return day == null ? "" : texts.day(day);
  }

  private static String host(@Nullable String url) {
    String host = url == null ? null : URI.create(url).getHost();
    return host == null ? "" : host.replaceFirst("^www\\.", "");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
