package io.autocraftcv.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobPostingTest {

  private static final JobPosting FULL =
      JobPosting.titled("Gärtnerin")
          .company("Grünwerk")
          .locations(List.of("Leipzig, Germany", "Halle"))
          .remote(Remote.ONSITE)
          .employmentTypes(Set.of(EmploymentType.PART_TIME))
          .salary(new Salary(new BigDecimal("15.50"), null, "EUR", PayPeriod.HOUR))
          .datePosted(LocalDate.of(2026, 3, 1))
          .validThrough(LocalDate.of(2026, 4, 1))
          .description("<p>Beete</p>")
          .descriptionText("Beete")
          .responsibilities(List.of("Gießen"))
          .requirements(List.of("Grüner Daumen"))
          .niceToHave(List.of("Traktorführerschein"))
          .benefits(List.of("Gemüse"))
          .skills(List.of("Rosen"))
          .experienceYears(3)
          .education(EducationLevel.TRADE)
          .seniority(Seniority.JUNIOR)
          .language("de")
          .url("https://jobs.example/1")
          .applyUrl("https://jobs.example/1/apply")
          .sources(Map.of("title", new Source(Source.Origin.STRUCTURED, 0.95)))
          .build();

  @Test
  void json_gives_back_the_posting_that_was_written() {
    assertThat(JobPosting.fromJson(FULL.toJson())).isEqualTo(FULL);
  }

  @Test
  void json_names_every_field_also_those_that_are_missing() {
    assertThat(JobPosting.titled("Cook").build().toJson())
        .isEqualTo(
            "{\"title\":\"Cook\",\"company\":null,\"locations\":[],\"remote\":null,"
                + "\"employmentTypes\":[],\"salary\":null,\"datePosted\":null,"
                + "\"validThrough\":null,\"description\":null,\"descriptionText\":null,"
                + "\"responsibilities\":[],\"requirements\":[],\"niceToHave\":[],\"benefits\":[],"
                + "\"skills\":[],\"experienceYears\":null,\"education\":null,\"seniority\":null,"
                + "\"language\":null,\"url\":null,\"applyUrl\":null,\"sources\":{}}");
  }

  @Test
  void json_writes_constants_dates_and_amounts_as_programs_outside_expect_them() {
    assertThat(FULL.toJson())
        .contains("\"remote\":\"onsite\"")
        .contains("\"employmentTypes\":[\"PART_TIME\"]")
        .contains("{\"min\":15.5,\"max\":null,\"currency\":\"EUR\",\"period\":\"HOUR\"}")
        .contains("\"datePosted\":\"2026-03-01\"")
        .contains("{\"origin\":\"structured\",\"confidence\":0.95}");
  }

  @Test
  void round_amounts_are_written_without_an_exponent() {
    Salary salary = new Salary(new BigDecimal("1E+5"), null, "USD", PayPeriod.YEAR);
    assertThat(JobPosting.titled("Cook").salary(salary).build().toJson())
        .contains("\"min\":100000,");
  }

  @Test
  void text_that_is_no_posting_is_refused() {
    for (String text :
        List.of("", "[]", "{", "{\"title\":\" \"}", "{\"title\":\"a\",\"remote\":\"x\"}")) {
      assertThatIllegalArgumentException().isThrownBy(() -> JobPosting.fromJson(text));
    }
  }

  @Test
  void a_posting_does_not_change_with_the_list_it_was_made_of() {
    List<String> skills = new ArrayList<>(List.of("Rosen"));
    JobPosting posting = JobPosting.titled("Cook").skills(skills).build();
    skills.clear();
    assertThat(posting.skills()).containsExactly("Rosen");
  }

  @Test
  void nonsense_is_refused_at_birth() {
    BigDecimal one = BigDecimal.ONE;
    assertThatIllegalArgumentException().isThrownBy(() -> JobPosting.titled(" ").build());
    assertThatIllegalArgumentException().isThrownBy(() -> new Salary(null, null, "EUR", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Salary(BigDecimal.TEN, one, "EUR", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Salary(one, null, "euro", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Source(Source.Origin.HEURISTIC, 1.1));
  }
}
