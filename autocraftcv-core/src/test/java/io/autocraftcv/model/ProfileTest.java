package io.autocraftcv.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final String GOLDEN = resource("profile-v1.json").strip();
  private static final String EVERYTHING = resource("jsonresume/everything.json");
  private static final String SCHEMA = resource("jsonresume/schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

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
  void whatever_the_schema_has_comes_out_again_as_it_went_in() throws IOException {
    assertThat(faults(EVERYTHING)).isEmpty();
    Set<String> members = new TreeSet<>();
    collect(JSON.readTree(SCHEMA), "", members);
    assertThat(members).contains("$schema", "projects.roles", "meta.lastModified");
    JsonNode everything = JSON.readTree(EVERYTHING);
    assertThat(members).noneMatch(member -> first(everything, member).isMissingNode());

    Profile profile = Profile.fromJson(EVERYTHING);

    assertThat(JSON.readTree(profile.toJson())).isEqualTo(everything);
    assertThat(profile.meta().passedOver()).isEmpty();
  }

  /** The members that the schema describes, by their paths without numbers. */
  private static void collect(JsonNode schema, String path, Set<String> members) {
    JsonNode properties =
        schema.path("type").asText().equals("array")
            ? schema.path("items").path("properties")
            : schema.path("properties");
    if (properties.isMissingNode()) {
      members.add(path);
    }
    String dot = path.isEmpty() ? "" : ".";
    properties
        .properties()
        .forEach(member -> collect(member.getValue(), path + dot + member.getKey(), members));
  }

  /** What is there in the first entry of each list on the way. */
  private static JsonNode first(JsonNode json, String path) {
    JsonNode found = json;
    for (String name : path.split("\\.", -1)) {
      found = (found.isArray() ? found.path(0) : found).path(name);
    }
    return found;
  }

  @Test
  void what_a_profile_has_no_place_for_is_told_also_when_it_is_read_again() {
    Profile profile =
        Profile.fromJson(
            """
            {"x-theme": {"colour": "blue"}, "volunteer": "often", "awards": null,
             "basics": {"name": "Ada", "x-pronouns": "she", "email": " ", "picture": "ada.jpg"},
             "work": [{}, {"startDate": "long ago", "company": "Wollwerk", "tags": []}],
             "skills": ["Java", {"name": "SQL"}], "meta": {"theme": "kendall", "sources": {}}}
            """);
    assertThat(profile.basics().image()).isEqualTo("ada.jpg");
    assertThat(profile.meta().passedOver())
        .containsExactlyInAnyOrder(
            "x-theme",
            "volunteer",
            "basics.x-pronouns",
            "work[1].startDate",
            "skills[0]",
            "meta.theme");
    assertThat(Profile.fromJson(profile.toJson())).isEqualTo(profile);
    assertThat(profile.withMeta(profile.meta().withoutPassedOver()).toJson())
        .doesNotContain("meta");
  }

  @Test
  void of_a_file_that_is_mostly_something_else_not_everything_is_told() {
    StringBuilder json = new StringBuilder("{\"basics\": {\"name\": \"Ada\"}");
    for (int i = 0; i < 1000; i++) {
      json.append(", \"").append("x".repeat(1000)).append(i).append("\": 1");
    }
    Profile profile = Profile.fromJson(json + "}");
    assertThat(profile.meta().passedOver())
        .hasSize(21)
        .endsWith("…")
        .allSatisfy(path -> assertThat(path).hasSizeLessThanOrEqualTo(100));
    assertThat(Profile.fromJson(profile.toJson())).isEqualTo(profile);
  }

  @Test
  void pictures_and_what_a_file_says_of_itself_are_no_texts_of_the_person() {
    assertThat(Profile.fromJson(EVERYTHING).texts())
        .containsKeys("work[0].description", "projects[0].roles[1]", "projects[0].entity")
        .doesNotContainKey("basics.image")
        .allSatisfy((path, text) -> assertThat(path).doesNotContain("meta", "schema"));
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
        .getSchema(SCHEMA)
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
