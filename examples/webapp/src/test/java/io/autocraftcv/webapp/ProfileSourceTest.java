package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text of a résumé, beside the profile that was read from it. */
class ProfileSourceTest extends OverHttp {

  private static final String RESUME =
      Resumes.TEXT + "\nOther\n\nDriving licence of class B\nNights & weekends <b>welcome</b>\n";

  private String page(String file, String resume) throws IOException, InterruptedException {
    return "/profiles/" + ada.upload(file, resume.getBytes(UTF_8)).path("profile_id").asText();
  }

  @Test
  void stands_there_as_text_with_the_lines_marked_that_found_no_place() throws Exception {
    assertThat(ada.page(page("ada.txt", RESUME)))
        .contains("The text of your résumé", "<li>Ada Weaver</li>")
        .contains("2 lines of your résumé were not placed")
        .contains("<li>Driving licence of class B</li>")
        .contains("Nights &amp; weekends &lt;b&gt;welcome&lt;/b&gt;</li>")
        .contains(
            "<li class=\"unplaced\"><span class=\"spoken\">Not placed: </span>Driving licence");
  }

  @Test
  void what_is_given_a_place_is_not_listed_any_more_even_before_it_is_saved() throws Exception {
    String page = page("ada.txt", RESUME);
    Map<String, String> form = FilledForm.of(ada.page(page));
    form.put("do", "add interests");
    form = FilledForm.of(ada.post(page, form).body());
    form.put("interests[0].name", "Driving licence of class B");
    form.put("do", "add interests");
    assertThat(ada.post(page, form).body()).contains("One line of your résumé was not placed");
    form.put("do", "save");
    ada.post(page, form);
    assertThat(ada.page(page))
        .contains("One line of your résumé was not placed")
        .contains("<li>Driving licence of class B</li>");
  }

  @Test
  void a_copy_of_the_profile_has_it_as_well() throws Exception {
    String page = page("ada.txt", RESUME);
    String copy = ada.post(page + "/copy", Map.of()).headers().firstValue("Location").orElseThrow();
    ada.post(page + "/delete", Map.of());
    assertThat(ada.page(copy)).contains("The text of your résumé", "Driving licence");
  }

  @Test
  void nothing_is_said_of_lines_where_each_has_its_place() throws Exception {
    assertThat(ada.page(page("ada.txt", Resumes.TEXT)))
        .contains("The text of your résumé")
        .doesNotContain("not placed");
  }

  @Test
  void of_a_text_without_end_no_more_than_its_beginning_is_shown() throws Exception {
    assertThat(ada.page(page("ada.txt", RESUME + "Kiln of the seven dwarfs\n".repeat(6_000))))
        .contains("Driving licence of class B</li>")
        .satisfies(
            page -> assertThat(page.split("Kiln of the seven", -1)).hasSizeBetween(2, 6_001));
  }

  @Test
  void a_profile_that_is_json_or_was_entered_has_none() throws Exception {
    assertThat(ada.page(page("ada.json", "{\"basics\":{\"name\":\"Ada\"}}")))
        .contains("\"Ada\"")
        .doesNotContain("The text of your résumé");
    assertThat(ada.page("/profiles/" + ada.profile(Ada.profile())))
        .contains("Wollwerk")
        .doesNotContain("The text of your résumé");
  }
}
