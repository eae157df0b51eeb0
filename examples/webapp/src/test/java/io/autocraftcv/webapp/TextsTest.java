package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.generate.LeftOut;
import io.autocraftcv.grounding.Claim;
import io.autocraftcv.model.EducationLevel;
import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Seniority;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.State;
import io.autocraftcv.redis.RedisHealth;
import io.autocraftcv.scrape.JobScraper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the pages: every language has all of them, and no page has any of its own. */
class TextsTest {

  /** Names, and what is the same everywhere. */
  private static final Set<String> NAMES = Set.of("AutoCraftCV");

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
      return files.toList().stream();
    }
  }

  @Test
  void all_languages_have_the_same_texts_with_the_same_gaps() {
    Map<String, Set<String>> english = gaps(Texts.english());
    assertThat(Texts.all()).hasSizeGreaterThan(1);
    assertThat(Texts.all()).allSatisfy(texts -> assertThat(gaps(texts)).isEqualTo(english));
  }

  @Test
  void no_text_has_the_name_of_another() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readAllLines(file))
            .filteredOn(line -> line.contains("=") && !line.startsWith("#"))
            .extracting(line -> line.substring(0, line.indexOf('=')))
            .as("%s", file)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void the_stages_of_all_tasks_are_translated() {
    Texts german = Texts.of(List.of(Locale.GERMANY));
    Stream.of(JobScraper.PLAN, ResumeParser.PLAN, DocumentGenerator.PLAN)
        .forEach(
            plan ->
                assertThat(german.stages(plan))
                    .doesNotContainAnyElementsOf(Texts.english().stages(plan)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_template_asks_only_for_texts_that_there_are(Path template) throws IOException {
    assertThat(matches("\\{\\{[#^/]?t\\.(\\w+)}}", Files.readString(template)))
        .allSatisfy(name -> assertThat(Texts.english().byName()).containsKey(name));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_template_has_no_words_of_its_own(Path template) throws IOException {
    String text = Files.readString(template).replaceAll("\\{\\{[^}]*}}}?", "");
    Stream<String> attributes =
        matches("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"", text)
            .filter(value -> !value.startsWith("https://"));
    Stream<String> words =
        Stream.concat(Stream.of(text.replaceAll("<[^>]*>|&\\w+;", " ")), attributes)
            .flatMap(said -> matches("(\\p{L}{2,})", said))
            .filter(word -> !NAMES.contains(word));
    assertThat(words).isEmpty();
  }

  @Test
  void whatever_a_posting_can_say_has_a_word() {
    Stream.of(
            Remote.values(),
            EmploymentType.values(),
            EducationLevel.values(),
            Seniority.values(),
            PayPeriod.values())
        .flatMap(Stream::of)
        .forEach(value -> assertThat(Texts.english().say(value.name())).isNotEmpty());
    Stream.of(PayPeriod.values())
        .forEach(value -> assertThat(Texts.english().say("per" + value)).isNotEmpty());
  }

  @Test
  void whatever_a_profile_has_and_a_form_offers_has_a_word() {
    for (Texts texts : Texts.all()) {
      for (ProfileSection section : ProfileSection.ALL) {
        assertThat(section.title(texts)).isNotEmpty();
        assertThat(section.fields())
            .allSatisfy(field -> assertThat(field.label(texts)).isNotEmpty());
        if (section.isList()) {
          assertThat(section.entry(7, texts)).contains("7");
          assertThat(texts.say("add." + section.path())).isNotEmpty();
        }
      }
      Stream.of(Part.Kind.values())
          .forEach(kind -> assertThat(texts.say("again." + kind, 1)).isNotEmpty());
      Map.of(
              "type", DocumentOrder.TYPES,
              "format", DocumentOrder.FORMATS,
              "tone", DocumentOrder.TONES,
              "length", DocumentOrder.LENGTHS,
              "in", DocumentOrder.LANGUAGES,
              "reason", names(LeftOut.Reason.values()),
              "claim", names(Claim.Kind.values()))
          .forEach(
              (kind, values) ->
                  assertThat(values)
                      .allSatisfy(
                          value -> assertThat(texts.byName()).containsKey(kind + "." + value)));
    }
  }

  @Test
  void whatever_a_node_can_be_in_has_a_word() {
    Stream.of(State.values())
        .forEach(state -> assertThat(Texts.english().byName()).containsKey("state." + state));
    Stream.of(RedisHealth.Status.values())
        .forEach(status -> assertThat(Texts.english().byName()).containsKey("redis." + status));
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  @Test
  void the_first_language_that_we_speak_is_taken_and_english_otherwise() {
    assertThat(Texts.of(List.of(Locale.FRENCH, Locale.GERMANY, Locale.ENGLISH)).language())
        .isEqualTo("de");
    assertThat(Texts.of(List.of(Locale.FRENCH)).language()).isEqualTo("en");
  }

  @Test
  void the_client_and_the_pages_say_the_same_of_a_task() throws IOException {
    String client;
    try (InputStream in =
        Objects.requireNonNull(
            Texts.class.getResourceAsStream("/META-INF/resources/autocraftcv/progress-texts.js"))) {
      client = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (Stream<String> lines =
        Files.lines(Path.of("src/main/resources/texts/tasks.de.properties"))) {
      assertThat(lines.filter(line -> !line.startsWith("#")))
          .allSatisfy(
              line -> assertThat(client).contains("'" + line.replaceFirst("=", "': '") + "'"));
    }
  }

  private static Map<String, Set<String>> gaps(Texts texts) {
    Map<String, Set<String>> gaps = new TreeMap<>();
    texts
        .byName()
        .forEach(
            (name, text) -> gaps.put(name, matches("(\\{\\d})", text).collect(Collectors.toSet())));
    return gaps;
  }

  private static Stream<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(TextsTest::first);
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }
}
