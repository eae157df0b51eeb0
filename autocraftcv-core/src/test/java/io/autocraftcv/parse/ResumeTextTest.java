package io.autocraftcv.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of a résumé, and what of it a profile has not. */
class ResumeTextTest {

  private static final String RESUME =
      """
      CURRICULUM VITAE

      Ada Example
      Phone: +49 (0)30 901 820 14
      ada@example.org

      Work Experience

      Weaver, Wollwerk GmbH, Berlin
      March 2019 - Present
      - Halved the time that the looms stand still, by means of a plan that everybody in the mill
        understood and kept
      Responsibilities:
      - Taught four apprentices

      Education

      Bachelor of Arts in Textile Design, University of Potsdam
      2014 - 2018

      Skills

      Weaving, Dyeing, Spinning

      Page 1 of 2
      """;

  private static final String UNKNOWN = "Driving licence of class B since 2011";

  private record Saved(Profile profile, ResumeText text) {}

  private static Saved read(String resume) throws IOException {
    List<Saved> saved = new ArrayList<>();
    try (ResumeParser parser = ResumeParser.create()) {
      parser.parse(
          Resumes.file(resume),
          Progress.none(),
          (profile, text) -> saved.add(new Saved(profile, text)));
    }
    return saved.get(0);
  }

  @Test
  void the_lines_are_numbered_as_the_places_of_values_are() throws IOException {
    Saved saved = read(RESUME);
    int line = saved.profile().sources().get("work[0].name").place().line();
    assertThat(saved.text().lines().get(line - 1)).isEqualTo("Weaver, Wollwerk GmbH, Berlin");
  }

  @Test
  void of_a_resume_that_was_understood_nothing_is_missing() throws IOException {
    Saved saved = read(RESUME);
    assertThat(saved.text().unplacedIn(saved.profile())).isEmpty();
  }

  @Test
  void what_has_no_place_is_told_until_somebody_gives_it_one() throws IOException {
    ResumeText text = new ResumeText(UNKNOWN + "\n");
    assertThat(text.unplacedIn(read(RESUME).profile())).containsExactly(UNKNOWN);
    Profile corrected =
        Profile.fromJson("{\"interests\":[{\"name\":\"Driving licence of class B\"}]}");
    assertThat(text.unplacedIn(corrected)).isEmpty();
  }

  @Test
  void words_that_the_profile_says_elsewhere_do_not_place_a_line() throws IOException {
    Saved saved = read(RESUME);
    String lost = "Wollwerk lent me for a year to four mills in Łódź, to plan their dyeing";
    assertThat(new ResumeText(lost).unplacedIn(saved.profile())).containsExactly(lost);
  }

  @Test
  void where_words_are_not_divided_each_sign_is_one() {
    Profile profile = Profile.fromJson("{\"work\":[{\"name\":\"東京大学病院\"}]}");
    assertThat(new ResumeText("東京大学病院、内科\n自動車運転免許\n").unplacedIn(profile))
        .containsExactly("自動車運転免許");
  }

  @Test
  void of_a_profile_that_says_nothing_all_is_missing_but_headings_and_dates() {
    assertThat(new ResumeText("Skills\n\t\nWeaving\n2014 - 2018\n").unplacedIn(Profile.EMPTY))
        .containsExactly("Weaving");
  }

  @Test
  void json_says_itself_what_is_what() throws IOException {
    Saved saved = read("{\"basics\":{\"name\":\"Ada\"}}");
    assertThat(saved.text().lines()).isEmpty();
  }
}
