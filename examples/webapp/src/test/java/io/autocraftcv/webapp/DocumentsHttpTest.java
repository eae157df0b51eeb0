package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents over HTTP: how they are asked for, what is given to whom, and how. */
class DocumentsHttpTest extends OverHttp {

  private static final String GENERATE = "/api/generate-documents-with-progress/";

  private String job;
  private String profile;

  @BeforeEach
  void enter() throws Exception {
    job = ada.posting(Ada.POSTING);
    profile = ada.profile(Ada.profile());
  }

  @Test
  void a_posting_and_a_profile_become_files_in_five_stages() throws Exception {
    JsonNode ended = ada.awaited(ada.json(GENERATE, order("pdf", "docx")));
    assertThat(ended.path("stage").asText()).isEqualTo("5/5");
    assertThat(ended.path("progress").asInt()).isEqualTo(100);
    String page = "/documents/" + ended.path("documents_id").asText();
    assertThat(ada.get(page + "/resume.pdf").body()).startsWith("%PDF".getBytes(UTF_8));
    assertThat(ada.get(page + "/cover_letter.docx").body()).startsWith("PK".getBytes(UTF_8));
    assertThat(ada.get(page + "/resume.txt").statusCode()).isEqualTo(404);
    assertThat(ada.page(page)).contains("of 100 points", "Kubernetes");
  }

