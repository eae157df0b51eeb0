package io.autocraftcv.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  static final Profile DEVELOPER =
      Profile.fromJson(
          """
          {"basics": {"label": "Backend Developer", "summary": "I build reliable services."},
           "work": [
             {"name": "Acme", "position": "Java Developer", "startDate": "2020-01",
              "highlights": ["Moved 12 services to Kubernetes.", "Cut the cost of PostgreSQL by half."]},
             {"name": "Bolt", "position": "Junior Developer", "startDate": "2017-06", "endDate": "2019-12",
              "highlights": ["Tested web shops by hand."]}],
           "education": [{"studyType": "Bachelor of Science", "area": "Computer Science"}],
           "skills": [{"name": "Languages", "keywords": ["Java", "Go"]}],
           "languages": [{"language": "English", "fluency": "Native speaker"},
                         {"language": "German", "fluency": "B1"}]}
          """);

  static Match requiring(Profile profile, String... requirements) {
    JobPosting posting = JobPosting.titled("Developer").requirements(List.of(requirements)).build();
    return Match.of(posting, profile, TODAY);
  }

  private static Requirement only(String requirement) {
    return requiring(DEVELOPER, requirement).requirements().get(0);
  }

  @Test
  void a_requirement_is_met_by_the_line_that_shows_it() {
    Requirement requirement = only("Experience with Kubernetes");
    assertThat(requirement.verdict()).isEqualTo(Verdict.MET);
    assertThat(requirement.evidence().get(0).path()).isEqualTo("work[0].highlights[0]");
    assertThat(requirement.evidence().get(0).terms()).contains("Kubernetes");
  }

  @Test
  void a_skill_that_wishes_alone_name_is_not_demanded() {
    JobPosting posting =
        JobPosting.titled("Developer")
            .requirements(List.of("Five years of Java"))
            .niceToHave(List.of("Kafka"))
            .skills(List.of("Java", "Kafka"))
            .build();
    Match match = Match.of(posting, DEVELOPER, TODAY);
    assertThat(match.requirements())
        .filteredOn(requirement -> requirement.text().contains("Kafka"))
        .singleElement()
        .matches(requirement -> requirement.need() == Need.NICE);
  }

  @Test
  void what_is_missing_is_named() {
    Requirement requirement = only("Kubernetes and Kafka");
    assertThat(requirement.verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(requirement.missing()).containsExactly("Kafka");
    assertThat(only("Haskell").verdict()).isEqualTo(Verdict.MISSING);
  }

  @Test
  void of_alternatives_one_is_enough() {
    assertThat(only("MySQL, Oracle or PostgreSQL").verdict()).isEqualTo(Verdict.MET);
    assertThat(only("MySQL, MongoDB and PostgreSQL").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(only("Relationale Datenbanken, z. B. MySQL oder PostgreSQL").verdict())
        .isEqualTo(Verdict.MET);
  }

  @Test
  void what_a_skill_implies_is_shown_by_it() {
    assertThat(only("Good command of SQL").verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void a_related_skill_is_something_but_still_missing() {
    Requirement requirement = only("MySQL");
    assertThat(requirement.verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(requirement.missing()).containsExactly("MySQL");
  }

  @Test
  void what_a_resume_cannot_show_is_unknown() {
    assertThat(only("Highly motivated team player").verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void years_are_counted_in_their_field() {
    assertThat(only("5+ years of experience in Java").verdict()).isEqualTo(Verdict.MET);
    assertThat(only("Mindestens sechs Jahre Erfahrung mit Java").verdict()).isEqualTo(Verdict.MET);
    assertThat(only("At least ten years of Java experience").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(only("10 years of experience with SAP").verdict()).isEqualTo(Verdict.MISSING);
  }

  @Test
  void a_degree_is_met_by_itself_or_one_above_it() {
    assertThat(only("Bachelor's degree in computer science").verdict()).isEqualTo(Verdict.MET);
    assertThat(only("PhD in computer science").verdict()).isEqualTo(Verdict.MISSING);
    assertThat(only("Abgeschlossenes Studium oder Ausbildung").verdict()).isEqualTo(Verdict.MET);
    assertThat(only("Degree in law").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(only("A high degree of independence").evidence()).isEmpty();
  }

  @Test
  void a_language_is_met_at_its_level() {
    assertThat(only("Fluent English").verdict()).isEqualTo(Verdict.MET);
    assertThat(only("Gute Deutschkenntnisse").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(only("Deutsch C2").evidence().get(0).strength()).isLessThan(0.5);
    assertThat(only("French (B2)").missing()).containsExactly("French");
  }

  @Test
  void what_is_called_a_plus_is_not_required() {
    assertThat(only("Knowledge of Kafka is a plus").need()).isEqualTo(Need.NICE);
    assertThat(only("Kafka von Vorteil").need()).isEqualTo(Need.NICE);
  }

  @Test
  void keywords_tell_where_the_profile_has_them() {
    Match match = requiring(DEVELOPER, "Postgres and Kafka");
    assertThat(match.keywords())
        .filteredOn(keyword -> keyword.keyword().equals("Postgres"))
        .singleElement()
        .satisfies(
            keyword -> {
              assertThat(keyword.paths()).containsExactly("work[0].highlights[1]");
              assertThat(keyword.verbatim()).isFalse();
              assertThat(keyword.required()).isTrue();
            });
    assertThat(match.keywords())
        .filteredOn(keyword -> !keyword.covered())
        .extracting(Keyword::keyword)
        .contains("Kafka");
  }

  @Test
  void lines_are_as_relevant_as_what_they_have_of_the_posting() {
    Match match = requiring(DEVELOPER, "Kubernetes", "Java");
    assertThat(match.relevance("work[0].highlights[0]"))
        .isGreaterThan(match.relevance("work[0].highlights[1]"));
    assertThat(match.relevance("work[0]")).isGreaterThan(match.relevance("work[1]"));
    assertThat(match.relevances().keySet()).isEqualTo(DEVELOPER.texts().keySet());
  }

  @Test
  void a_german_posting_meets_an_english_profile() {
    Profile accountant =
        Profile.fromJson(
            """
            {"work": [{"position": "Accountant", "startDate": "2018",
              "highlights": ["Prepared annual financial statements", "Handled accounts payable"]}]}
            """);
    Match match =
        requiring(accountant, "Kreditorenbuchhaltung", "Erstellung von Jahresabschlüssen");
    assertThat(match.requirements()).extracting(Requirement::verdict).containsOnly(Verdict.MET);
  }

  @Test
  void what_an_employer_makes_shows_nothing_of_the_person() {
    Profile profile =
        Profile.fromJson(
            """
            {"work": [{"name": "Acme", "description": "Makers of Kubernetes", "position": "Cook"}],
             "projects": [{"name": "Stew", "entity": "Kafka", "type": "PostgreSQL"}]}
            """);
    assertThat(requiring(profile, "Kubernetes", "Kafka", "PostgreSQL").requirements())
        .extracting(Requirement::verdict)
        .containsOnly(Verdict.MISSING);
  }
}
