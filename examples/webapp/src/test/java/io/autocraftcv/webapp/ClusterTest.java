package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two web nodes behind a load balancer, two workers, Redis and PostgreSQL, and what goes wrong with
 * them. The visitor sees the load balancer, so each request comes to another node.
 */
@Tag("cluster")
class ClusterTest {

  private static final Duration LEASE = Duration.ofSeconds(10);

  @TempDir private static Path folder;
  private static Cluster cluster;
  private static GatedSite site;

  /** Nobody may start more than a task a second. */
  private final List<Caller> visitors =
      Stream.generate(() -> new Caller(cluster.address())).limit(45).toList();

  private final Caller visitor = visitors.get(0);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeAll
  static void start() throws Exception {
    InBrowser.launch();
    site = new GatedSite();
    cluster = Cluster.up(folder.resolve("cluster"), 60);
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
    site.close();
    InBrowser.quit();
  }

  @AfterEach
  void recover() throws Exception {
    threads.shutdownNow();
    site.open(true);
    for (int web : List.of(1, 2)) {
      Caller operator = new Caller(cluster.address(web));
      await(Duration.ofSeconds(20), () -> operator.page("/readyz").contains("{\"status\":\"up\""));
    }
  }

  @Test
  void the_whole_way_with_each_request_at_another_node() throws Exception {
    String job = visitor.posting(Ada.POSTING);
    String profile = visitor.profile(Ada.profile());
    String documents = visitor.documents(job, profile, "pdf", "docx");
    assertThat(visitor.get(documents + "/resume.pdf").statusCode()).isEqualTo(200);
    assertThat(visitor.get(documents + "/cover_letter.docx").statusCode()).isEqualTo(200);
    assertThat(new Caller(cluster.address()).get(documents).statusCode()).isEqualTo(404);
  }

  @Test
  void a_button_that_is_pressed_twice_reads_a_page_once_whichever_node_hears_of_it()
      throws Exception {
    site.open(false);
    // Who has no cookie yet and sends two requests at once is two visitors.
    visitor.posting(Ada.POSTING);
    Callable<String> start = () -> visitor.reading(site.url(700));
    Set<String> tasks = new HashSet<>();
    for (Future<String> task : threads.invokeAll(Collections.nCopies(8, start))) {
      tasks.add(task.get());
    }
    assertThat(tasks).hasSize(1);
  }