  @Test
  void a_download_is_saved_and_never_shown_or_cached() throws Exception {
    HttpHeaders headers = ada.get(documents("html") + "/resume.html").headers();
    assertThat(headers.firstValue("Content-Disposition"))
        .hasValue(
            "attachment; filename=\"Ada-Weaver-Resume.html\";"
                + " filename*=UTF-8''Ada-Weaver-Resume.html");
    assertThat(headers.firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox;");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_name_of_any_script_survives_the_download() {
    assertThat(Download.disposition("Zoë \"Ω\".pdf"))
        .isEqualTo(
            "attachment; filename=\"Zoe_.pdf\";" + " filename*=UTF-8''Zo%C3%AB%20%22%CE%A9%22.pdf");
  }

  @Test
  void the_zip_has_every_file_under_its_name() throws Exception {
    String page = documents("pdf", "txt");
    List<String> names = new ArrayList<>();
    byte[] bytes = ada.get(page + "/all.zip").body();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(zip.readAllBytes()).isNotEmpty();
      }
    }
    assertThat(names)
        .containsExactly(
            "Ada-Weaver-Resume.pdf",
            "Ada-Weaver-Resume.txt",
            "Ada-Weaver-Cover-Letter.pdf",
            "Ada-Weaver-Cover-Letter.txt");
  }

  @Test
  void what_is_entered_is_set_and_not_kept() throws Exception {
    String page = documents("txt");
    HttpResponse<String> sheet =
        ada.post(page + "/resume", Map.of("summary", "Looms <script>", "template", "modern"));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox allow-same-origin; default-src 'none'");
    assertThat(sheet.body()).contains("Looms &lt;script&gt;");
    assertThat(ada.post(page + "/cover_letter", Map.of("salutation", "Dear kiln,")).body())
        .contains("Dear kiln,");
    assertThat(ada.page(page)).doesNotContain("Looms &lt;script&gt;", "Dear kiln,");
    Map<String, String> book = Map.of("summary", "Looms. ".repeat(10_000));
    assertThat(ada.post(page + "/resume", book).statusCode()).isEqualTo(413);
  }

  @Test
  void nobody_sees_changes_or_deletes_the_documents_of_another_visitor() throws Exception {
    String page = documents("pdf", "txt");
    Caller stranger = new Caller(application.address());
    stranger.profile(Ada.profile());
    for (Caller other : List.of(stranger, new Caller(application.address()))) {
      for (String path :
          List.of(
              "", "/resume", "/cover_letter", "/machine", "/compare", "/all.zip", "/resume.pdf")) {
        assertThat(other.get(page + path).statusCode()).as(path).isEqualTo(404);
      }
      for (String path : List.of("", "/resume", "/cover_letter", "/reject", "/delete")) {
        Map<String, String> form = Map.of("summary", "Eve", "path", "work[0].highlights[0]");
        assertThat(other.post(page + path, form).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(
              other.get("/documents/new/sample?template=classic&profile=" + profile).statusCode())
          .isEqualTo(404);
    }
    assertThat(ada.page(page + "/resume.txt")).contains("must not stop").doesNotContain("Eve");
  }

  @Test
  void postings_and_profiles_of_another_visitor_are_not_found() throws Exception {
    Caller stranger = new Caller(application.address());
    String theirs = stranger.profile(Ada.profile());
    HttpResponse<String> answer = stranger.json(GENERATE, order("pdf"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"job_not_found\"");
    Map<String, Object> order = order("pdf");
    order.put("profile_id", theirs);
    assertThat(ada.json(GENERATE, order).body()).contains("\"code\":\"profile_not_found\"");
  }

  @Test
  void what_is_missing_is_said_in_the_originals_words() throws Exception {
    for (String field : List.of("job_id", "document_types")) {
      Map<String, Object> order = order("pdf");
      order.remove(field);
      HttpResponse<String> answer = ada.json(GENERATE, order);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"error\":\"Job ID and document types are required\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "document_types, essay",
    "output_formats, exe",
    "template, ../classic",
    "tone, rude",
    "length, endless",
    "language, tlh",
    "writer, me"
  })
  void a_value_that_there_is_not_is_refused_with_a_code(String field, String value)
      throws Exception {
    Map<String, Object> order = order("pdf");
    order.put(field, value);
    HttpResponse<String> answer = ada.json(GENERATE, order);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"invalid_" + field + "\"");
  }

  @Test
  void clients_of_the_original_need_name_neither_profile_nor_formats() throws Exception {
    Map<String, Object> order = order();
    order.remove("profile_id");
    order.remove("output_formats");
    JsonNode ended = ada.awaited(ada.json(GENERATE, order));
    assertThat(
            ada.get("/documents/" + ended.path("documents_id").asText() + "/resume.pdf")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_same_idempotency_key_gives_the_same_documents() throws Exception {
    HttpResponse<String> first = ada.json(GENERATE, order("txt"), "Idempotency-Key", "k");
    HttpResponse<String> again = ada.json(GENERATE, order("txt"), "Idempotency-Key", "k");
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(ada.json(GENERATE, order("md"), "Idempotency-Key", "k").statusCode()).isEqualTo(422);
  }

  @Test
  void what_is_changed_is_in_all_files_and_what_is_not_sent_stays() throws Exception {
    String page = documents("txt", "md", "html");
    ada.post(page, Map.of("summary", "Engineer of looms.", "body", "One.\n\nTwo\nlines."));
    for (String format : List.of("txt", "md", "html")) {
      assertThat(ada.page(page + "/resume." + format))
          .contains("Engineer of looms.", "Taught four apprentices")
          .doesNotContain("must not stop");
      assertThat(ada.page(page + "/cover_letter." + format)).contains("One.", "Two lines.");
    }
    assertThat(ada.page(page + "/resume")).contains("Engineer of looms.");
  }

  @Test
  void what_is_too_long_is_not_saved_and_not_lost() throws Exception {
    String page = documents("txt");
    HttpResponse<String> answer = ada.post(page, Map.of("summary", "long ".repeat(20_000)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Not saved: This is more", "long long");
    assertThat(ada.page(page + "/resume.txt")).contains("must not stop");
  }

  @Test
  void a_line_that_was_left_out_can_be_put_back() throws Exception {
    Map<String, String> form = Ada.profile();
    form.put(
        "work[0].highlights",
        "Swept one\nSwept two\nSwept three\nSwept four\nSwept five\nSwept six\nSwept seven\nSwept eight");
    String page = ada.documents(job, ada.profile(form), "txt");
    assertThat(ada.page(page + "/resume.txt")).doesNotContain("Swept eight");
    assertThat(ada.page(page)).contains("work[0].highlights[7]");
    ada.post(page + "/reject", Map.of("path", "work[0].highlights[7]"));
    assertThat(ada.page(page + "/resume.txt")).contains("Swept eight");
    assertThat(ada.page(page)).doesNotContain("work[0].highlights[7]");
  }

  @Test
  void what_the_posting_asks_for_is_said_first_and_the_page_says_so() throws Exception {
    Map<String, String> form = Ada.profile();
    form.put("work[0].highlights", "Swept the yard\nWrote SQL for the looms in Kubernetes");
    assertThat(ada.page(ada.documents(job, ada.profile(form), "txt")))
        .contains("Said first", "<ul><li>Wrote SQL for the looms in Kubernetes</li></ul>");
  }

  @Test
  void documents_outlive_their_posting_and_profile_until_they_are_deleted() throws Exception {
    String page = documents("txt");
    ada.post("/jobs/" + job + "/delete", Map.of());
    ada.post("/profiles/" + profile + "/delete", Map.of());
    ada.post(page, Map.of("summary", "Engineer of looms."));
    assertThat(ada.page(page + "/resume.txt")).contains("Engineer of looms.");
    ada.post(page + "/delete", Map.of());
    assertThat(ada.get(page).statusCode()).isEqualTo(404);
    assertThat(ada.get(page + "/resume.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void a_machine_reads_in_the_pdf_what_went_into_it() throws Exception {
    assertThat(ada.page(documents("txt") + "/machine"))
        .contains("ada.weaver@example.com", "facts come out as they went in")
        .doesNotContain("otherwise, or not at all");
  }

  private String documents(String... formats) throws IOException, InterruptedException {
    return ada.documents(job, profile, formats);
  }

  private Map<String, Object> order(String... formats) {
    Map<String, Object> order = new HashMap<>();
    order.put("job_id", job);
    order.put("profile_id", profile);
    order.put("document_types", List.of("resume", "cover_letter"));
    order.put("output_formats", List.of(formats));
    return order;
  }
}
