package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a page that cannot be read as a posting. */
class RemainsTest {

  @TempDir private Path folder;

  @Test
  void a_page_without_its_text_still_tells_its_title() throws Exception {
    List<JobPosting> found =
        refused(
            """
            <html><head><title>Kiln Operator at Lehmann Ceramics | Jobs</title>
            <meta property="og:title" content="Kiln Operator"></head>
            <body><div id="root"></div><script src="app.js"></script></body></html>
            """);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).title()).isEqualTo("Kiln Operator");
    assertThat(found.get(0).company()).isEqualTo("Lehmann Ceramics");
  }

  @Test
  void a_page_that_does_not_read_like_a_posting_tells_its_text() throws Exception {
    List<JobPosting> found =
        refused(
            """
            <html><head><title>Kiln Operator</title></head><body><h1>Kiln Operator</h1>
            <p>%s</p></body></html>
            """
                .formatted("We fire kilns by day and by night, and always have. ".repeat(9)));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).descriptionText()).contains("We fire kilns by day");
  }

  @Test
  void the_title_of_a_login_or_of_an_error_is_no_positions() throws Exception {
    assertThat(
            refused(
                """
                <html><head><title>Sign in</title></head><body><h1>Sign in</h1>
                <form><input type="password"></form></body></html>
                """))
        .isEmpty();
    assertThat(
            refused(
                """
                <html><head><title>404 Not found</title></head><body><h1>Not found</h1></body></html>
                """))
        .isEmpty();
  }

  private List<JobPosting> refused(String html) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), html);
    List<JobPosting> found = new ArrayList<>();
    try (JobScraper scraper = JobScraper.create()) {
      assertThatThrownBy(
              () ->
                  scraper.scrape(
                      JobSource.file(page, null), Progress.none(), posting -> {}, found::add))
          .isInstanceOf(ScrapeException.class);
    }
    return found;
  }
}
