package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.ScrapeStage.FETCH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a site is treated, against sites on this machine. */
class SiteMannersTest {

  private static final String NO_RULES = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
  private static final Set<String> ALLOWED = Set.of("127.0.0.1");

  private final PageFetcher fetcher =
      new PageFetcher(
          ALLOWED, PageFetcher.USER_AGENT, FetchLimits.DEFAULT, InetAddress::getAllByName);

  private final SiteManners sites =
      new SiteManners(
          fetcher,
          PageFetcher.USER_AGENT,
          ALLOWED,
          List.of(Duration.ofMillis(5), Duration.ofMillis(5)));

  @AfterEach
  void close() {
    fetcher.close();
  }

  private static String answer(String status, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static RawSite site(String robots, RawSite.Script pages) {
    return new RawSite(
        visit -> {
          if (visit.path().equals("/robots.txt")) {
            visit.send(robots);
          } else {
            pages.play(visit);
          }
        });
  }

  private static WebAddress at(RawSite site, String path) {
    return WebAddress.parse("http://127.0.0.1:" + site.port() + path, ALLOWED);
  }

  private String fetch(RawSite site, String path) {
    return new String(sites.fetch(at(site, path), Progress.none()).bytes(), UTF_8);
  }

  private static List<String> paths(RawSite site) {
    return site.requests().stream().map(request -> request.split(" ", 3)[1]).toList();
  }

  @Test
  void a_site_without_rules_is_asked_for_them_once() throws Exception {
    try (RawSite site = site(NO_RULES, visit -> visit.send(answer("200 OK", "Baker")))) {
      assertThat(fetch(site, "/jobs/1")).isEqualTo("Baker");
      assertThat(fetch(site, "/jobs/2")).isEqualTo("Baker");
      assertThat(paths(site)).containsExactly("/robots.txt", "/jobs/1", "/jobs/2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *\nDisallow: /jobs',/jobs/1,false",
    "'User-agent: *\nDisallow: /jobs\nAllow: /jobs/1',/jobs/1,true",
    "'User-agent: *\nDisallow: /*?id=',/jobs?id=1,false",
    "'User-agent: *\nDisallow: /*.pdf$',/jobs.pdf?a,true",
    "'User-agent: autocraftcv\nDisallow: /\n\nUser-agent: *\nAllow: /',/jobs/1,false",
    "'User-agent: autocraftcv\nDisallow:\n\nUser-agent: *\nDisallow: /',/jobs/1,true",
    "'User-agent: a\nUser-agent: *\nDisallow: / # all',/jobs/1,false",
    "'<html>no such page</html>',/jobs/1,true",
  })
  void what_robots_txt_forbids_is_not_asked(String rules, String path, boolean allowed)
      throws Exception {
    try (RawSite site =
        site(answer("200 OK", rules), visit -> visit.send(answer("200 OK", "Baker")))) {
      if (allowed) {
        assertThat(fetch(site, path)).isEqualTo("Baker");
      } else {
        assertThatExceptionOfType(ScrapeException.class)
            .isThrownBy(() -> fetch(site, path))
            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BLOCKED))
            .withMessageContaining("paste the text");
        assertThat(paths(site)).containsExactly("/robots.txt");
      }
    }
  }

  @Test
  void a_redirect_leads_to_no_page_that_robots_txt_forbids() throws Exception {
    try (RawSite site =
        site(
            answer("200 OK", "User-agent: *\nDisallow: /private"),
            visit ->
                visit.send(
                    "HTTP/1.1 302 Found\r\nLocation: /private\r\nContent-Length: 0\r\n\r\n"))) {
      assertThatExceptionOfType(ScrapeException.class).isThrownBy(() -> fetch(site, "/jobs/1"));
      assertThat(paths(site)).doesNotContain("/private");
    }
  }

  @Test
  void a_busy_site_is_asked_again() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (RawSite site =
        site(
            NO_RULES,
            visit ->
                visit.send(
                    asked.incrementAndGet() < 3
                        ? answer("503 Service Unavailable", "")
                        : answer("200 OK", "Baker")))) {
      assertThat(fetch(site, "/jobs/1")).isEqualTo("Baker");
    }
  }

  @ParameterizedTest
  @CsvSource({"503 Busy,UNAVAILABLE,3", "429 Slow Down,BLOCKED,3", "500 Error,UNAVAILABLE,1"})
  void a_site_that_stays_busy_is_left_alone(String status, Reason reason, int times)
      throws Exception {
    try (RawSite site = site(NO_RULES, visit -> visit.send(answer(status, "")))) {
      assertThatExceptionOfType(ScrapeException.class)
          .isThrownBy(() -> fetch(site, "/jobs/1"))
          .extracting(ScrapeException::reason)
          .isEqualTo(reason);
      assertThat(paths(site)).hasSize(1 + times);
    }
  }

  @Test
  void a_site_that_wants_us_to_wait_for_long_is_not_waited_for() throws Exception {
    try (RawSite site =
        site(
            NO_RULES,
            visit ->
                visit.send(
                    "HTTP/1.1 503 Busy\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n"))) {
      assertThatExceptionOfType(ScrapeException.class).isThrownBy(() -> fetch(site, "/jobs/1"));
      assertThat(paths(site)).hasSize(2);
    }
  }

  @Test
  void a_cancel_ends_the_wait() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        RawSite site =
            site(
                NO_RULES,
                visit -> {
                  visit.send("HTTP/1.1 503 Busy\r\nRetry-After: 19\r\nContent-Length: 0\r\n\r\n");
                  answered.countDown();
                })) {
      WebAddress address = at(site, "/jobs/1");
      Task<Page> task =
          tracker.start(
              JobScraper.PLAN,
              progress -> progress.run(FETCH, () -> sites.fetch(address, progress)));
      assertThat(answered.await(10, SECONDS)).isTrue();
      task.cancel();
      long begun = System.nanoTime();
      assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void a_site_is_asked_one_thing_at_a_time() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        RawSite site =
            site(
                NO_RULES,
                visit -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  visit.pause(30);
                  now.decrementAndGet();
                  visit.send(answer("200 OK", "Baker"));
                })) {
      List<Task<Page>> tasks = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        WebAddress address = at(site, "/jobs/" + i);
        tasks.add(
            tracker.start(
                JobScraper.PLAN,
                progress -> progress.run(FETCH, () -> sites.fetch(address, progress))));
      }
      tasks.forEach(Task::join);
      assertThat(most).hasValue(1);
    }
  }
}