  @Test
  void a_cancel_at_either_web_node_stops_the_work_on_a_worker() throws Exception {
    site.open(false);
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("autocraftcv.cancels", 20); i++) {
      Reading task = readings(i, 1).get(0);
      int number = i;
      await(Duration.ofSeconds(10), () -> site.isAsked(number));
      long asked = System.nanoTime();
      assertThat(cancel(task)).isEqualTo(202);
      await(Duration.ofSeconds(2), () -> task.is("CANCELLED"));
      await(Duration.ofSeconds(1), () -> site.hungUpAt(number) != null);
      times.add(Duration.ofNanos(site.hungUpAt(i) - asked));
    }
    times.sort(null);
    assertThat(times.get(times.size() * 99 / 100))
        .as("of %s", times)
        .isLessThan(Duration.ofMillis(500));
  }

  @Test
  void a_killed_worker_is_told_of_within_the_lease_and_two_seconds_and_another_one_ends_its_tasks()
      throws Exception {
    site.open(false);
    List<Reading> tasks = readings(100, 20);
    await(Duration.ofSeconds(10), () -> all(tasks, "RUNNING"));
    cluster.signal("KILL", "worker1");
    cluster.awaitEnd("worker1");
    // Before then nobody can know; from then on everybody is told.
    await(LEASE.plusSeconds(2), () -> tasks.stream().anyMatch(task -> task.attempt() == 2));
    await(LEASE, () -> all(tasks, "RUNNING"));
    long again = tasks.stream().filter(task -> task.attempt() == 2).count();
    assertThat(again).as("those of the worker that was killed, and no others").isBetween(1L, 19L);
    site.open(true);
    await(Duration.ofSeconds(20), () -> all(tasks, "SUCCEEDED"));
    IntStream.range(100, 120).forEach(i -> assertThat(site.served(i)).isEqualTo(1));
    cluster.start("worker1");
  }

  @Test
  void a_worker_that_was_frozen_for_longer_than_its_lease_changes_nothing_when_it_wakes()
      throws Exception {
    site.open(false);
    List<Reading> tasks = readings(200, 40);
    await(Duration.ofSeconds(10), () -> all(tasks, "RUNNING"));
    cluster.signal("STOP", "worker1");
    await(LEASE.plusSeconds(10), () -> tasks.stream().anyMatch(task -> task.attempt() == 2));
    await(LEASE, () -> all(tasks, "RUNNING"));
    Map<Reading, Integer> attempts = new HashMap<>();
    tasks.forEach(task -> attempts.put(task, task.attempt()));
    assertThat(attempts).containsValue(2);
    cluster.signal("CONT", "worker1");
    site.open(true);
    await(Duration.ofSeconds(20), () -> all(tasks, "SUCCEEDED"));
    tasks.forEach(task -> assertThat(task.attempt()).isEqualTo(attempts.get(task)));
    assertThat(postings()).as("each was saved once").isEqualTo(tasks.size());
  }

  @Test
  void redis_that_comes_back_empty_is_filled_again_and_every_task_ends_well() throws Exception {
    site.open(false);
    List<Reading> tasks = readings(300, 100);
    await(Duration.ofSeconds(20), () -> all(tasks, "RUNNING"));
    Reading one = tasks.get(0);
    Page page = pageOf(one);
    cluster.signal("KILL", "redis");
    cluster.awaitEnd("redis");
    assertThat(one.visitor().get("/api/progress/" + one.task() + "/").statusCode())
        .as("it is away, which is not the same as unknown")
        .isEqualTo(503);
    cluster.start("redis");
    await(Duration.ofSeconds(10), () -> all(tasks, "RUNNING"));
    site.open(true);
    await(Duration.ofSeconds(30), () -> all(tasks, "SUCCEEDED"));
    tasks.forEach(task -> assertThat(task.attempt()).as("nothing began again").isEqualTo(1));
    showsItsEnd(page);
  }

  @Test
  void a_database_that_is_away_holds_up_no_running_task() throws Exception {
    site.open(false);
    List<Reading> tasks = readings(400, 10);
    await(Duration.ofSeconds(10), () -> all(tasks, "RUNNING"));
    cluster.signal("QUIT", "postgres");
    cluster.awaitEnd("postgres");
    assertThat(visitor.json("/api/scrape-with-progress/", Map.of("url", site.url(1))).statusCode())
        .isEqualTo(503);
    assertThat(new Caller(cluster.address(1)).get("/readyz").statusCode()).isEqualTo(503);
    // All have been read now, and wait for where they are to be saved.
    site.open(true);
    pass(Duration.ofSeconds(Integer.getInteger("autocraftcv.database-away", 15)));
    assertThat(all(tasks, "RUNNING")).isTrue();
    cluster.start("postgres");
    await(Duration.ofSeconds(30), () -> all(tasks, "SUCCEEDED"));
    assertThat(postings()).isEqualTo(tasks.size());
    assertThat(visitor.posting(Ada.POSTING)).isNotEmpty();
  }

  @Test
  void nodes_are_replaced_one_after_the_other_and_nobody_notices() throws Exception {
    for (Caller one : visitors) {
      // Who has no cookie yet and sends two requests at once is two visitors.
      one.profile(Map.of("do", "save"));
    }
    Load load = new Load(visitors, 20);
    int streams = 0;
    for (String name : List.of("web1", "worker1", "web2", "worker2")) {
      streams += streamsWhileReplaced(name);
    }
    List<Reading> tasks = load.stop();
    assertThat(tasks).hasSizeGreaterThan(200);
    await(Duration.ofSeconds(30), () -> all(tasks, "SUCCEEDED"));
    assertThat(streams).as("of 20 that were followed some broke off").isGreaterThan(20);
    assertThat(postings()).as("each has come to one end").isEqualTo(tasks.size() + 20);
  }

  /** How many streams it took to follow five tasks while a node was replaced. */
  private int streamsWhileReplaced(String name) throws Exception {
    site.open(false);
    List<Reading> tasks = readings(500, 5);
    List<Following> followers = tasks.stream().map(task -> new Following(task, threads)).toList();
    await(Duration.ofSeconds(10), () -> followers.stream().allMatch(Following::hasHeard));
    Page page = pageOf(tasks.get(0));
    cluster.signal("TERM", name);
    cluster.awaitEnd(name);
    site.open(true);
    for (Following follower : followers) {
      assertThat(follower.end(Duration.ofSeconds(30))).isEqualTo("SUCCEEDED");
    }
    showsItsEnd(page);
    cluster.start(name);
    return followers.stream().mapToInt(Following::streams).sum();
  }

  /** The page of a task that runs, in a browser. */
  private static Page pageOf(Reading task) {
    BrowserContext context = InBrowser.browser.newContext();
    context.addCookies(task.visitor().cookies());
    Page page = context.newPage();
    page.navigate(cluster.address() + "/tasks/" + task.task());
    PlaywrightAssertions.assertThat(page.locator("#progress .ac-progress"))
        .hasAttribute("data-state", "running");
    return page;
  }

  /** Nobody has reloaded it. */
  private static void showsItsEnd(Page page) {
    PlaywrightAssertions.assertThat(page.locator("#progress .ac-progress"))
        .hasAttribute("data-state", "succeeded");
    page.context().close();
  }

  private List<Reading> readings(int from, int count) throws IOException, InterruptedException {
    List<Reading> started = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      Caller one = visitors.get(i % visitors.size());
      started.add(new Reading(one, one.reading(site.url(i))));
    }
    return started;
  }

  private static int cancel(Reading task) throws IOException, InterruptedException {
    String path = "/api/progress/" + task.task() + "/cancel/";
    return task.visitor().json(path, Map.of()).statusCode();
  }

  private static boolean all(List<Reading> tasks, String state) {
    return tasks.stream().allMatch(task -> task.is(state));
  }

  /** How many postings all visitors have. */
  private int postings() throws IOException, InterruptedException {
    int count = 0;
    for (Caller one : visitors) {
      // The link to the form for another one is no posting.
      count += (int) one.links("/", "/jobs/").stream().filter(to -> !to.endsWith("/new")).count();
    }
    return count;
  }

  private static void await(Duration atMost, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
      pass(Duration.ofMillis(50));
    }
  }

  /** These are processes with clocks of their own. */
  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
