package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of a visitor's tasks on every page: what it is called, and what it leaves out. */
class TrayTest extends OverHttp {

  private static final String REFUSED = "http://192.168.0.1/";

  @Override
  List<String> options() {
    return List.of("--keep-tasks", "1440", "--allow-host", "127.0.0.1");
  }

  @Test
  void a_task_that_was_seen_stays_away_for_as_long_as_it_is_kept() throws Exception {
    String task = ada.reading(REFUSED);
    ada.ended(task);
    HttpResponse<byte[]> seen = ada.get("/tasks/" + task);
    assertThat(seen.headers().allValues("Set-Cookie"))
        .anyMatch(
            cookie ->
                cookie.startsWith("autocraftcv_seen=" + task.substring(0, 8))
                    && cookie.contains("Max-Age=86400"));
  }

  @Test
  void of_many_tasks_none_comes_back() throws Exception {
    List<String> tasks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      tasks.add(ada.reading(REFUSED));
      ada.ended(tasks.get(i));
    }
    for (String task : tasks) {
      ada.post("/tasks/" + task + "/dismiss", Map.of());
    }
    assertThat(ada.page("/tasks/")).contains("Nothing is in progress.");
  }

  @Test
  void its_name_says_whether_something_runs_or_has_ended() throws Exception {
    try (PacedSite site = new PacedSite("never sent ".repeat(100))) {
      String running = ada.reading(site.url());
      named("In progress", "In Arbeit");
      ada.ended(ada.reading(REFUSED));
      named("In progress and finished", "In Arbeit und beendet");
      ada.post("/tasks/" + running + "/cancel", Map.of());
      ada.ended(running);
      named("Finished", "Beendet");
    }
  }

  private void named(String english, String german) throws Exception {
    assertThat(ada.page("/settings")).contains("<summary id=\"tasks-title\">" + english + "<");
    assertThat(ada.page("/tasks/")).contains("<h1 id=\"tasks-title\">" + english + "<");
    assertThat(new String(ada.get("/", "Accept-Language", "de").body(), UTF_8))
        .contains("<h2 id=\"tasks-title\">" + german + "<");
  }
}
