package io.autocraftcv.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GroundingTest {

  private static final Profile ADA =
      Profile.fromJson(
          """
          {"basics": {"name": "Ada Example", "label": "Baker"},
           "work": [{"name": "Old Mill Bakery", "position": "Baker", "startDate": "2018-03",
                     "highlights": ["Baked 300 loaves a night."]}],
           "skills": [{"name": "Sourdough"}]}
          """);

  private static final Grounding GROUNDING = Grounding.of(ADA, null, LocalDate.of(2026, 11, 1));

  @Test
  void what_the_profile_says_stays() {
    String text = "I have worked at Old Mill Bakery. I know sourdough well.";
    assertThat(GROUNDING.check(text)).isEqualTo(new Checked(text, java.util.List.of()));
  }

  @Test
  void a_sentence_with_an_invented_employer_is_taken_out() {
    Checked checked = GROUNDING.check("At Google I led a team. I know sourdough well.");
    assertThat(checked.text()).isEqualTo("I know sourdough well.");
    assertThat(checked.unsupported()).extracting(Claim::text).containsExactly("Google");
  }
}
