package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is larger than we take: its sender gets to read how much that is. */
class TooLargeTest extends OverHttp {

  private static final int MEGABYTE = 1024 * 1024;

  @Test
  void a_form_of_two_megabytes_is_too_large() throws Exception {
    refused(ada.post("/jobs", Map.of("text", "x".repeat(2 * MEGABYTE))));
    refused(ada.post("/jobs/new", Map.of("description", "x".repeat(2 * MEGABYTE))));
    refused(ada.post("/jobs", Map.of("text", "x".repeat(40 * MEGABYTE))));
  }

  @Test
  void a_form_of_more_than_ten_thousand_fields_is_too_large() throws Exception {
    Map<String, String> fields = new TreeMap<>();
    IntStream.range(0, 10_100).forEach(i -> fields.put("field" + i, ""));
    refused(ada.post("/jobs/new", fields));
    ada.post("/settings", Map.of("language", "de"));
    assertThat(ada.post("/jobs/new", fields).body())
        .contains("<html lang=\"de\"", "ein Formular bis 1 MB und 10.000 Felder");
  }

  @Test
  void a_file_of_34_megabytes_is_too_large_and_its_sender_hears_of_it() throws Exception {
    byte[] large = new byte[34 * MEGABYTE];
    refused(ada.upload("/resumes", "resume.txt", large));
    HttpResponse<String> problem =
        ada.upload("/api/parse-resume-with-progress/", "resume.txt", large);
    assertThat(problem.statusCode()).isEqualTo(413);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.body()).contains("\"code\":\"too_large\"", "Send no more than");
  }

  @Test
  void what_is_malformed_is_not_called_too_large() throws Exception {
    assertThat(ada.post("/resumes", Map.of("resume_file", "x")).body())
        .contains("Choose the file of a résumé.");
    for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=")) {
      assertThat(ada.send("/jobs", type, "x").statusCode()).as(type).isEqualTo(400);
    }
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body())
        .contains("a form has up to 1 MB and 10,000 fields, a file up to 10 MB", "<footer");
  }
}
