package io.autocraftcv.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.StageHistory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisStageHistoryTest {

  private final RedisServer server = RedisServer.start();
  private final RedisProgressStore store = RedisProgressStore.builder(server.uri()).build();
  private final StageHistory history = store.history();

  @AfterEach
  void close() {
    store.close();
    server.close();
  }

  @Test
  void what_is_kept_for_a_plan_is_found_by_every_process() {
    assertThat(history.find("import")).isEmpty();
    assertThat(history.replace("import", null, "a")).isTrue();
    try (RedisProgressStore other = RedisProgressStore.builder(server.uri()).build()) {
      assertThat(other.history().find("import")).contains("a");
      assertThat(other.history().find("another")).isEmpty();
    }
  }

  @Test
  void who_knows_something_older_replaces_nothing() {
    history.replace("import", null, "a");
    assertThat(history.replace("import", null, "b")).isFalse();
    assertThat(history.replace("import", "b", "c")).isFalse();
    assertThat(history.replace("another", "a", "b")).isFalse();
    assertThat(history.replace("import", "a", "b")).isTrue();
    assertThat(history.find("import")).contains("b");
  }

  @Test
  void of_many_who_count_at_once_each_is_counted() throws Exception {
    history.replace("count", null, "0");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      var counting =
          threads.invokeAll(
              IntStream.range(0, 8).mapToObj(n -> Executors.callable(this::countTo50)).toList());
      for (var one : List.copyOf(counting)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(history.find("count")).contains("400");
  }

  private void countTo50() {
    for (int counted = 0; counted < 50; ) {
      String known = history.find("count").orElseThrow();
      if (history.replace("count", known, Integer.toString(Integer.parseInt(known) + 1))) {
        counted++;
      }
    }
  }

  @Test
  void a_plan_that_runs_is_kept_and_one_that_does_not_is_forgotten() {
    history.replace("import", null, "a");
    server.age(Duration.ofDays(89));
    assertThat(history.find("import")).contains("a");
    server.age(Duration.ofDays(89));
    assertThat(history.find("import")).contains("a");
    server.age(Duration.ofDays(91));
    assertThat(history.find("import")).isEmpty();
  }
}
