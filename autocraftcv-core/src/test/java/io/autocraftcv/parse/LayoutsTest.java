package io.autocraftcv.parse;

import static io.autocraftcv.parse.Resumes.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.model.Profile.Work;
import org.junit.jupiter.api.Test;

/** Each résumé is the same person's, set in another way. */
class LayoutsTest {

  private static final String HEAD =
      """
      Ada Example
      Senior Nurse
      12 Elm Street, 78701, Austin, TX (US)
      ada@example.org | +1 512 555 0140 | https://ada.example.org

      """;

  private static void assertBothPositions(Profile profile) {
    assertThat(profile.work())
        .extracting(Work::name, Work::position, Work::startDate, Work::endDate)
        .containsExactly(
            tuple("Mercy Hospital", "Senior Nurse", PartialDate.of(2021, 12), null),
            tuple(
                "Kestrel Clinic",
                "Registered Nurse",
                PartialDate.of(2019, 1),
                PartialDate.of(2021, 10)));
    assertThat(profile.work().get(0).highlights()).containsExactly("Led a team of 9 nurses.");
  }

  @Test
  void the_employer_first_and_the_dates_beside_it() {
    assertBothPositions(
        parsed(
            HEAD
                + """
                Work Experience

                Mercy Hospital                                   December 2021 - Present
                Senior Nurse
                - Led a team of 9 nurses.

                Kestrel Clinic                                   January 2019 - October 2021
                Registered Nurse
                - Ran the night shift.

                Education
                """));
  }

  @Test
  void the_position_first_and_the_dates_below() {
    assertBothPositions(
        parsed(
            HEAD
                + """
                EMPLOYMENT HISTORY

                Senior Nurse
                Mercy Hospital, Austin, TX
                12/2021 - Present
                - Led a team of 9 nurses.

                Registered Nurse
                Kestrel Clinic, Austin, TX
                01/2019 - 10/2021
                - Ran the night shift.
                """));
  }

  @Test
  void all_in_one_line() {
    assertBothPositions(
        parsed(
            HEAD
                + """
                Experience

                Senior Nurse at Mercy Hospital (Dec 2021 - now)
                - Led a team of 9 nurses.
                Registered Nurse at Kestrel Clinic (Jan 2019 - Oct 2021)
                - Ran the night shift.
                """));
  }

  @Test
  void the_dates_above() {
    assertBothPositions(
        parsed(
            HEAD
                + """
                Professional Experience

                Dec 2021 - Present
                Mercy Hospital
                Senior Nurse
                - Led a team of 9 nurses.

                Jan 2019 - Oct 2021
                Kestrel Clinic
                Registered Nurse
                - Ran the night shift.
                """));
  }

  @Test
  void in_german() {
    Profile profile =
        parsed(
            """
            Maximilian von der Heyde
            Vertriebsleiter
            Anschrift: Hauptstraße 5, 80331 München
            Telefon: +49 89 99998-323
            E-Mail: max@example.org

            Berufserfahrung

            03/2017 – heute    Bärenfeld Maschinen AG
            Vertriebsleiter
            - Führung eines Teams von 7 Mitarbeitenden

            Ausbildung

            10/2008 – 02/2013  Technische Universität München
            Diplom Maschinenbau

            Sprachen
            Deutsch (Muttersprache), Englisch (verhandlungssicher)

            Kenntnisse
            SAP, Salesforce, Excel
            """);
    assertThat(profile.basics().name()).isEqualTo("Maximilian von der Heyde");
    assertThat(profile.basics().location()).extracting("city").isEqualTo("München");
    assertThat(profile.work())
        .extracting(Work::name, Work::position, Work::startDate)
        .containsExactly(
            tuple("Bärenfeld Maschinen AG", "Vertriebsleiter", PartialDate.of(2017, 3)));
    assertThat(profile.education())
        .extracting(Education::institution, Education::studyType, Education::area)
        .containsExactly(tuple("Technische Universität München", "Diplom", "Maschinenbau"));
    assertThat(profile.languages()).extracting("language").containsExactly("Deutsch", "Englisch");
    assertThat(profile.skills())
        .flatExtracting("keywords")
        .containsExactly("SAP", "Salesforce", "Excel");
  }

  @Test
  void one_employer_and_two_positions() {
    Profile profile =
        parsed(
            HEAD
                + """
                Experience

                Mercy Hospital
                Senior Nurse
                Dec 2021 - Present
                - Led a team of 9 nurses.
                Registered Nurse
                Jan 2019 - Nov 2021
                - Ran the night shift.
                """);
    assertThat(profile.work())
        .extracting(Work::name, Work::position)
        .containsExactly(
            tuple("Mercy Hospital", "Senior Nurse"), tuple("Mercy Hospital", "Registered Nurse"));
  }

  @Test
  void values_say_where_they_stand_and_how_sure_they_are() {
    Profile profile = parsed(HEAD + "Skills\nTriage, Wound care\n\nEducation\nMIT 2014\n");
    assertThat(profile.sources().get("basics.email"))
        .satisfies(
            source -> {
              assertThat(source.place()).hasFieldOrPropertyWithValue("line", 4);
              assertThat(source.confidence()).isBetween(0.9, 1.0);
            });
  }

  @Test
  void a_town_of_which_nothing_is_known_stands_in_the_employers_line() {
    Profile profile =
        parsed(
            HEAD
                + """
                Work Experience

                Head Chef                                        December 2021 - Present
                Marrow & Thyme                                                  Little Hay
                - Led a team of 9 cooks.

                Sous Chef                                        January 2019 - October 2021
                The Copper Pan                                                  Nether Poppleton
                - Wrote the menus.
                """);
    assertThat(profile.work())
        .extracting(Work::name, Work::location)
        .containsExactly(
            tuple("Marrow & Thyme", "Little Hay"), tuple("The Copper Pan", "Nether Poppleton"));
  }

  @Test
  void a_town_that_is_a_region_too_takes_no_employer_with_it() {
    Profile profile =
        parsed(
            HEAD
                + """
                Work Experience

                Senior Nurse, Mercy Hospital, New York
                December 2021 - Present
                - Led a team of 9 nurses.

                Registered Nurse, Kestrel Clinic, Berlin, Germany
                January 2019 - October 2021
                """);
    assertBothPositions(profile);
    assertThat(profile.work())
        .extracting(Work::location)
        .containsExactly("New York", "Berlin, Germany");
  }
}
