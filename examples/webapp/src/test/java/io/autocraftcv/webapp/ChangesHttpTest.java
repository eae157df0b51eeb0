package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a visitor takes back, over HTTP, what was changed against the profile. */
class ChangesHttpTest extends OverHttp {

  private static final String LINES =
      "Swept the yard\nSwept two\nSwept three\nSwept four\nSwept five\nSwept six\nSwept seven"
          + "\nWrote SQL for the looms in Kubernetes";

  private String page;

  @BeforeEach
  void write() throws Exception {
    Map<String, String> form = Ada.profile();
    form.put("work[0].highlights", LINES);
    page = ada.documents(ada.posting(Ada.POSTING), ada.profile(form), "txt");
  }

  @Test
  void a_line_that_moved_up_goes_back_behind_those_that_precede_it() throws Exception {
    assertThat(lines()).startsWith("Wrote SQL for the looms in Kubernetes");
    assertThat(compared()).contains("Put it back where it was", "moved up from number 8");
    reject("work[0].highlights[7]", "", "at-work-0");
    assertThat(lines()).endsWith("Wrote SQL for the looms in Kubernetes");
    assertThat(compared()).doesNotContain("moved up from");
    assertThat(ada.page(page + "/resume.txt")).containsSubsequence("Swept six", "Wrote SQL");
  }

  @Test
  void a_line_that_was_left_out_comes_back_where_it_was_and_the_report_says_so() throws Exception {
    assertThat(lines()).hasSize(7).doesNotContain("Swept seven");
    HttpResponse<String> answer = reject("work[0].highlights[6]", "", "");
    assertThat(answer.headers().firstValue("Location")).hasValue(page + "#left-out");
    assertThat(lines()).hasSize(8).endsWith("Swept six", "Swept seven");
    assertThat(ada.page(page)).contains("Nothing: all of your profile is on", "A line put back");
  }

  @Test
  void a_line_in_other_words_becomes_the_visitors_own_at_its_place() throws Exception {
    edit("work[0].highlights", "Swept the yard with a broom\nSwept two");
    assertThat(compared()).contains("in other words", "Take my own words");
    HttpResponse<String> answer = reject("work[0].highlights[0]", "", "at-work-0");
    assertThat(answer.headers().firstValue("Location")).hasValue(page + "/compare#at-work-0");
    assertThat(lines()).containsExactly("Swept the yard", "Swept two");
  }

  @Test
  void what_was_added_goes_and_comes_back_by_the_way_back() throws Exception {
    edit("work[0].highlights", "Swept two\nInvented the wheel");
    assertThat(compared()).contains("added", "Remove");
    reject("work[0].highlights", "Invented the wheel", "at-work-0");
    assertThat(lines()).containsExactly("Swept two");
    assertThat(compared()).contains("Last change: A line taken out");
    ada.post(page + "/back", Map.of("number", "2"));
    assertThat(lines()).containsExactly("Swept two", "Invented the wheel");
  }

  @Test
  void the_summary_becomes_the_visitors_own_however_little_it_has_left_of_it() throws Exception {
    edit("summary", "Weaves.");
    assertThat(compared()).contains("Take my own words").doesNotContain(">Remove<");
    reject("basics.summary", "", "at-basics-summary");
    assertThat(ada.page(page + "/resume.txt")).contains("machines that must not stop");
    edit("summary", "");
    reject("basics.summary", "", "at-basics-summary");
    assertThat(ada.page(page + "/resume.txt")).contains("machines that must not stop");
  }

  @Test
  void a_summary_that_the_profile_has_not_can_be_removed() throws Exception {
    Map<String, String> form = Ada.profile();
    form.remove("basics.summary");
    page = ada.documents(ada.posting(Ada.POSTING), ada.profile(form), "txt");
    edit("summary", "Engineer of looms.");
    assertThat(compared()).contains("Remove<");
    reject("basics.summary", "Engineer of looms.", "at-basics-summary");
    assertThat(ada.page(page + "/resume.txt")).doesNotContain("Engineer of looms.");
  }

  @Test
  void skills_go_back_into_their_order() throws Exception {
    Map<String, String> form = Ada.profile();
    form.put("skills[0].name", "Weaving");
    page = ada.documents(ada.posting(Ada.POSTING), ada.profile(form), "txt");
    assertThat(ada.page(page + "/resume.txt")).containsSubsequence("SQL", "Weaving");
    reject("skills[1]", "", "at-skills");
    assertThat(ada.page(page + "/resume.txt")).containsSubsequence("Weaving", "SQL");
    assertThat(compared()).contains("id=\"at-skills\"").doesNotContain("moved up from number 2");
  }

  @Test
  void what_nobody_changed_changes_nothing() throws Exception {
    String before = ada.page(page + "/resume.txt");
    for (String path :
        List.of(
            "work[0].highlights[0]",
            "work[0].highlights[99]",
            "work[9].highlights[0]",
            "basics.summary",
            "basics.name",
            "meta",
            "work",
            "",
            "../x",
            "/skills/0")) {
      assertThat(reject(path, "", "at-\"><script>").headers().firstValue("Location"))
          .hasValue(page + "#left-out");
      assertThat(reject(path, "Swept two", "").statusCode()).isEqualTo(303);
    }
    assertThat(ada.page(page + "/resume.txt")).isEqualTo(before);
    assertThat(compared()).doesNotContain("Last change");
  }

  @Test
  void each_sentence_is_shown_with_the_line_that_it_rests_on() throws Exception {
    edit("body", "I wrote SQL for the looms in Kubernetes.\n\nI hold a doctorate from Oxford.");
    String grounds = compared().replaceFirst("(?s).*id=\"grounds\"", "");
    assertThat(grounds)
        .containsSubsequence(
            "Summary",
            "Software engineer for machines that must not stop.",
            "Rests on: <q>Software engineer for machines that must not stop.</q>",
            "I wrote SQL for the looms in Kubernetes.",
            "Rests on: <q>Wrote SQL for the looms in Kubernetes</q>",
            "Software Engineer, Wollwerk GmbH",
            "I hold a doctorate from Oxford.",
            "We find nothing in your profile for:",
            "Oxford");
  }

  private HttpResponse<String> reject(String path, String added, String place) throws Exception {
    return ada.post(page + "/reject", Map.of("path", path, "added", added, "place", place));
  }

  private void edit(String field, String text) throws Exception {
    assertThat(ada.post(page, Map.of(field, text)).statusCode()).isEqualTo(303);
  }

  private String compared() throws Exception {
    return ada.page(page + "/compare");
  }

  private List<String> lines() throws Exception {
    String shown = ada.page(page);
    return shown
        .replaceFirst("(?s).*<textarea id=\"work-0\"[^>]*>(.*?)</textarea>.*", "$1")
        .strip()
        .lines()
        .toList();
  }
}
