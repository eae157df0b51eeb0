package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several résumés in one form, and what is said before and after it is sent. */
class ManyFilesTest extends OverHttp {

  private static final String BOUNDARY = "between-the-parts";
  private static final String RESUME =
      """
      %s
      ada@example.com

      Experience
      Weaver, Wollwerk GmbH, 2019 - 2024
      - Wove

      Skills
      Looms
      """;

  @Override
  List<String> options() {
    return List.of("--keep-days", "7", "--most-things", "3");
  }

  @Test
  void each_file_is_a_task_of_its_own_in_a_list() throws Exception {
    HttpResponse<String> answer =
        send(
            part("ada.txt", RESUME.formatted("Ada Weaver")),
            part("bo.txt", RESUME.formatted("Bo Dyer")));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/tasks/");
    List<String> tasks = tasks();
    assertThat(tasks).hasSize(2);
    for (String task : tasks) {
      assertThat(ada.ended(task).path("state").asText()).isEqualTo("SUCCEEDED");
    }
    assertThat(ada.page("/tasks/")).contains("ada.txt", "bo.txt", "Look at it");
    assertThat(ada.page("/")).contains("Ada Weaver", "Bo Dyer");
  }

  @Test
  void one_file_leads_to_its_own_page() throws Exception {
    assertThat(send(part("ada.txt", RESUME)).headers().firstValue("Location").orElseThrow())
        .matches("/tasks/[0-9a-f-]{36}");
  }

  @Test
  void each_file_for_which_there_is_no_room_is_named() throws Exception {
    ada.profile(Ada.profile());
    ada.profile(Ada.profile());
    ada.profile(Ada.profile());
    HttpResponse<String> answer = send(part("ada.txt", RESUME), part("bo.txt", RESUME));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("ada.txt: You have kept", "bo.txt: You have kept");
  }

  @Test
  void more_files_than_one_visitor_needs_are_refused() throws Exception {
    String[] parts =
        IntStream.range(0, 11).mapToObj(i -> part(i + ".txt", RESUME)).toArray(String[]::new);
    HttpResponse<String> answer = send(parts);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("more than 10 files");
  }

  @Test
  void it_is_said_before_what_is_kept_and_for_how_long_and_after_until_when() throws Exception {
    assertThat(ada.page("/"))
        .contains("kept on this server for 7 days", "href=\"/settings/delete\"");
    ada.posting(Ada.POSTING);
    ada.profile(Ada.profile());
    String until = Texts.english().day(LocalDate.now(Clock.systemUTC()).plusDays(7));
    assertThat(ada.page("/").split(Pattern.quote("kept until " + until), -1)).hasSize(3);
  }

  private List<String> tasks() throws Exception {
    return Pattern.compile("data-task=\"([0-9a-f-]{36})\"")
        .matcher(ada.page("/tasks/"))
        .results()
        .map(task -> task.group(1))
        .toList();
  }

  private HttpResponse<String> send(String... parts) throws Exception {
    String body = String.join("", parts) + "--" + BOUNDARY + "--\r\n";
    return ada.send("/resumes", "multipart/form-data; boundary=" + BOUNDARY, body);
  }

  private static String part(String name, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"resume_file\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, content);
  }
}
