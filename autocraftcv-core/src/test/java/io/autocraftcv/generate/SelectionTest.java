package io.autocraftcv.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final Profile ADA =
      Profile.fromJson(
          """
          {"basics": {"name": "Ada Weaver"},
           "work": [
             {"name": "Wollwerk", "position": "Master dyer", "highlights": ["Dyed", "Led four", "Sold"]},
             {"name": "Garnhaus", "position": "Dyer", "highlights": ["Wove", "Washed"]}],
           "skills": [{"name": "Craft", "keywords": ["Dyeing", "Weaving"]},
                      {"name": "Office", "keywords": ["Invoices", "SAP"]}],
           "interests": [{"name": "Chess"}],
           "references": [{"name": "Bo", "reference": "Good"}]}
          """);

  private static final Map<String, Double> RELEVANCE =
      Map.of(
          "work[0].highlights[2]", 0.9, "work[1].highlights[1]", 0.5, "skills[1].keywords[1]", 1.0);

  private final Selection selection = new Selection(ADA, path -> RELEVANCE.getOrDefault(path, 0.0));

  @Test
  void what_is_relevant_comes_first_and_the_rest_keeps_its_order() {
    Profile resume = selection.without(Set.of());
    assertThat(resume.work().get(0).highlights()).containsExactly("Sold", "Dyed", "Led four");
    assertThat(resume.skills().get(0).keywords()).containsExactly("SAP", "Invoices");
    assertThat(resume.skills().get(1).keywords()).containsExactly("Dyeing", "Weaving");
  }

  @Test
  void positions_keep_their_order_in_time() {
    assertThat(selection.without(Set.of()).work())
        .extracting(Profile.Work::name)
        .containsExactly("Wollwerk", "Garnhaus");
  }

  @Test
  void what_goes_first_is_what_says_least_about_this_position() {
    assertThat(selection.expendable())
        .containsExactly("references[0]", "interests[0]", "work[0].highlights[1]");
  }

  @Test
  void without_all_that_may_go_every_position_and_skill_is_still_there() {
    Profile resume = selection.without(new HashSet<>(selection.expendable()));
    assertThat(resume.work())
        .extracting(Profile.Work::position)
        .containsExactly("Master dyer", "Dyer");
    assertThat(resume.work().get(0).highlights()).containsExactly("Sold", "Dyed");
    assertThat(resume.work().get(1).highlights()).containsExactly("Washed", "Wove");
    assertThat(resume.skills()).flatExtracting(Profile.Skill::keywords).hasSize(4);
    assertThat(resume.interests()).isEmpty();
  }

  @Test
  void of_a_position_with_many_lines_the_least_relevant_are_skipped() {
    List<String> lines = IntStream.range(0, 10).mapToObj(i -> "\"Line " + i + "\"").toList();
    Profile many =
        Profile.fromJson("{\"work\": [{\"name\": \"W\", \"highlights\": " + lines + "}]}");
    Selection selection = new Selection(many, path -> path.endsWith("[9]") ? 1 : 0);
    assertThat(selection.without(selection.skipped()).work().get(0).highlights())
        .hasSize(7)
        .startsWith("Line 9", "Line 0");
  }

  @Test
  void what_stays_of_a_profile_stays_whole() throws IOException {
    Profile profile;
    try (InputStream in = Profile.class.getResourceAsStream("jsonresume/everything.json")) {
      profile = Profile.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(new Selection(profile, path -> 0.0).without(Set.of()))
        .isEqualTo(profile.withMeta(Profile.Meta.NONE));
    assertThat(Passages.reworded(profile, Map.of("projects[0].description", "Blues.")))
        .hasToString(profile.toString().replace("A catalogue of blues.", "Blues."));
    assertThat(profile.texts().keySet().stream().filter(Passages::has))
        .containsExactly(
            "basics.summary",
            "work[0].summary",
            "work[0].highlights[0]",
            "work[0].highlights[1]",
            "projects[0].description",
            "projects[0].highlights[0]");
  }
}
