package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of a task that came to nothing says so once, and leads on. */
class WaysTest extends OverHttp {

  private static final String FORM = "<form action=\"/jobs\" method=\"post\">";

  @Override
  List<String> options() {
    return List.of("--allow-host", "127.0.0.1");
  }

  @Test
  void what_was_cancelled_is_said_once_and_begins_again_with_the_same_address() throws Exception {
    try (PacedSite site = new PacedSite("never sent ".repeat(100))) {
      String url = site.url() + "?a=1&b=2";
      String task = ada.reading(url);
      ada.post("/tasks/" + task + "/cancel", Map.of());
      ada.ended(task);
      String page = page(task);
      assertThat(page.split("Cancelled by user", -1)).hasSize(2);
      assertThat(page)
          .contains(FORM, "name=\"url\" value=\"" + url.replace("&", "&amp;") + "\"")
          .contains("Try again", "Paste the text", "Enter by hand");
      HttpResponse<String> again = ada.post("/jobs", Map.of("url", url));
      assertThat(again.headers().firstValue("Location").orElseThrow())
          .startsWith("/tasks/")
          .doesNotContain(task);
    }
  }

  @Test
  void an_address_that_is_none_is_corrected_or_its_text_is_pasted() throws Exception {
    String page = failed(Map.of("url", "ftp://wool.example/jobs"));
    assertThat(page)
        .contains("/?tab=url&amp;url=ftp%3A%2F%2Fwool.example%2Fjobs", "Paste the text")
        .doesNotContain(FORM);
  }

  @Test
  void what_will_not_be_read_another_time_either_is_pasted_first() throws Exception {
    String page = failed(Map.of("url", "http://10.0.0.1/jobs"));
    assertThat(page)
        .contains("<a class=\"button\" href=\"/?tab=paste&amp;url=http%3A%2F%2F10.0.0.1%2Fjobs\"")
        .doesNotContain(FORM, "Read another address");
  }

  @Test
  void who_has_pasted_a_text_is_not_told_to_paste_it() throws Exception {
    String url = "https://wool.example/jobs/1";
    String page = failed(Map.of("text", "Nothing of the kind.", "url", url));
    assertThat(page)
        .contains("Paste another text", "Enter by hand")
        .contains("url=" + URLEncoder.encode(url, StandardCharsets.UTF_8))
        .doesNotContain("Paste the text", FORM);
  }

  @Test
  void a_posting_that_is_closed_is_not_pasted() throws Exception {
    String closed =
        """
        <!DOCTYPE html><title>Weaver</title><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "JobPosting", "title": "Weaver",
         "hiringOrganization": {"name": "Wollwerk"}, "validThrough": "2020-01-31",
         "description": "<p>Weaves.</p>"}</script><h1>Weaver</h1>
        <p>This job is no longer available.</p>
        """;
    try (PacedSite site = new PacedSite(closed)) {
      site.sendAll();
      assertThat(failed(Map.of("url", site.url())))
          .contains("no longer open", "href=\"/?tab=url\"", "Enter by hand")
          .doesNotContain("Paste the text", FORM);
    }
  }

  @Test
  void a_file_that_is_no_resume_gives_way_to_another_one_or_to_entering_by_hand() throws Exception {
    String id =
        Caller.task(
            ada.upload(
                "/api/parse-resume-with-progress/",
                "menu.txt",
                "Soup\n".getBytes(StandardCharsets.UTF_8)));
    ada.ended(id);
    assertThat(page(id))
        .contains("href=\"/?tab=upload\"", "<form action=\"/profiles/\" method=\"post\">");
  }

  @Test
  void documents_are_ordered_again_for_the_same_posting_from_the_same_profile() throws Exception {
    String job = ada.posting(Ada.POSTING);
    String profile = ada.profile(Map.of("do", "save", "basics.label", "Weaver"));
    String id =
        Caller.task(
            ada.json(
                "/api/generate-documents-with-progress/",
                Map.of(
                    "job_id",
                    job,
                    "profile_id",
                    profile,
                    "document_types",
                    List.of("resume"),
                    "output_formats",
                    List.of("pdf"))));
    ada.ended(id);
    assertThat(page(id))
        .contains("href=\"/profiles/" + profile + "\"")
        .contains("href=\"/documents/new?job=" + job + "&amp;profile=" + profile + "\"");
  }

  private String failed(Map<String, String> input) throws Exception {
    String id = Caller.task(ada.json("/api/scrape-with-progress/", input));
    assertThat(ada.ended(id).path("state").asText()).isEqualTo("FAILED");
    return page(id);
  }

  /** The template escapes more than it must. */
  private String page(String task) throws Exception {
    return ada.page("/tasks/" + task).replace("&#x3D;", "=");
  }
}
