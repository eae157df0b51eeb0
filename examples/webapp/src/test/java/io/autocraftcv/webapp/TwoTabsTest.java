package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That of two who change the same thing neither overwrites the other without a word. */
class TwoTabsTest extends OverHttp {

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @Test
  void a_profile_that_was_changed_meanwhile_is_overwritten_only_by_who_was_told() throws Exception {
    String profile = "/profiles/" + ada.profile(Ada.profile());
    Map<String, String> first = form(profile, "do", "save", "basics.name", "Ada One");
    Map<String, String> second = form(profile, "do", "save", "basics.name", "Ada Two");
    Map<String, String> added = form(profile, "do", "add work", "basics.name", "Ada Three");
    saved(ada.post(profile, first));
    String told = refused(ada.post(profile, second), "Ada Two");
    assertThat(ada.page(profile)).contains("Ada One").doesNotContain("Ada Two");
    // An entry that is added in between does not make the older page a newer one.
    Map<String, String> longer = new LinkedHashMap<>(added);
    longer.put("version", version(ada.post(profile, added).body()));
    longer.put("do", "save");
    refused(ada.post(profile, longer), "Ada Three");
    saved(ada.post(profile, with(second, "version", told)));
    assertThat(ada.page(profile)).contains("Ada Two").doesNotContain("Ada One");
  }

  @Test
  void a_posting_that_was_changed_meanwhile_is_overwritten_only_by_who_was_told() throws Exception {
    String posting = "/jobs/" + ada.posting(Ada.POSTING) + "/edit";
    Map<String, String> first = form(posting, "title", "Weaver");
    Map<String, String> second = form(posting, "title", "Dyer");
    Map<String, String> wrong = form(posting, "title", "Spinner", "url", "none");
    saved(ada.post(posting, first));
    String told = refused(ada.post(posting, second), "Dyer");
    // What was wrong besides does not make the older page a newer one.
    String stillOld = version(ada.post(posting, wrong).body());
    refused(ada.post(posting, Map.of("title", "Spinner", "version", stillOld)), "Spinner");
    saved(ada.post(posting, with(second, "version", told)));
    assertThat(ada.page(posting)).contains("Dyer");
  }

  @Test
  void documents_that_were_changed_meanwhile_are_overwritten_only_by_who_was_told()
      throws Exception {
    String documents = documents();
    Map<String, String> first = form(documents, "summary", "Engineer of looms.");
    Map<String, String> second = form(documents, "summary", "Engineer of kilns.");
    saved(ada.post(documents, first));
    String told = refused(ada.post(documents, second), "Engineer of kilns.");
    assertThat(ada.page(documents + "/resume.txt")).contains("looms").doesNotContain("kilns");
    Map<String, String> part = with(second, "part", "letter-1");
    refused(ada.post(documents + "/part", part), "Engineer of kilns.");
    saved(ada.post(documents, with(second, "version", told)));
    assertThat(ada.page(documents + "/resume.txt")).contains("kilns");
  }

  @Test
  void of_many_who_save_documents_at_once_each_is_kept_in_the_history_or_told() throws Exception {
    String documents = documents();
    String version = version(ada.page(documents));
    ExecutorService tabs = Executors.newFixedThreadPool(12);
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Map<String, String> form = Map.of("summary", "Loom number " + i, "version", version);
      answers.add(tabs.submit(() -> ada.post(documents, form)));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<HttpResponse<String>> answer : answers) {
      statuses.add(answer.get().statusCode());
    }
    tabs.shutdown();
    assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 409);
    int kept = statuses.indexOf(303);
    assertThat(ada.page(documents + "/resume.txt")).contains("Loom number " + kept);
  }

  @Test
  void what_was_entered_comes_back_when_it_cannot_be_saved_any_more() throws Exception {
    String posting = "/jobs/" + ada.posting(Ada.POSTING);
    String profile = "/profiles/" + ada.profile(Ada.profile());
    String documents = documents();
    Map<String, Map<String, String>> saves =
        Map.of(
            posting + "/edit",
            form(posting + "/edit", "title", "Weaver & <dyer>"),
            profile,
            form(profile, "do", "save", "basics.summary", "Weaver & <dyer>"),
            documents,
            form(documents, "body", "Weaver & <dyer>"));
    for (String gone : List.of(posting, profile, documents)) {
      ada.post(gone + "/delete", Map.of());
    }
    for (Map.Entry<String, Map<String, String>> save : saves.entrySet()) {
      HttpResponse<String> answer = ada.post(save.getKey(), save.getValue());
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body())
          .contains("It was not saved", "readonly>\nWeaver &amp; &lt;dyer&gt;</textarea>");
    }
  }

  private String documents() throws IOException, InterruptedException {
    return ada.documents(ada.posting(Ada.POSTING), ada.profile(Ada.profile()), "txt");
  }

  /** What a page posts that was opened now. */
  private Map<String, String> form(String page, String... fields)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("version", version(ada.page(page)));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(form);
    more.put(field, value);
    return more;
  }

  private static String version(String page) {
    Matcher version = VERSION.matcher(page);
    assertThat(version.find()).as(page).isTrue();
    return version.group(1);
  }

  private static void saved(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  /** The version that the page has which says why, with what was entered. */
  private static String refused(HttpResponse<String> answer, String entered) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Not saved", "changed meanwhile", entered);
    return version(answer.body());
  }
}
