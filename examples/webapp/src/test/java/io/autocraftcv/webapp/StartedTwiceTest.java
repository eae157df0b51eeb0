package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A button that is pressed twice reads a page once. */
class StartedTwiceTest extends OverHttp {

  private static final int TIMES = 24;

  @Override
  List<String> options() {
    return List.of("--allow-host", "127.0.0.1");
  }

  @Test
  void many_starts_at_once_are_one_task_until_it_has_ended() throws Exception {
    try (PacedSite site = new PacedSite("never sent ".repeat(100))) {
      // The first answer brings the cookie by which all are the same visitor's.
      ada.posting(Ada.POSTING);
      for (int round = 0; round < 3; round++) {
        Set<String> tasks = startedAtOnce(site.url());
        assertThat(tasks).hasSize(1);
        String task = tasks.iterator().next();
        assertThat(ada.reading(site.url() + "?another")).isNotEqualTo(task);
        ada.post("/tasks/" + task + "/cancel", Map.of());
        assertThat(ada.reading(site.url())).isNotEqualTo(task).satisfies(this::cancel);
        ada.ended(task);
      }
    }
  }

  @Test
  void somebody_else_reads_the_same_page_on_their_own() throws Exception {
    try (PacedSite site = new PacedSite("never sent ".repeat(100))) {
      Caller grace = new Caller(application.address());
      assertThat(grace.reading(site.url())).isNotEqualTo(ada.reading(site.url()));
    }
  }

  private void cancel(String task) throws Exception {
    ada.post("/tasks/" + task + "/cancel", Map.of());
    ada.ended(task);
  }

  /** By the form, which knows no limit of how often. */
  private Set<String> startedAtOnce(String url) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(TIMES);
    try {
      Callable<String> start =
          () ->
              ada.post("/jobs", Map.of("url", url)).headers().firstValue("Location").orElseThrow();
      Set<String> tasks = new HashSet<>();
      List<Callable<String>> all = Collections.nCopies(TIMES, start);
      for (Future<String> page : threads.invokeAll(all)) {
        tasks.add(page.get().replace("/tasks/", ""));
      }
      return tasks;
    } finally {
      threads.shutdown();
    }
  }
}
