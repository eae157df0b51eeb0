package io.autocraftcv.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SkillsTest {

  private final Skills skills = new Skills(new Stems());

  private List<String> in(String text) {
    return skills.in(text).stream().map(mention -> mention.skill().name()).toList();
  }

  @Test
  void names_with_signs_stay_whole() {
    assertThat(in("C++, C#, .NET, Node.js and F#"))
        .containsExactly("C++", "C#", ".NET", "Node.js", "F#");
  }

  @Test
  void a_name_is_found_however_its_parts_are_joined() {
    assertThat(in("PowerBI; power-bi; Power BI")).containsOnly("Power BI").hasSize(3);
    assertThat(in("CI/CD with NodeJS")).containsExactly("CI/CD", "Node.js");
    assertThat(in("REST APIs, front-end")).containsExactly("REST", "frontend development");
  }

  @Test
  void the_longest_name_wins() {
    assertThat(in("We use Spring Boot")).containsExactly("Spring Boot");
    assertThat(in("Google Cloud Platform")).containsExactly("GCP");
  }

  @Test
  void words_that_mean_something_else_are_skills_only_among_skills() {
    assertThat(in("Go the extra mile and excel at what you do. Spring is here, the rest follows."))
        .isEmpty();
    assertThat(in("Swift response to customers")).isEmpty();
    assertThat(in("I am at the helm")).isEmpty();
    assertThat(in("Python, Go or R")).containsExactly("Python", "Go", "R");
    assertThat(in("Good knowledge of Excel")).containsExactly("Microsoft Excel");
    assertThat(in("Go")).containsExactly("Go");
  }

  @Test
  void the_same_work_has_the_same_name_in_english_and_german() {
    assertThat(in("Buchhaltung")).isEqualTo(in("accounting")).isNotEmpty();
    assertThat(in("Projektleitung")).isEqualTo(in("managing projects")).isNotEmpty();
    assertThat(in("Wundversorgung")).isEqualTo(in("wound care")).isNotEmpty();
    assertThat(in("Staplerschein")).isEqualTo(in("forklift licence")).isNotEmpty();
    assertThat(in("Arbeitsrecht")).isEqualTo(in("employment law")).isNotEmpty();
  }

  @Test
  void words_are_found_inflected_and_at_the_end_of_compounds() {
    assertThat(in("Erstellung von Jahresabschlüssen"))
        .containsExactly("annual financial statements");
    assertThat(in("Hotelbuchhaltung")).containsExactly("accounting");
    assertThat(in("She managed budgets")).containsExactly("budgeting");
    assertThat(in("user accounts in a market")).isEmpty();
  }

  @Test
  void both_forms_of_a_german_word_are_one() {
    assertThat(in("Buchhalter*innen")).isEqualTo(in("Buchhalter"));
    assertThat(in("Krankenpfleger:in")).isEqualTo(in("Krankenpfleger"));
  }

  @Test
  void a_mention_tells_where_it_is() {
    String text = "Fluent in TypeScript.";
    var mention = skills.in(text).get(0);
    assertThat(text.substring(mention.begin(), mention.end())).isEqualTo("TypeScript");
  }

  @Test
  void what_a_skill_implies_is_had_too() {
    assertThat(skills.with(skills.in("Spring Boot").get(0).skill())).contains("Spring", "Java");
  }

  /** A misspelled name behind " > " would be lost without a word. */
  @Test
  void every_implied_skill_is_on_the_lists() {
    assertThat(
            lines("skills.txt", "software.txt")
                .filter(line -> line.contains(" > "))
                .flatMap(line -> names(line.split(" > ", -1)[1]))
                .filter(name -> skills.named(name) == null))
        .isEmpty();
  }

  @Test
  void no_name_stands_for_two_skills() {
    Set<String> seen = new HashSet<>();
    assertThat(
            lines("skills.txt", "qualities.txt", "software.txt")
                .flatMap(line -> names(line.split(" > ", -1)[0]))
                .filter(name -> !seen.add(name)))
        .isEmpty();
  }

  private static Stream<String> lines(String... files) {
    return Stream.of(files).flatMap(file -> Lexicon.lines(Skills.class, file));
  }

  private static Stream<String> names(String side) {
    return Stream.of(side.split("\\|", -1)).map(String::strip);
  }
}
