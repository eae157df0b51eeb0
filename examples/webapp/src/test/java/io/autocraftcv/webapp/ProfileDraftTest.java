package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the form of a profile keeps, changes and asks to be checked. */
class ProfileDraftTest {

  private static final Profile FULL =
      Profile.fromJson(
          """
          {"basics":{"name":"n","label":"l","image":"i","email":"e","phone":"p","url":"u","summary":"one\\ntwo",
            "location":{"address":"a","postalCode":"1","city":"c","countryCode":"DE","region":"r"},
            "profiles":[{"network":"n","username":"u","url":"u"}]},
           "work":[{"name":"A","position":"p","location":"l","description":"d","url":"u","startDate":"2019","endDate":"2020",
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
           "projects":[{"name":"n","description":"d","roles":["r"],"entity":"e","type":"t","url":"u","startDate":"2019","endDate":"2020",
            "highlights":["h"],"keywords":["k"]}],
           "meta":{"sources":{
            "basics.name":{"origin":"heuristic","confidence":0.6,"page":2,"line":7},
            "work[0].name":{"origin":"heuristic","confidence":0.5,"page":1,"line":3},
            "work[1].name":{"origin":"heuristic","confidence":0.9},
            "skills[0]":{"origin":"heuristic","confidence":0.8}}}}
          """);

  @Test
  void every_value_of_a_profile_can_be_corrected() {
    Map<String, String[]> form = form(ProfileDraft.of(FULL));
    assertThat(ProfileDraft.posted(form, FULL).profile().withSources(FULL.sources()))
        .isEqualTo(FULL);
  }

  @Test
  void what_is_not_in_the_form_or_not_changed_in_it_stays_to_the_letter() {
    String image = "data:image/png;base64," + "A".repeat(100_000);
    Profile profile =
        Profile.fromJson(
            """
            {"basics": {"name": "Ada", "image": "IMAGE", "summary": " two  blanks\\n\\n",
                        "location": {"address": "Mill Lane 3\\nBristol"}},
             "work": [{"name": "A"}, {"name": "B", "highlights": ["one\\n of two lines", "two"]}]}
            """
                .replace("IMAGE", image));
    Map<String, String[]> form = form(ProfileDraft.of(profile));
    assertThat(form).doesNotContainKey("basics.image").containsKey("basics.url");
    assertThat(ProfileDraft.posted(form, profile).profile()).isEqualTo(profile);

    form.put("basics.location.address", new String[] {""});
    form.put("work[1].highlights", new String[] {"two"});
    Profile changed = ProfileDraft.posted(form, profile).profile();
    assertThat(changed.basics().location()).isNull();
    assertThat(changed.work().get(1).highlights()).containsExactly("two");
  }

  @Test
  void a_made_up_form_does_not_multiply_what_is_saved() {
    Map<String, String[]> form = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      form.put("work[" + i + "].was", new String[] {"0"});
    }
    ProfileDraft draft = ProfileDraft.posted(form, FULL);
    draft.withoutEmptyEntries();
    assertThat(draft.profile().work()).containsExactly(FULL.work().get(0));
  }

  @Test
  void a_list_of_more_entries_than_anyone_types_is_saved_whole() {
    Profile many =
        Profile.EMPTY.withWork(
            Collections.nCopies(
                300, Profile.fromJson("{\"work\":[{\"name\":\"A\"}]}").work().get(0)));
    Profile saved = ProfileDraft.posted(form(ProfileDraft.of(many)), many).profile();
    assertThat(saved.work()).hasSize(300);
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
    assertThat(KeptSources.of(FULL, ProfileDraft.posted(form, FULL)))
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
    FilledForm.of(page(draft)).forEach((name, value) -> form.put(name, new String[] {value}));
    assertThat(form.keySet()).contains("basics.name", "work[1].was");
    return form;
  }
}
