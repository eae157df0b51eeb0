package io.autocraftcv.parse;

import static io.autocraftcv.parse.Resumes.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Account;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.model.Profile.Language;
import io.autocraftcv.model.Profile.Location;
import io.autocraftcv.model.Profile.Work;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that one country, one site or one office program has made usual. */
class ConventionsTest {

  private static final String HEAD =
      """
      Ada Example
      ada@example.org | +1 512 555 0140

      """;

  private static final String SCHOOL =
      """

      Education

      2010 - 2014
      BSc Nursing, Elm University
      """;

  private static Profile with(String sections) {
    return parsed(HEAD + sections);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Schul- und Berufsausbildung",
        "Ausbildung & Umschulung",
        "Education and Training",
        "Further Education",
      })
  void a_heading_of_two_names_is_one(String heading) {
    assertThat(with(heading + "\n\n2010 - 2014\nBSc Nursing\nElm University\n").education())
        .extracting(Education::institution)
        .containsExactly("Elm University");
  }

  @Test
  void a_date_in_a_list_opens_no_entry_where_titles_are_dated() {
    assertThat(
            with("""
                    Berufserfahrung

                    01/2018 - dato
                    Köchin bei Gasthof Hirsch
                    - Zwei Hauben im Gault&Millau seit 2020

                    05/2013 - 12/2017
                    Köchin bei Hotel Seehof
                    - Hochzeiten
                    """)
                .work())
        .extracting(Work::name, Work::highlights)
        .containsExactly(
            tuple("Gasthof Hirsch", List.of("Zwei Hauben im Gault&Millau seit 2020")),
            tuple("Hotel Seehof", List.of("Hochzeiten")));
  }

  @Test
  void one_employer_for_some_years_and_the_positions_there() {
    assertThat(
            with("""
                    Experience

                    Harborview Foods
                    5 years

                    Senior Accountant
                    February 2020 - Present (3 years 5 months)
                    - Close the books

                    Staff Accountant
                    June 2017 - January 2020 (2 years 8 months)
                    - Reconciled accounts
                    """)
                .work())
        .extracting(Work::name, Work::position)
        .containsExactly(
            tuple("Harborview Foods", "Senior Accountant"),
            tuple("Harborview Foods", "Staff Accountant"));
  }

  @Test
  void labels_say_what_is_what() {
    assertThat(
            with("""
                    Experience

                    Organization: Zenvia Software Pvt. Ltd.
                    Designation: Systems Administrator
                    Duration: Jun 2020 to Till date
                    - Patched servers

                    Organization: Meridian Bank
                    Designation: Network Engineer
                    Duration: Jul 2014 to May 2020
                    - Laid cables
                    """)
                .work())
        .extracting(Work::name, Work::position)
        .containsExactly(
            tuple("Zenvia Software Pvt. Ltd.", "Systems Administrator"),
            tuple("Meridian Bank", "Network Engineer"));
  }

  @Test
  void a_firm_is_named_after_what_its_people_are() {
    assertThat(
            with("""
                    Experience

                    Solicitor, Holloway Marsh Solicitors (May 2017 to June 2019)
                    - Managed a caseload
                    """)
                .work())
        .extracting(Work::name, Work::position)
        .containsExactly(tuple("Holloway Marsh Solicitors", "Solicitor"));
  }

  @Test
  void what_says_that_a_date_is_an_end_is_no_school() {
    assertThat(with("Education\n\nElm University    Expected May 2026\nBSc Nursing\n").education())
        .extracting(Education::institution, education -> String.valueOf(education.endDate()))
        .containsExactly(tuple("Elm University", "2026-05"));
  }

  @Test
  void the_head_of_a_table_is_no_school() {
    assertThat(
            with("""
                    Education

                    Qualification     Institution        Year of Passing     Percentage
                    B.E. Electronics    Elm University    2014    78.4%
                    MSc Physics    Oak University    2016    81%
                    """)
                .education())
        .extracting(Education::institution)
        .containsExactly("Elm University", "Oak University");
  }

  @Test
  void all_in_one_line_with_the_position_behind_the_town() {
    assertThat(
            with("""
                    Beruflicher Werdegang

                    05/2013-12/2017: Hotel Seehof, Mondsee, Sous-Chefin
                    03/2010-04/2013: Landgasthaus Eder, Hallein, Köchin
                    """)
                .work())
        .extracting(Work::name, Work::position)
        .containsExactly(
            tuple("Hotel Seehof", "Sous-Chefin"), tuple("Landgasthaus Eder", "Köchin"));
  }

  @Test
  void the_dates_below_the_list() {
    assertThat(
            with("""
                    Work Experience

                    Lead Designer at Studio Halbmond
                    - Built the design system
                    Feb 2021 – Present

                    Product Designer at Kontist
                    - Redesigned onboarding
                    May 2018 – Jan 2021
                    """)
                .work())
        .extracting(Work::name, work -> String.valueOf(work.startDate()), Work::highlights)
        .containsExactly(
            tuple("Studio Halbmond", "2021-02", List.of("Built the design system")),
            tuple("Kontist", "2018-05", List.of("Redesigned onboarding")));
  }

  @Test
  void a_place_below_what_was_done_there() {
    assertThat(
            with("""
                    Work Experience

                    2011 – 2018
                    Class Teacher, Elm School
                    - Taught mixed classes
                    City: Cork | Country: Ireland
                    """)
                .work())
        .extracting(Work::location, Work::highlights)
        .containsExactly(tuple("Cork", List.of("Taught mixed classes")));
  }

  @Test
  void a_mother_tongue_has_a_label() {
    assertThat(
            with("Language Skills\n\nMother tongue(s): English\nOther language(s): Irish\n\n")
                .languages())
        .extracting(Language::language)
        .containsExactly("English", "Irish");
  }

  @Test
  void details_follow_the_languages_in_a_list_of_labels() {
    Profile profile =
        parsed(
            """
            Ada Example
            ada@example.org

            Personal Details

            Marital Status: Married
            Languages Known: English, Tamil
            Permanent Address: 14 Cross Street, Chennai 600041
            """
                + SCHOOL);
    assertThat(profile.languages())
        .extracting(Language::language)
        .containsExactly("English", "Tamil");
    assertThat(profile.basics().location())
        .extracting(Location::city, Location::postalCode)
        .containsExactly("Chennai", "600041");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Linzer Gasse 29, 5020 Salzburg – Tel.: +43 664 555 7812 – ada@example.org",
        "Nationality: Irish | Phone: +43 664 555 7812 | Address: Linzer Gasse 29, 5020 Salzburg",
        "Linzer Gasse 29, 5020 Salzburg ⋄ +43 664 555 7812 ⋄ ada@example.org",
      })
  void an_address_among_labelled_contacts(String line) {
    assertThat(parsed("Ada Example\nada@example.org\n" + line + "\n" + SCHOOL).basics())
        .extracting(basics -> basics.location())
        .extracting(Location::address, Location::postalCode, Location::city, Location::region)
        .containsExactly("Linzer Gasse 29", "5020", "Salzburg", null);
  }

  @Test
  void an_account_beside_the_sign_of_its_site() {
    assertThat(
            parsed("Ada Example\nada@example.org\nin/ada-example\n" + SCHOOL).basics().profiles())
        .extracting(Account::network, Account::username)
        .containsExactly(tuple("LinkedIn", "ada-example"));
  }

  @Test
  void a_slash_within_a_name_divides_nothing() {
    assertThat(with("Skills\n\nSAP S/4HANA / Abacus / Excel\n").skills())
        .flatExtracting(skill -> skill.keywords())
        .containsExactly("SAP S/4HANA", "Abacus", "Excel");
  }
}
