package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Documents that are read as they are. */
class PlainFormatsTest {

  private static final Renderer RENDERER = Renderer.create();
  private static final Profile COOK = Profiles.of("cook");
  private static final Look LOOK = Look.of(COOK.basics());

  private static String resume(Format format) {
    return new String(RENDERER.resume(COOK, LOOK, format).bytes(), UTF_8);
  }

  private static String letter(String company, Format format) {
    CoverLetter letter =
        new CoverLetter(
            COOK.basics(),
            company,
            LocalDate.of(2026, 11, 24),
            "Head Chef",
            "Dear Team,",
            List.of("I cook."),
            "Kind regards,",
            Locale.ENGLISH);
    return new String(RENDERER.letter(letter, LOOK, format).bytes(), UTF_8);
  }

  @Test
  void plain_text_fits_the_text_box_of_a_form() {
    assertThat(resume(Format.TEXT).lines()).allMatch(line -> line.length() <= 78);
    assertThat(resume(Format.TEXT))
        .contains(
            """
            WORK EXPERIENCE

            Head Chef
            The Copper Pan | Bristol | Mar 2019 – present
            - Run a kitchen of nine and write a new menu every six weeks with growers from
              the valley.
            """);
  }

  @Test
  void markdown_has_headings_lists_and_links() {
    assertThat(resume(Format.MARKDOWN))
        .startsWith("# Tomás D’Angelo-Reyes\n")
        .contains(
            "[tomas@dangelo.example](mailto:tomas@dangelo.example)",
            "### Sous Chef\n\nMarrow \\& Thyme | Cardiff | *Nov 2014 – Feb 2019*\n\n- Trained four");
  }

  @Test
  void what_markdown_would_take_for_markup_stays_text() {
    assertThat(letter("*Star* <b>Kitchens</b> [Ltd](x)", Format.MARKDOWN))
        .contains("\\*Star\\* \\<b\\>Kitchens\\</b\\> \\[Ltd\\](x)");
  }

  @Test
  void a_resume_as_json_is_the_profile() {
    assertThat(Profile.fromJson(resume(Format.JSON))).isEqualTo(COOK);
  }

  @Test
  void a_letter_as_json_says_what_it_is_made_of() {
    assertThat(letter("The Copper Pan", Format.JSON))
        .contains("\"company\" : \"The Copper Pan\"", "\"paragraphs\" : [ \"I cook.\" ]");
  }

  @Test
  void a_project_says_for_whom_it_was_and_what_one_was_in_it() {
    Profile editor =
        Profile.fromJson(
            """
            {"basics": {"name": "Ada Weaver", "image": "https://weaver.example/ada.jpg"},
             "projects": [{"name": "Blue book", "entity": "Woad Press", "endDate": "2018",
                           "roles": ["Editor", "Photographer"], "type": "publication"}]}
            """);
    assertThat(new String(RENDERER.resume(editor, LOOK, Format.TEXT).bytes(), UTF_8))
        .contains("Blue book\nWoad Press | 2018\n- Role: Editor, Photographer\n")
        .doesNotContain("ada.jpg");
    assertThat(new String(RENDERER.resume(editor, LOOK, Format.HTML).bytes(), UTF_8))
        .contains("Woad Press")
        .doesNotContain("ada.jpg");
  }
}
