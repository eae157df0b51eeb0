package io.autocraftcv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.autocraftcv.model.JobPosting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScrapeCommandTest {

  private static final String POSTING =
      """
      <html><head><script type="application/ld+json">
      {"@context": "https://schema.org", "@type": "JobPosting", "title": "Kiln Operator",
       "hiringOrganization": "Lehmann Ceramics", "employmentType": "FULL_TIME",
       "description": "<p>Fires the tunnel kiln.</p>", "url": "/jobs/17"}
      </script></head><body></body></html>
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path posting;
  private Path article;

  @BeforeEach
  void files() throws IOException {
    posting = Files.writeString(folder.resolve("kiln.html"), POSTING);
    article =
        Files.writeString(
            folder.resolve("news.html"), "<html><body><p>No job here.</p></body></html>");
  }

  @Test
  void postings_are_shown_as_a_table_and_progress_on_stderr() {
    assertThat(run("scrape", posting.toString())).isZero();
    assertThat(out.toString()).contains("TITLE", "Kiln Operator", "Lehmann Ceramics", "full-time");
    assertThat(err.toString()).contains("done in");
    assertThat(out.toString()).doesNotContain("%");
  }

  @Test
  void json_has_a_line_for_each_input_in_their_order() {
    assertThat(run("scrape", "--json", article.toString(), posting.toString())).isEqualTo(1);
    String[] lines = out.toString().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("{\"error\":{\"code\":\"not_a_job_posting\"");
    assertThat(JobPosting.fromJson(lines[1]).title()).isEqualTo("Kiln Operator");
  }

  @Test
  void out_has_a_file_for_each_input_also_for_those_that_fail() throws IOException {
    Path results = folder.resolve("results");
    assertThat(run("scrape", "--out", results.toString(), article.toString(), posting.toString()))
        .isEqualTo(1);
    assertThat(Files.readString(results.resolve("news.json"))).contains("\"not_a_job_posting\"");
    assertThat(JobPosting.fromJson(Files.readString(results.resolve("kiln.json"))).company())
        .isEqualTo("Lehmann Ceramics");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void inputs_of_one_name_do_not_overwrite_each_other() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other")).resolve("kiln.html");
    Files.writeString(other, POSTING.replace("Kiln Operator", "Kiln Builder"));
    Path results = folder.resolve("results");
    assertThat(run("scrape", "--out", results.toString(), posting.toString(), other.toString()))
        .isZero();
    assertThat(Files.readString(results.resolve("kiln.json"))).contains("Kiln Operator");
    assertThat(Files.readString(results.resolve("kiln-2.json"))).contains("Kiln Builder");
  }

  @Test
  void a_text_file_is_a_pasted_text() throws IOException {
    Path text =
        Files.writeString(folder.resolve("kiln.txt"), "Kiln Operator\n\nFires the tunnel kiln.\n");
    assertThat(run("scrape", "--json", text.toString())).isZero();
    assertThat(JobPosting.fromJson(out.toString()).title()).isEqualTo("Kiln Operator");
  }

  @Test
  void the_base_url_completes_the_links_of_a_saved_page() {
    run("scrape", "--json", "--base-url", "https://lehmann.example/", posting.toString());
    assertThat(JobPosting.fromJson(out.toString()).url())
        .isEqualTo("https://lehmann.example/jobs/17");
  }

  @Test
  void an_address_is_fetched_where_its_host_is_allowed() throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] page = POSTING.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(page);
          }
        });
    site.start();
    try {
      String url = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
      assertThat(run("scrape", url)).isEqualTo(1);
      assertThat(err.toString()).contains("(address_not_allowed)");
      assertThat(run("scrape", "--allow-host", "127.0.0.1", url)).isZero();
    } finally {
      site.stop(0);
    }
  }

  @Test
  void a_missing_file_says_so() {
    assertThat(run("scrape", folder.resolve("nothing.html").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("There is no file nothing.html").contains("(not_found)");
  }

  @Test
  void other_schemes_are_no_files() {
    assertThat(run("scrape", "ftp://example.com/jobs")).isEqualTo(1);
    assertThat(err.toString()).contains("(invalid_url)");
  }

  @Test
  void a_directory_is_no_page() {
    assertThat(run("scrape", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is a directory");
  }

  @Test
  void wrong_usage_is_status_2() {
    assertThat(run("scrape", "--out", posting.toString(), posting.toString())).isEqualTo(2);
    assertThat(run("scrape", "--allow-host", "http://x/", posting.toString())).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("scrape")).isEqualTo(2);
    assertThat(run("scrape", "--nonsense", "x")).isEqualTo(2);
    assertThat(run("dance")).isEqualTo(2);
  }

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(arguments);
  }
}
