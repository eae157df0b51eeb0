package io.autocraftcv.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final String GOLDEN = resource("profile-v1.json").strip();

  @Test
  void a_profile_written_by_the_first_version_is_read_and_written_for_ever() {
    Profile profile = Profile.fromJson(GOLDEN);
    assertThat(profile.work())
        .containsExactly(
            new Profile.Work(
                "Wollwerk",
                "Master dyer",
                "Berlin",
                "https://wollwerk.example",
                PartialDate.of(2019, 3),
                null,
                "Runs the vats.",
                List.of("Halved the water used")));
    assertThat(profile.sources())
        .containsEntry("basics.name", new Source(Source.Origin.STRUCTURED, 1))
        .containsEntry(
            "work[0].startDate", new Source(Source.Origin.HEURISTIC, 0.6, new Source.Place(2, 14)));
    assertThat(profile.toJson()).isEqualTo(GOLDEN);
  }

  @Test
  void what_is_written_is_json_resume_by_its_own_schema() {
    assertThat(faults(GOLDEN)).isEmpty();
    assertThat(faults(Profile.EMPTY.toJson())).isEmpty();
    assertThat(faults("{\"work\": [{\"startDate\": \"May 2019\"}]}")).isNotEmpty();
  }

  @Test
  void what_is_not_known_is_left_out() {
    assertThat(Profile.EMPTY.toJson()).isEqualTo("{}");
    assertThat(
            Profile.fromJson("{\"basics\":{\"name\":\" \",\"location\":{}},\"work\":[]}").toJson())
        .isEqualTo("{}");
    assertThat(Profile.fromJson("{}")).isEqualTo(Profile.EMPTY);
  }

  @Test
  void every_text_is_found_by_its_path_as_the_sources_name_it() {
    assertThat(Profile.fromJson(GOLDEN).texts())
        .containsEntry("basics.name", "Ada Weaver")
        .containsEntry("work[0].startDate", "2019-03")
        .containsEntry("work[0].highlights[0]", "Halved the water used")
        .doesNotContainKey("work[0].endDate");
  }

  @Test
  void an_entry_of_which_nothing_is_known_keeps_its_place() {
    String json = "{\"work\":[{},{\"name\":\"Wollwerk\"}]}";
    assertThat(Profile.fromJson(json).toJson()).isEqualTo(json);
  }

  @Test
  void the_names_of_versions_before_1_are_understood() {
    Profile profile =
        Profile.fromJson(
            """
            {"basics": {"website": "https://weaver.example"},
             "work": [{"company": "Wollwerk", "website": "https://wollwerk.example"}],
             "education": [{"institution": "Textile School", "gpa": 3.9,
                            "startDate": "2009-10-01T00:00:00.000Z", "endDate": 2012}]}
            """);
    assertThat(profile.basics().url()).isEqualTo("https://weaver.example");
    assertThat(profile.work().get(0).name()).isEqualTo("Wollwerk");
    assertThat(profile.work().get(0).url()).isEqualTo("https://wollwerk.example");
    assertThat(profile.education().get(0).score()).isEqualTo("3.9");
    assertThat(profile.education().get(0).startDate()).isEqualTo(new PartialDate(2009, 10, 1));
    assertThat(profile.education().get(0).endDate()).isEqualTo(PartialDate.of(2012));
  }

  @Test
  void values_of_the_wrong_kind_are_passed_over() {
    Profile profile =
        Profile.fromJson(
            """
            {"basics": [], "work": {"name": "x"}, "skills": ["Java", {"name": 7, "keywords": "x"}],
             "education": [{"area": {}, "startDate": "Present", "courses": [null, [], "Pigments"]}],
             "meta": {"sources": {"a": 1, "b": {"origin": "oracle", "confidence": 1},
                                  "c": {"origin": "heuristic", "confidence": 1.1},
                                  "d": {"origin": "heuristic", "confidence": 1, "page": -1}}}}
            """);
    assertThat(profile.basics()).isEqualTo(Profile.EMPTY.basics());
    assertThat(profile.work()).isEmpty();
    assertThat(profile.skills()).containsExactly(new Profile.Skill("7", null, List.of()));
    assertThat(profile.education().get(0).courses()).containsExactly("Pigments");
    assertThat(profile.sources()).isEqualTo(Map.of("d", new Source(Source.Origin.HEURISTIC, 1)));
  }

  @Test
  void text_that_is_no_profile_is_refused_and_so_is_text_made_to_exhaust() {
    List<String> texts =
        List.of(
            "",
            "[]",
            "null",
            "{",
            "[".repeat(100_000),
            "{\"x\":".repeat(1000),
            "{\"work\":[" + "{},".repeat(150_000) + "{}]}",
            "{\"work\":" + "9".repeat(1000) + "}",
            " ".repeat(5_000_000) + "{}");
    for (String text : texts) {
      assertThatIllegalArgumentException().isThrownBy(() -> Profile.fromJson(text));
    }
  }

  @Test
  void dates_are_as_exact_as_they_are_said() {
    for (String date : List.of("2019", "2019-03", "2020-02-29", "1000", "2999-12-31")) {
      assertThat(PartialDate.parse(date).map(PartialDate::toString)).contains(date);
    }
    assertThat(PartialDate.parse("2019-00-00")).contains(PartialDate.of(2019));
    assertThat(PartialDate.parse("2019-05-00")).contains(PartialDate.of(2019, 5));
  }

  @Test
  void what_is_no_date_is_none() {
    List<String> none =
        List.of("", "19", "2019-3", "2019-13", "2019-00-05", "2019-02-29", "0999", "3000", "٢٠١٩");
    assertThat(none).allMatch(date -> PartialDate.parse(date).equals(Optional.empty()));
  }

  private static List<?> faults(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(resource("jsonresume/schema.json"))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String resource(String name) {
    try (InputStream in = ProfileTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
