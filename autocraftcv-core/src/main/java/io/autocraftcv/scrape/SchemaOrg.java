package io.autocraftcv.scrape;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what a page says about its posting in schema.org's vocabulary. */
final class SchemaOrg implements Extractor {

  /** What a page says for search engines. */
  static final Source SAID = new Source(Source.Origin.STRUCTURED, 0.95);

  /** The properties of a posting that belong to its text but stand beside its description. */
  private static final Map<String, Field<List<String>>> PARTS =
      Map.of(
          "responsibilities", Field.RESPONSIBILITIES,
          "qualifications", Field.REQUIREMENTS,
          "educationRequirements", Field.REQUIREMENTS,
          "experienceRequirements", Field.REQUIREMENTS,
          "jobBenefits", Field.BENEFITS,
          "benefits", Field.BENEFITS,
          "incentiveCompensation", Field.BENEFITS);

  private static final List<String> READING_ORDER =
      List.of(
          "responsibilities",
          "educationRequirements",
          "experienceRequirements",
          "qualifications",
          "skills",
          "jobBenefits",
          "benefits",
          "incentiveCompensation");

  private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");

  private final List<Thing> descriptions;
  private final Source source;

  /**
   * @param descriptions of one posting, the fullest first
   * @param source who describes it
   */
  SchemaOrg(List<Thing> descriptions, Source source) {
    this.descriptions = descriptions;
    this.source = source;
  }

  @Override
  public void extract(Markup page, Facts facts) {
    descriptions.forEach(posting -> extract(posting, page, facts));
  }

  private void extract(Thing posting, Markup page, Facts facts) {
    SchemaPlaces places = SchemaPlaces.of(posting);
    facts.offer(Field.TITLE, posting.text("title", "name"), source);
    facts.offer(Field.COMPANY, posting.text("hiringOrganization", "employerOverview"), source);
    facts.offer(Field.LOCATIONS, places.names(), source);
    facts.offer(Field.REMOTE, remote(posting, places), source);
    facts.offer(Field.EMPLOYMENT_TYPES, employmentTypes(posting), source);
    facts.offer(Field.SALARY, SchemaPay.of(posting), source);
    facts.offer(Field.DATE_POSTED, date(posting, "datePosted", "datePublished"), source);
    facts.offer(Field.VALID_THROUGH, date(posting, "validThrough", "expires"), source);
    facts.offer(Field.DESCRIPTION, description(posting), source);
    parts(posting, facts);
    facts.offer(Field.SKILLS, skills(posting), source);
    facts.offer(Field.LANGUAGE, Language.tag(posting.text("inLanguage")), source);
    facts.offer(Field.URL, WebLink.on(page, posting.link("url", "mainEntityOfPage")), source);
    facts.offer(Field.APPLY_URL, WebLink.on(page, applyUrl(posting)), source);
  }

  private static @Nullable Remote remote(Thing posting, SchemaPlaces places) {
    String type = posting.text("jobLocationType");
    if (type == null) {
      return places.anywhere() ? Remote.REMOTE : null;
    }
    return type.toUpperCase(Locale.ROOT).contains("TELECOMMUTE")
        ? Remote.REMOTE
        : RemoteWords.in(type);
  }

  private static Set<EmploymentType> employmentTypes(Thing posting) {
    Set<EmploymentType> types = new LinkedHashSet<>();
    words(posting, "employmentType").forEach(text -> types.addAll(EmploymentWords.read(text)));
    return types;
  }

  private static @Nullable LocalDate date(Thing posting, String... names) {
    String text = posting.text(names);
    return text == null ? null : Dates.read(text);
  }

  private static @Nullable String applyUrl(Thing posting) {
    Stream<Thing> actions =
        Stream.of("potentialAction", "applyAction").flatMap(name -> posting.things(name).stream());
    String target =
        actions
            .flatMap(action -> Stream.concat(action.things("target").stream(), Stream.of(action)))
            .map(action -> action.link("urlTemplate", "target", "url"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return target != null ? target : posting.link("applyUrl", "applicationUrl");
  }

  private void parts(Thing posting, Facts facts) {
    Map<Field<List<String>>, List<String>> points = new LinkedHashMap<>();
    for (String name : READING_ORDER) {
      Field<List<String>> field = PARTS.get(name);
      if (field != null) {
        points.computeIfAbsent(field, key -> new ArrayList<>()).addAll(points(posting, name));
      }
    }
    points.forEach((field, lines) -> facts.offer(field, lines, source));
  }

  private static List<String> points(Thing posting, String name) {
    return markup(posting, name)
        .flatMap(html -> Prose.lines(Prose.of(html, null)).stream())
        .map(Lines.Line::text)
        .distinct()
        .toList();
  }

  /** A list of skills is often one text with commas. */
  private static List<String> skills(Thing posting) {
    return points(posting, "skills").stream()
        .flatMap(line -> Stream.of(line.split("[,;|]", -1)))
        .map(String::strip)
        .filter(skill -> !skill.isEmpty())
        .distinct()
        .toList();
  }

  /** The description, and behind it those parts of the posting that it does not repeat. */
  private static @Nullable String description(Thing posting) {
    StringBuilder html = new StringBuilder();
    markup(posting, "description")
        .map(text -> Prose.of(text, null).body().html())
        .forEach(html::append);
    Map<String, List<Element>> parts = new LinkedHashMap<>();
    for (String name : READING_ORDER) {
      parts.put(
          name,
          markup(posting, name)
              .map(text -> Prose.of(text, null).body())
              .filter(Element::hasText)
              .toList());
    }
    parts.values().removeIf(List::isEmpty);
    String said = parts.isEmpty() ? "" : Wording.fold(Prose.of(html.toString(), null).text());
    parts.forEach(
        (name, bodies) ->
            bodies.stream()
                .filter(part -> !said.contains(Wording.fold(part.text())))
                .forEach(
                    part ->
                        html.append("<h3>")
                            .append(heading(name))
                            .append("</h3>")
                            .append(part.html())));
    return html.isEmpty() ? null : html.toString();
  }

  /** {@code educationRequirements} as people write it. */
  private static String heading(String property) {
    String words = UPPER_CASE.matcher(property).replaceAll(" $0").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Stream<String> markup(Thing posting, String name) {
    return posting.all(name).stream()
        .map(
            value ->
                value instanceof Value.Words words
                    ? words.html()
                    : ((Thing) value).text("name", "description"))
        .filter(Objects::nonNull);
  }

  private static Stream<String> words(Thing posting, String name) {
    return posting.all(name).stream()
        .map(
            value ->
                value instanceof Value.Words words ? words.text() : ((Thing) value).text("name"))
        .filter(Objects::nonNull);
  }
}
