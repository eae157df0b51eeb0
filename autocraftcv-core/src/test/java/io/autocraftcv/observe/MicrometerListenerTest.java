package io.autocraftcv.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Task;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MicrometerListenerTest {

  private final MockClock clock = new MockClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
  private final MicrometerListener listener = new MicrometerListener(registry);
  private final Lives lives = new Lives(listener);

  @AfterEach
  void nothing_is_left_when_no_work_runs() {
    lives.close();
    assertThat(listener.kept()).isZero();
    assertThat(registry.find("autocraftcv.task.active").longTaskTimers())
        .allSatisfy(active -> assertThat(active.activeTasks()).isZero());
  }

  @Test
  void a_task_is_timed_by_its_plan_and_how_it_ended() {
    Task<Void> task = lives.succeeded();
    lives.failed();
    assertThat(ended("succeeded")).isEqualTo(1);
    assertThat(ended("failed")).isEqualTo(1);
    assertThat(
            registry
                .get("autocraftcv.task")
                .tag("state", "succeeded")
                .timer()
                .totalTime(TimeUnit.NANOSECONDS))
        .isEqualTo((double) task.snapshot().elapsed().toNanos());
  }

  @Test
  void a_stage_is_timed_until_the_next_one_begins_or_the_attempt_ends() {
    lives.failedOnce(() -> clock.add(Duration.ofSeconds(2)));
    for (String stage : new String[] {"fetch", "save-all"}) {
      var timer = registry.get("autocraftcv.stage").tags("plan", "import", "stage", stage).timer();
      assertThat(timer.count()).isEqualTo(2);
      assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(4);
    }
  }

  @Test
  void an_attempt_is_active_while_it_runs() {
    lives.succeeded(
        () -> {
          var active =
              registry.get("autocraftcv.task.active").tag("plan", "import").longTaskTimer();
          assertThat(active.activeTasks()).isEqualTo(1);
        });
  }

  @Test
  void retries_are_counted_and_only_the_last_attempt_ends_the_task() {
    lives.failedOnce(() -> {});
    assertThat(counted("autocraftcv.task.retries")).isEqualTo(1);
    assertThat(ended("succeeded")).isEqualTo(1);
    assertThat(registry.get("autocraftcv.task").timers()).hasSize(1);
  }

  @Test
  void cancels_are_counted_for_tasks_that_run_and_tasks_that_wait() throws Exception {
    lives.cancelled();
    assertThat(counted("autocraftcv.task.cancels")).isEqualTo(2);
    assertThat(ended("cancelled")).isEqualTo(2);
  }

  @Test
  void a_task_that_another_process_has_got_is_not_counted_here() throws Exception {
    lives.takenOver();
    lives.close();
    assertThat(registry.find("autocraftcv.task").timers()).isEmpty();
  }

  @Test
  void no_tag_holds_an_id_or_an_owner() throws Exception {
    lives.failedOnce(() -> {});
    lives.failed();
    lives.cancelled();
    assertThat(registry.getMeters())
        .extracting(Meter::getId)
        .flatExtracting(Meter.Id::getTags)
        .extracting(Tag::getValue)
        .containsOnly("import", "fetch", "save-all", "succeeded", "failed", "cancelled");
  }

  @Test
  void prometheus_can_scrape_them() {
    PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (Lives scraped = new Lives(new MicrometerListener(prometheus))) {
      scraped.failedOnce(() -> {});
      assertThat(prometheus.scrape())
          .contains("autocraftcv_task_seconds_count{plan=\"import\",state=\"succeeded\"} 1")
          .contains("autocraftcv_stage_seconds_count{plan=\"import\",stage=\"save-all\"} 2")
          .contains("autocraftcv_task_active_seconds_count{plan=\"import\"} 0")
          .contains("autocraftcv_task_retries_total{plan=\"import\"} 1.0");
    }
  }

  private long ended(String state) {
    return registry.get("autocraftcv.task").tags("plan", "import", "state", state).timer().count();
  }

  private double counted(String name) {
    return registry.get(name).tag("plan", "import").counter().count();
  }
}
