package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** That what is a visitor's is nobody else's, and goes when it is to go. */
class ForgetTest extends OverHttp {

  @Override
  List<String> options() {
    return List.of("--most-things", "2");
  }

  @Test
  void no_url_of_a_visitor_leads_another_one_anywhere() throws Exception {
    Set<String> urls = everythingOfAda();
    assertThat(urls).hasSizeGreaterThan(15);
    Caller eve = new Caller(application.address());
    eve.profile(Map.of("do", "save", "basics.name", "Eve"));
    for (String url : urls) {
      assertThat(ada.get(url).statusCode()).as(url).isEqualTo(200);
      assertThat(eve.get(url).statusCode()).as(url).isEqualTo(404);
      assertThat(new Caller(application.address()).get(url).statusCode()).as(url).isEqualTo(404);
    }
  }

  @Test
  void everything_about_a_visitor_is_gone_at_once_even_for_who_has_kept_the_cookie()
      throws Exception {
    Set<String> urls = everythingOfAda();
    String cookie = ada.cookies().get(0).name + "=" + ada.cookies().get(0).value;
    assertThat(ada.page("/settings/delete")).contains("<dt>Profiles</dt><dd>1</dd>");
    assertThat(ada.post("/settings/delete", Map.of()).statusCode()).isEqualTo(422);
    assertThat(ada.get(urls.iterator().next()).statusCode()).isEqualTo(200);
    assertThat(ada.post("/settings/delete", Map.of("confirm", "yes")).statusCode()).isEqualTo(303);
    assertThat(ada.cookies()).isEmpty();
    assertThat(ada.page("/settings/delete")).contains("Nothing is kept of you");
    for (String url : urls) {
      assertThat(ada.get(url).statusCode()).as(url).isEqualTo(404);
      assertThat(new Caller(application.address()).get(url, "Cookie", cookie).statusCode())
          .as(url)
          .isEqualTo(404);
    }
  }

  @Test
  void what_a_task_saves_after_its_owner_was_forgotten_is_not_kept() throws Exception {
    close();
    try (Database database = Database.open(new Settings(0, folder.resolve("data"), List.of()))) {
      Repositories kept = Repositories.in(database.jdbi(), 2);
      kept.belongings().forget("ada");
      kept.postings()
          .save(
              "ada",
              "1",
              "",
              PostingForm.posted(Map.of("title", new String[] {"Weaver"}))
                  .posting(null)
                  .orElseThrow());
      assertThat(kept.postings().list("ada")).isEmpty();
    }
    open();
  }

  @Test
  void nothing_that_was_on_its_way_is_seen_by_anybody_after_the_end() throws Exception {
    ExecutorService browser = Executors.newFixedThreadPool(8);
    for (int round = 0; round < 5; round++) {
      Caller visitor = new Caller(application.address());
      visitor.post("/profiles/", Map.of());
      String cookie = visitor.cookies().get(0).name + "=" + visitor.cookies().get(0).value;
      List<Future<?>> started = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        started.add(browser.submit(() -> visitor.post("/jobs", Map.of("text", Ada.POSTING))));
      }
      visitor.post("/settings/delete", Map.of("confirm", "yes"));
      for (Future<?> each : started) {
        each.get();
      }
      Caller later = new Caller(application.address());
      String tasks = new String(later.get("/api/tasks/", "Cookie", cookie).body(), UTF_8);
      String home = new String(later.get("/", "Cookie", cookie).body(), UTF_8);
      assertThat(tasks).contains("\"tasks\":[]");
      assertThat(home).doesNotContainPattern("href=\"/jobs/[0-9a-f]");
    }
    browser.shutdown();
  }

  @Test
  void what_could_not_be_saved_is_not_told_to_the_log() throws Exception {
    close();
    try (Database database = Database.open(new Settings(0, folder.resolve("data"), List.of()))) {
      Jdbi jdbi = database.jdbi();
      assertThatThrownBy(
              () ->
                  jdbi.useHandle(
                      handle -> handle.execute("insert into posting (id) values (?)", "canary")))
          .hasMessageNotContaining("canary");
    }
    open();
  }

  @Test
  void things_go_after_their_time_and_no_sooner() throws Exception {
    close();
    try (Database database = Database.open(new Settings(0, folder.resolve("data"), List.of()))) {
      Repositories kept = Repositories.in(database.jdbi(), 2);
      String profile = kept.profiles().add("ada", "", Profile.EMPTY);
      kept.uploads().keep("ada", "1", InputStream.nullInputStream(), 0);
      sweep(kept, 30, Duration.ofHours(23));
      assertThat(kept.uploads().find("ada", "1")).isPresent();
      sweep(kept, 30, Duration.ofDays(29));
      assertThat(kept.profiles().find("ada", profile)).isPresent();
      assertThat(kept.uploads().find("ada", "1")).isEmpty();
      sweep(kept, 0, Duration.ofDays(1_000));
      assertThat(kept.profiles().find("ada", profile)).isPresent();
      sweep(kept, 30, Duration.ofDays(31));
      assertThat(kept.profiles().find("ada", profile)).isEmpty();
    }
    open();
  }

  @Test
  void a_visitor_cannot_keep_more_than_there_is_room_for() throws Exception {
    ada.post("/profiles/", Map.of());
    ada.post("/profiles/", Map.of());
    HttpResponse<String> third = ada.post("/profiles/", Map.of());
    assertThat(third.statusCode()).isEqualTo(409);
    assertThat(third.body()).contains("2 of a kind. Delete some of it first.");
    ada.post("/jobs/new", Map.of("title", "Weaver"));
    ada.post("/jobs/new", Map.of("title", "Dyer"));
    assertThat(ada.post("/jobs/new", Map.of("title", "Spinner")).statusCode()).isEqualTo(409);
    assertThat(ada.post("/jobs", Map.of("text", Ada.POSTING)).statusCode()).isEqualTo(409);
    assertThat(ada.json("/api/scrape-with-progress/", Map.of("text", Ada.POSTING)).body())
        .contains("no_room");
    assertThat(new Caller(application.address()).post("/profiles/", Map.of()).statusCode())
        .isEqualTo(303);
  }

  private static void sweep(Repositories kept, int days, Duration later) {
    Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
    try (Retention retention = new Retention(kept.belongings(), days, clock)) {
      retention.sweep();
    }
  }

  /** Has a thing of each kind, and gives every address that a page about them leads to. */
  private Set<String> everythingOfAda() throws IOException, InterruptedException {
    String job = ada.posting(Ada.POSTING);
    String documents = ada.documents(job, ada.profile(Ada.profile()), "txt", "pdf", "html");
    HttpResponse<String> started = ada.post("/jobs", Map.of("url", "http://127.0.0.1/job"));
    String task = started.headers().firstValue("Location").orElseThrow();
    String id = task.substring("/tasks/".length());
    while (!ada.progress(id).path("completed").asBoolean()) {
      Thread.onSpinWait();
    }
    Set<String> found = new LinkedHashSet<>(List.of(task, "/api/progress/" + id + "/"));
    walk("/", found);
    walk(documents, found);
    return found;
  }

  private void walk(String page, Set<String> found) throws IOException, InterruptedException {
    for (String kind : List.of("/jobs/", "/profiles/", "/documents/")) {
      List<String> links = new ArrayList<>(ada.links(page, kind));
      links.addAll(ada.frames(page, kind));
      for (String link : links) {
        if (!link.contains("/new") && found.add(link)) {
          walk(link, found);
        }
      }
    }
  }
}
