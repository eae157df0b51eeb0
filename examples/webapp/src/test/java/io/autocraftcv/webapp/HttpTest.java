package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the application answers to requests that no browser of ours would send. */
class HttpTest extends OverHttp {

  private static final String[] HEADERS = {
    "Content-Security-Policy: default-src 'none'",
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: same-origin",
    "Cross-Origin-Opener-Policy: same-origin"
  };

  @Test
  void every_answer_keeps_the_browser_in_bounds_and_says_nothing_of_the_server()
      throws IOException {
    for (String path :
        List.of("/", "/nothing", "/assets/app.css", "/assets/", "/api/nothing/", "/jobs/x")) {
      assertThat(send("GET " + path + " HTTP/1.1", "Host: 127.0.0.1"))
          .as(path)
          .contains(HEADERS)
          .doesNotContain("Jetty", "Exception");
    }
  }

  @Test
  void what_comes_to_no_page_is_answered_as_our_pages_do() throws IOException {
    String padding = "X-Padding: " + "x".repeat(20_000);
    List<String> answers =
        List.of(
            send("GET /jobs/%00 HTTP/1.1", "Host: 127.0.0.1"),
            send("GET /jobs/%2f HTTP/1.1", "Host: 127.0.0.1"),
            send("GET // HTTP/1.1", "Host: 127.0.0.1"),
            send("GET /% HTTP/1.1", "Host: 127.0.0.1"),
            send("GET /a;b/..;/x HTTP/1.1", "Host: 127.0.0.1"),
            send("GET / HTTP/1.1", "Host: a b"),
            send("GET / HTTP/1.1", "Host: 127.0.0.1", padding),
            send("GET /" + "x".repeat(20_000) + " HTTP/1.1", "Host: 127.0.0.1"),
            send("GET / HTTP/9.9", "Host: 127.0.0.1"),
            send("GET / HTTP/1.1", "Host: 127.0.0.1", "Expect: miracles"),
            send("nonsense", ""));
    for (String answer : answers) {
      assertThat(answer)
          .matches("(?s)HTTP/1.1 (400|414|417|431|505) .*")
          .contains(HEADERS)
          .contains("Cache-Control: no-store", "That did not work")
          .doesNotContain("Jetty", "Exception", "badMessage", "URI:");
    }
    assertThat(answers.get(6)).startsWith("HTTP/1.1 431");
    assertThat(send("OPTIONS * HTTP/1.1", "Host: 127.0.0.1")).contains(HEADERS);
    assertThat(send("GET // HTTP/1.1", "Host: 127.0.0.1", "Accept-Language: de"))
        .contains("<html lang=\"de\"", "Das hat nicht geklappt");
  }

  @Test
  void what_a_page_does_not_know_is_told_with_what_it_knows() throws IOException {
    for (String method : List.of("PUT", "DELETE", "PATCH", "BREW")) {
      assertThat(send(method + " / HTTP/1.1", "Host: 127.0.0.1"))
          .as(method)
          .startsWith("HTTP/1.1 405")
          .contains("Allow: ", "POST", "<h1");
    }
    assertThat(send("OPTIONS / HTTP/1.1", "Host: 127.0.0.1"))
        .startsWith("HTTP/1.1 200")
        .contains("Allow: ")
        .doesNotContain("TRACE");
  }

  @Test
  void a_trace_does_not_show_the_cookie_to_scripts() throws IOException {
    for (String path : List.of("/", "/jobs/x", "/api/tasks/", "/assets/app.css")) {
      assertThat(send("TRACE " + path + " HTTP/1.1", "Host: 127.0.0.1", "Cookie: a=secret"))
          .startsWith("HTTP/1.1 405")
          .contains(HEADERS)
          .doesNotContain("secret");
    }
  }

  @Test
  void a_name_that_is_not_ours_is_not_answered() throws IOException {
    assertThat(send("GET / HTTP/1.1", "Host: rebound.example")).startsWith("HTTP/1.1 421");
    assertThat(send("GET / HTTP/1.1", "Host: localhost:8000")).startsWith("HTTP/1.1 200");
  }

  @Test
  void whoever_follows_a_task_does_not_hold_up_the_end() throws Exception {
    try (PacedSite site = new PacedSite("")) {
      application.close();
      application =
          WebApplication.start(
              Settings.of(
                  List.of("--port", "0", "--data", "" + folder, "--allow-host", "127.0.0.1"),
                  Map.of()));
      Caller visitor = new Caller(application.address());
      String task = visitor.reading(site.url());
      try (Stream<String> events = visitor.events(task, 0).body()) {
        Iterator<String> lines = events.iterator();
        assertThat(lines.next()).startsWith("retry:");
        application.close();
        while (lines.hasNext()) {
          assertThat(lines.next()).doesNotContain("Exception");
        }
      }
    }
  }

  @Test
  void another_sites_form_starts_nothing() throws IOException {
    assertThat(
            send(
                "POST /jobs HTTP/1.1",
                "Host: 127.0.0.1",
                "Origin: http://evil.example",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 14"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void what_cannot_be_read_is_answered_in_our_own_words() throws IOException {
    assertThat(
            send(
                "POST /jobs HTTP/1.1",
                "Host: 127.0.0.1",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 7",
                "",
                "url=%ZZ"))
        .startsWith("HTTP/1.1 400")
        .contains("That did not work");
  }

  @Test
  void the_data_directory_is_private() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  private String send(String... lines) throws IOException {
    URI address = URI.create(application.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      String head = lines[0] + "\r\nConnection: close\r\n";
      String rest = String.join("\r\n", List.of(lines).subList(1, lines.length));
      String end = rest.contains("\r\n\r\n") ? "" : "\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write((head + rest + end).getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
