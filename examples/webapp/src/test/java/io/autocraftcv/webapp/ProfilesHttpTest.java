package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose profiles are whose, and what is answered to forms that no page of ours has. */
class ProfilesHttpTest extends OverHttp {

  private final HttpClient owner = visitor();
  private final HttpClient stranger = visitor();

  private static HttpClient visitor() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  @Test
  void nobody_sees_changes_or_deletes_the_profile_of_another_visitor() throws Exception {
    String page = post(owner, "/profiles/", "").headers().firstValue("Location").orElseThrow();
    post(owner, page, "do=save&basics.name=Ada");
    post(stranger, "/profiles/", "");
    for (HttpClient other : List.of(stranger, visitor())) {
      assertThat(get(other, page).statusCode()).isEqualTo(404);
      assertThat(get(other, page + "/resume.json").statusCode()).isEqualTo(404);
      assertThat(post(other, page, "do=save&basics.name=Eve").statusCode()).isEqualTo(404);
      assertThat(post(other, page + "/delete", "").statusCode()).isEqualTo(404);
    }
    assertThat(get(owner, page + "/resume.json").body())
        .isEqualTo("{\"basics\":{\"name\":\"Ada\"}}");
  }

  @Test
  void a_form_of_another_site_changes_nothing() throws Exception {
    String page = post(owner, "/profiles/", "").headers().firstValue("Location").orElseThrow();
    HttpRequest forged =
        request(page)
            .header("Origin", "http://evil.example")
            .POST(BodyPublishers.ofString("do=save&basics.name=Eve"))
            .build();
    assertThat(owner.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void an_upload_without_a_file_says_so() throws Exception {
    HttpResponse<String> answer = post(owner, "/api/parse-resume-with-progress/", "resume_file=x");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"file_required\"", "No file uploaded");
  }

  @Test
  void a_made_up_form_does_not_make_a_profile_of_a_million_entries() throws Exception {
    String page = post(owner, "/profiles/", "").headers().firstValue("Location").orElseThrow();
    String answer = post(owner, page, "do=add+work" + positions(1_000)).body();
    assertThat(answer).contains("A profile has at most 1,000 entries").doesNotContain("Position 1");
  }

  @Test
  void a_long_life_is_kept_whole() throws Exception {
    String page = post(owner, "/profiles/", "").headers().firstValue("Location").orElseThrow();
    assertThat(post(owner, page, "do=save" + positions(1_000)).statusCode()).isEqualTo(303);
    assertThat(get(owner, page + "/resume.json").body()).contains("\"Mill 0\"", "\"Mill 999\"");
  }

  @Test
  void what_a_form_does_not_name_stays() throws Exception {
    String page = post(owner, "/profiles/", "").headers().firstValue("Location").orElseThrow();
    post(owner, page, "do=save" + positions(2));
    post(owner, page, "do=save&basics.name=Ada");
    assertThat(get(owner, page + "/resume.json").body()).contains("Mill 0", "Mill 1", "Ada");
    assertThat(get(owner, page).body()).contains("name=\"work\" value=\"\"");
    post(owner, page, "do=save&work=");
    assertThat(get(owner, page + "/resume.json").body()).doesNotContain("Mill").contains("Ada");
  }

  @Test
  void dates_are_taken_as_people_write_them_and_kept_as_json_resume_does() throws Exception {
    String page = post(owner, "/profiles/", "").headers().firstValue("Location").orElseThrow();
    String entry = "do=save&work%5B0%5D.was=&work%5B0%5D.name=Mill";
    String dates = "&work%5B0%5D.startDate=12.+M%C3%A4rz+2017&work%5B0%5D.endDate=3%2F2019";
    assertThat(post(owner, page, entry + dates).statusCode()).isEqualTo(303);
    assertThat(get(owner, page + "/resume.json").body())
        .contains("\"startDate\":\"2017-03-12\"", "\"endDate\":\"2019-03\"");
    String twofold = "do=save&work%5B0%5D.was=0&work%5B0%5D.startDate=03%2F04%2F2019";
    assertThat(post(owner, page, twofold).statusCode()).isEqualTo(422);
  }

  @Test
  void after_a_profile_was_deleted_the_home_page_says_so() throws Exception {
    String page = post(owner, "/profiles/", "").headers().firstValue("Location").orElseThrow();
    assertThat(post(owner, page + "/delete", "").headers().firstValue("Location"))
        .contains("/#deleted-now");
    assertThat(get(owner, "/").body()).contains("id=\"deleted-now\"");
    assertThat(get(owner, page).statusCode()).isEqualTo(404);
  }

  private static String positions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "&work%%5B%1$d%%5D.was=&work%%5B%1$d%%5D.name=Mill+%1$d".formatted(i))
        .collect(Collectors.joining());
  }

  @Test
  void what_is_typed_is_shown_as_text() throws Exception {
    String page = post(owner, "/profiles/", "").headers().firstValue("Location").orElseThrow();
    post(owner, page, "do=save&basics.name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(get(owner, page).body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  private HttpResponse<String> get(HttpClient visitor, String path)
      throws IOException, InterruptedException {
    return visitor.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpClient visitor, String path, String form)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Origin", application.address())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return visitor.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(application.address() + path));
  }
}
