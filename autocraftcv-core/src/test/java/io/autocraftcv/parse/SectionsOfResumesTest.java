package io.autocraftcv.parse;

import static io.autocraftcv.parse.Resumes.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Certificate;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.model.Profile.Language;
import io.autocraftcv.model.Profile.Skill;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below each heading, in the forms in which people write it. */
class SectionsOfResumesTest {

  private static final String PERSON =
      """
      Ada Example
      Senior Nurse
      ada@example.org, +1 512 555 0140

      Experience

      Mercy Hospital       2019 - 2021
      Senior Nurse
      - Led a team of 9 nurses.

      """;

  private static Profile with(String section) {
    return parsed(PERSON + section);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Education\n\nBachelor of Science in Nursing, University of Leeds, 2010 - 2013\n",
        "Education\n\n2010 - 2013   University of Leeds\nBachelor of Science, Nursing\n",
        "Education\n\nUniversity of Leeds\nBachelor of Science (Nursing)\n2010 - 2013\n",
        "EDUCATION\n\nBachelor of Science, Nursing\nUniversity of Leeds | 2010 - 2013\nGrade: 2.1\n",
        "Education\n\nBachelor of Science in Nursing at University of Leeds (2010 - 2013)\n",
      })
  void a_school_and_its_degree(String section) {
    assertThat(with(section).education())
        .extracting(
            Education::institution,
            Education::studyType,
            Education::area,
            Education::startDate,
            Education::endDate)
        .containsExactly(
            tuple(
                "University of Leeds",
                "Bachelor of Science",
                "Nursing",
                PartialDate.of(2010),
                PartialDate.of(2013)));
  }

  @Test
  void skills_in_groups() {
    assertThat(with("Skills\n\nClinical: Triage, Wound care\nTools (Excel, Cerner)\n").skills())
        .extracting(Skill::name, Skill::keywords)
        .containsExactly(
            tuple("Clinical", List.of("Triage", "Wound care")),
            tuple("Tools", List.of("Excel", "Cerner")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Skills\n\nC++, Node.js, PL/SQL\n",
        "Skills\n\n- C++\n- Node.js\n- PL/SQL\n",
        "Technical Skills\n\nC++ (advanced) | Node.js (basic) | PL/SQL\n",
        "Skills: C++, Node.js, PL/SQL\n",
      })
  void skills_in_a_list(String section) {
    assertThat(with(section).skills())
        .flatExtracting(
            skill -> skill.keywords().isEmpty() ? List.of(skill.name()) : skill.keywords())
        .containsExactly("C++", "Node.js", "PL/SQL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Languages\n\nEnglish (Native), German (B2)\n",
        "Languages\n\nEnglish: Native\nGerman: B2\n",
        "Languages\n\nEnglish - Native\nGerman - B2\n",
        "Languages\n\nEnglish\nNative\nGerman\nB2\n",
      })
  void languages_and_how_well_they_are_spoken(String section) {
    assertThat(with(section).languages())
        .containsExactly(new Language("English", "Native"), new Language("German", "B2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Certificates\n\nAdvanced Life Support, Red Cross, 2018\n",
        "Licences & Certifications\n\nAdvanced Life Support (Red Cross, 2018)\n",
        "Certifications\n\n2018   Advanced Life Support | Red Cross\n",
      })
  void certificates_and_who_gave_them(String section) {
    assertThat(with(section).certificates())
        .containsExactly(
            new Certificate("Advanced Life Support", PartialDate.of(2018), "Red Cross", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ada Example; Ada Example",
        "ADA EXAMPLE; ADA EXAMPLE",
        "Ada Example, RN; Ada Example",
        "Curriculum Vitae of Ada Example; Ada Example",
        "Name: Ada Example; Ada Example",
        "Ada Example | Senior Nurse; Ada Example",
        "Nguyễn Thị Minh Khai; Nguyễn Thị Minh Khai",
        "Siobhán O’Rourke; Siobhán O’Rourke",
        "Maximilian von der Heyde; Maximilian von der Heyde",
        "Oluwaseun Adeyemi-Cole; Oluwaseun Adeyemi-Cole",
        "田中 太郎; 田中 太郎",
      })
  void names_of_many_cultures(String line, String name) {
    Profile profile = parsed(PERSON.replaceFirst("Ada Example", line));
    assertThat(profile.basics().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+49 89 99998-323", "(02) 5550 4360", "1-303-555-0140", "+44 7700 900 884"})
  void telephone_numbers_stay_as_they_are_written(String number) {
    Profile profile = parsed(PERSON.replace("+1 512 555 0140", number));
    assertThat(profile.basics().phone()).isEqualTo(number);
  }
}
