package io.autocraftcv.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.generate.LetterTongue.Clause;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterClausesTest {

  private static String clause(Locale language, String line) {
    return LetterTongue.of(language).clause(line, false).map(Clause::text).orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Implemented OAuth 2.0 for 81,000 users       | I implemented OAuth 2.0 for 81,000 users
          Wrote the runbooks                           | I wrote the runbooks
          Second-chaired a three-week arbitration      | I second-chaired a three-week arbitration
          Successfully moved SAP to a new host         | I successfully moved SAP to a new host
          Promoted to head of department               | I was promoted to head of department
          Responsible for 12 shops                     | I was responsible for 12 shops
          Principal investigator on two grants         | I was principal investigator on two grants
          Manage a team of 5 and report to the board   | my job was to manage a team of 5 and report to the board
          Managing a team of 5                         | my work included managing a team of 5
          Triage of 680 patients a day                 | my work included triage of 680 patients a day
          Preventive maintenance on pumps              | my work included preventive maintenance on pumps
          Zero injuries over 3 years                   | I can point to zero injuries over 3 years
          I led the night shift                        | I led the night shift
          """)
  void an_english_line_becomes_what_i_did(String line, String clause) {
    assertThat(clause(Locale.ENGLISH, line)).isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Einführung eines Kassensystems               | gehörte die Einführung eines Kassensystems zu meinen Aufgaben
          Planung und Durchführung von Messen          | gehörten die Planung und Durchführung von Messen zu meinen Aufgaben
          Einführung von SAP und Schulung von 7 Leuten | gehörten die Einführung von SAP und die Schulung von 7 Leuten zu meinen Aufgaben
          Aufbau einer Werkstatt                       | gehörte der Aufbau einer Werkstatt zu meinen Aufgaben
          Eigenverantwortlicher Einkauf von Garnen     | gehörte der eigenverantwortliche Einkauf von Garnen zu meinen Aufgaben
          Leitung von drei Filialen                    | war ich für die Leitung von drei Filialen verantwortlich
          Senkung der Kosten um 38 Prozent             | zählte die Senkung der Kosten um 38 Prozent zu meinen Ergebnissen
          Verantwortlich für den Einkauf               | war ich verantwortlich für den Einkauf
          Ein Team von 7 Personen geleitet             | habe ich ein Team von 7 Personen geleitet
          Führte Salesforce ein                        | führte ich Salesforce ein
          Plante und leitete Messen                    | plante und leitete ich Messen
          Zur Stationsleitung befördert                | wurde ich zur Stationsleitung befördert
          """)
  void a_german_line_becomes_a_clause_with_its_verb_first(String line, String clause) {
    assertThat(clause(Locale.GERMAN, line)).isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Used by 380 people
          Best store in the region
          Experienced in retail
          Small team in a growing company
          """)
  void a_line_that_does_not_say_what_i_did_is_left_out(String line) {
    assertThat(clause(Locale.ENGLISH, line)).isEqualTo("nothing");
  }

  @Test
  void employers_stand_after_german_prepositions_as_they_are() {
    LetterTongue german = LetterTongue.of(Locale.GERMAN);

    assertThat(german.at("Wollwerk")).isEqualTo("bei Wollwerk");
    assertThat(german.at("Hallbach GmbH")).isEqualTo("bei der Hallbach GmbH");
    assertThat(german.at("Krankenhaus Sankt Anna")).isEqualTo("beim Krankenhaus Sankt Anna");
    assertThat(german.at("Städtisches Klinikum Ulm"))
        .isEqualTo("beim Arbeitgeber Städtisches Klinikum Ulm");
  }
}
