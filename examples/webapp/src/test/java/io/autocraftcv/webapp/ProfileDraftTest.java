package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the form of a profile keeps, changes and asks to be checked. */
class ProfileDraftTest {

  private static final Profile FULL =
      Profile.fromJson(
          """
          {"basics":{"name":"n","label":"l","email":"e","phone":"p","url":"u","summary":"one\\ntwo",
            "location":{"address":"a","postalCode":"1","city":"c","countryCode":"DE","region":"r"},
            "profiles":[{"network":"n","username":"u","url":"u"}]},
           "work":[{"name":"A","position":"p","location":"l","url":"u","startDate":"2019","endDate":"2020",
            "summary":"s","highlights":["h1","h2"]},{"name":"B"}],
           "volunteer":[{"organization":"o","position":"p","url":"u","startDate":"2019","endDate":"2020",
            "summary":"s","highlights":["h"]}],
           "education":[{"institution":"i","url":"u","area":"a","studyType":"s","startDate":"2019",
            "endDate":"2020","score":"1","courses":["c"]}],
           "awards":[{"title":"t","date":"2019","awarder":"a","summary":"s"}],
           "certificates":[{"name":"n","date":"2019","issuer":"i","url":"u"}],
           "publications":[{"name":"n","publisher":"p","releaseDate":"2019","url":"u","summary":"s"}],
           "skills":[{"name":"n","level":"l","keywords":["k"]}],
           "languages":[{"language":"l","fluency":"f"}],
           "interests":[{"name":"n","keywords":["k"]}],
           "references":[{"name":"n","reference":"r"}],
           "projects":[{"name":"n","description":"d","url":"u","startDate":"2019","endDate":"2020",
            "highlights":["h"],"keywords":["k"]}],
           "meta":{"sources":{
            "basics.name":{"origin":"heuristic","confidence":0.6,"page":2,"line":7},
            "work[0].name":{"origin":"heuristic","confidence":0.5,"page":1,"line":3},
            "work[1].name":{"origin":"heuristic","confidence":0.9},
            "skills[0]":{"origin":"heuristic","confidence":0.8}}}}
          """);

  private static final Pattern FIELD =
      Pattern.compile(
          "name=\"([a-zA-Z.\\[\\]0-9]+)\" (?:value=\"([^\"]*)\"|rows=[^>]*>([^<]*)</textarea>)");

  @Test
  void every_value_of_a_profile_can_be_corrected() {
    Map<String, String[]> form = form(ProfileDraft.of(FULL));
    assertThat(ProfileDraft.posted(form).profile().withSources(FULL.sources())).isEqualTo(FULL);
  }

  @Test
  void entries_are_moved_with_where_they_came_from() {
    ProfileDraft draft = ProfileDraft.of(FULL);
    draft.change("down work 0");
    assertThat(draft.profile().work().get(1).name()).isEqualTo("A");
    assertThat(KeptSources.of(FULL, draft).get("work[1].name"))
        .isEqualTo(new Source(Source.Origin.HEURISTIC, 0.5, new Source.Place(1, 3)));
    draft.change("remove work 0");
    assertThat(KeptSources.of(FULL, draft))
        .containsOnlyKeys("basics.name", "work[0].name", "skills[0]");
  }

  @Test
  void what_is_corrected_is_no_longer_doubtful() {
    Map<String, String[]> form = form(ProfileDraft.of(FULL));
    form.put("basics.name", new String[] {"Ada"});
    form.put("skills[0].keywords", new String[] {"Indigo"});
    assertThat(KeptSources.of(FULL, ProfileDraft.posted(form)))
        .containsOnlyKeys("work[0].name", "work[1].name");
  }

  @Test
  void entries_into_which_nothing_was_entered_are_not_kept() {
    ProfileDraft draft = ProfileDraft.of(FULL);
    draft.change("add awards");
    draft.withoutEmptyEntries();
    assertThat(draft.profile().awards()).hasSize(1);
  }

  @Test
  void actions_that_no_button_has_change_nothing() {
    for (String action :
        List.of(
            "", "up work 0", "down work 1", "remove work 9", "up work -1", "add basics", "x y")) {
      ProfileDraft draft = ProfileDraft.of(FULL);
      draft.change(action);
      assertThat(draft.profile().withSources(FULL.sources())).as(action).isEqualTo(FULL);
    }
  }

  @Test
  void doubtful_values_say_where_they_stand() {
    String page = page(ProfileDraft.of(FULL));
    assertThat(page)
        .contains("2 values are to be checked", "page 2, line 7", "page 1, line 3")
        .contains("aria-describedby=\"basics-name-check\"")
        .doesNotContain("work-1-name-check");
  }

  private static String page(ProfileDraft draft) {
    Kept<Profile> saved = new Kept<>("1", Instant.EPOCH, 1, "ada.pdf", FULL);
    return new Templates().render("profile", ProfileView.page(saved, draft, Texts.english()));
  }

  /** What a browser would post of the page. */
  private static Map<String, String[]> form(ProfileDraft draft) {
    Map<String, String[]> form = new HashMap<>();
    Matcher field = FIELD.matcher(page(draft));
    while (field.find()) {
      String value = field.group(2) == null ? field.group(3) : field.group(2);
      form.put(field.group(1), new String[] {value.replace("\n", "\r\n")});
    }
    assertThat(form.keySet()).contains("basics.name", "work[1].was");
    return form;
  }
}
