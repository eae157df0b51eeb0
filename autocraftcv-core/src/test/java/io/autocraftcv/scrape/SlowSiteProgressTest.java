package io.autocraftcv.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** People who wait for a slow site see that something goes on. */
class SlowSiteProgressTest {

  private static final int PIECES = 40;

  @Test
  void at_least_twenty_percentages_are_seen_while_a_slow_site_is_read() throws Exception {
    String page =
        "<h1>Baker</h1><p>Company: Crumb</p><p>Location: Bath</p><h2>Requirements</h2><ul>"
            + "<li>You know how bread is made.</li>".repeat(1000)
            + "</ul>";
    int piece = page.length() / PIECES + 1;
    try (RawSite site =
            new RawSite(
                visit -> {
                  if (visit.path().equals("/robots.txt")) {
                    visit.send("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
                    return;
                  }
                  visit.send(
                      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                          + page.getBytes(UTF_8).length
                          + "\r\n\r\n");
                  for (int at = 0; at < page.length(); at += piece) {
                    visit.send(page.substring(at, Math.min(page.length(), at + piece)));
                    pause();
                  }
                });
        ProgressTracker tracker = ProgressTracker.inMemory();
        JobScraper scraper = JobScraper.builder().allowHost("localhost").build()) {
      Set<Integer> seen = new ConcurrentSkipListSet<>();
      JobSource source = JobSource.url("http://localhost:" + site.port() + "/jobs/7");
      Task<JobPosting> task =
          tracker.start(JobScraper.PLAN, progress -> scraper.scrape(source, progress));
      task.onChange(snapshot -> seen.add(snapshot.percent()));

      assertThat(task.join().title()).isEqualTo("Baker");
      assertThat(seen).hasSizeGreaterThanOrEqualTo(20);
    }
  }

  /** A slow line, and nothing else to wait for. */
  private static void pause() {
    try {
      var unused = new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
