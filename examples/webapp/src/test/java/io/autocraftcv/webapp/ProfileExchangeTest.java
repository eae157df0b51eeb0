package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That profiles come in and go out as JSON Resume, and that there can be several. */
class ProfileExchangeTest extends OverHttp {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void what_is_exported_is_imported_again_as_it_was_in_every_field_of_the_form() throws Exception {
    Map<String, String> form = Ada.profile();
    for (ProfileSection section : ProfileSection.ALL) {
      String path = section.isList() ? section.path() + "[0]" : section.path();
      if (section.isList()) {
        form.put(path + ".was", "");
      }
      for (ProfileSection.Field field : section.fields()) {
        form.putIfAbsent(path + "." + field.name(), value(field));
      }
    }
    String exported = exported(ada.profile(form));
    String imported =
        ada.upload("resume.json", exported.getBytes(UTF_8)).path("profile_id").asText();
    assertThat(json(exported(imported))).isEqualTo(json(exported));
    assertThat(exported).contains("references", "volunteer", "Wollwerk");
  }

  @Test
  void whatever_the_standard_has_is_there_again_after_import_and_saving() throws Exception {
    byte[] everything;
    try (InputStream in = getClass().getResourceAsStream("everything.json")) {
      everything = in.readAllBytes();
    }
    String profile = ada.upload("resume.json", everything).path("profile_id").asText();
    assertThat(JSON.readTree(exported(profile))).isEqualTo(JSON.readTree(everything));

    String page = "/profiles/" + profile;
    Map<String, String> form = FilledForm.of(ada.page(page));
    form.put("do", "down work 0");
    form = FilledForm.of(ada.post(page, form).body());
    form.put("do", "up work 1");
    form = FilledForm.of(ada.post(page, form).body());
    form.put("do", "save");
    assertThat(ada.post(page, form).statusCode()).isEqualTo(303);

    assertThat(JSON.readTree(exported(profile))).isEqualTo(JSON.readTree(everything));
  }

  @Test
  void what_the_standard_does_not_have_is_told_until_the_profile_is_saved() throws Exception {
    String image = "data:image/png;base64," + "iVBO".repeat(200_000);
    String kept = "{\"basics\":{\"name\":\"Ada\",\"image\":\"" + image + "\"}}";
    String json = kept.replace("}}", ",\"x-<b>pronouns\":\"she\"},\"x-theme\":7}");
    String profile = ada.upload("ada.json", json.getBytes(UTF_8)).path("profile_id").asText();
    String page = "/profiles/" + profile;
    assertThat(ada.page(page))
        .contains("were not taken over")
        .contains("<code>basics.x-&lt;b&gt;pronouns</code>", "<code>x-theme</code>");
    assertThat(exported(profile)).isEqualTo(kept);

    Map<String, String> form = FilledForm.of(ada.page(page));
    form.put("do", "save");
    ada.post(page, form);
    assertThat(ada.page(page)).doesNotContain("were not taken over");
    assertThat(exported(profile)).isEqualTo(kept);
  }

  @Test
  void a_copy_is_changed_without_the_other() throws Exception {
    String first = ada.profile(Ada.profile());
    String copy =
        ada.post("/profiles/" + first + "/copy", Map.of())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    ada.post(copy, Map.of("do", "save", "basics.name", "Ada Weaver, Potter"));
    assertThat(exported(first)).contains("\"Ada Weaver\"", "Wollwerk");
    assertThat(ada.page("/documents/new")).contains("Ada Weaver, Potter", ">Ada Weaver<");
    Caller eve = new Caller(application.address());
    eve.profile(Map.of("do", "save", "basics.name", "Eve"));
    assertThat(eve.post("/profiles/" + first + "/copy", Map.of()).statusCode()).isEqualTo(404);
  }

  private static String value(ProfileSection.Field field) {
    return switch (field.kind()) {
      case DATE -> "2019-03";
      case LINES -> "First " + field.name() + "\nSecond " + field.name();
      default ->
          field.name().equals("url")
              ? "https://ada.example/" + field.called()
              : field.name().endsWith("countryCode") ? "DE" : "Some " + field.name();
    };
  }

  private String exported(String profile) throws IOException, InterruptedException {
    return ada.page("/profiles/" + profile + "/resume.json");
  }

  /** What the profile says, without where it is from. */
  private static ObjectNode json(String resume) throws IOException {
    ObjectNode json = (ObjectNode) JSON.readTree(resume);
    json.remove("meta");
    return json;
  }
}
