package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of tasks and estimates with histories of all kinds. */
class StageHistoryTest {

  private final StageHistory memory = StageHistory.inMemory();

  @Test
  void memory_keeps_what_was_kept_last() {
    assertThat(memory.find("import")).isEmpty();
    assertThat(memory.replace("import", null, "a")).isTrue();
    assertThat(memory.replace("import", "a", "b")).isTrue();
    assertThat(memory.find("import")).contains("b");
    assertThat(memory.find("export")).isEmpty();
  }

  @Test
  void nobody_overwrites_what_he_has_not_seen() {
    memory.replace("import", null, "a");
    assertThat(memory.replace("import", null, "b")).isFalse();
    assertThat(memory.replace("import", "b", "c")).isFalse();
    assertThat(memory.find("import")).contains("a");
  }

  @Test
  void trackers_that_share_a_history_learn_from_each_other() {
    run(memory, 3);
    assertThat(run(memory, 3).likely()).isBetween(millis(2_900), millis(3_100));
  }

  @Test
  void a_run_that_loses_to_others_is_remembered_after_them() {
    AtomicInteger lost = new AtomicInteger();
    StageHistory contended =
        new Forwarding() {
          @Override
          public boolean replace(String plan, String known, String next) {
            return lost.incrementAndGet() > 3 && super.replace(plan, known, next);
          }
        };
    run(contended, 3);
    assertThat(memory.find(PLAN.name())).isPresent();
  }

  @Test
  void a_history_that_is_always_busy_is_left_alone() {
    AtomicInteger tries = new AtomicInteger();
    run(
        new Forwarding() {
          @Override
          public boolean replace(String plan, String known, String next) {
            tries.incrementAndGet();
            return false;
          }
        },
        3);
    assertThat(tries.get()).isLessThan(10);
  }

  @Test
  void a_history_that_throws_costs_the_estimate_and_nothing_else() {
    StageHistory broken =
        new Forwarding() {
          @Override
          public Optional<String> find(String plan) {
            throw new IllegalStateException("away");
          }
        };
    assertThat(run(broken, 3)).isNull();
    assertThat(run(broken, 3)).isNull();
  }

  @Test
  void a_text_that_nobody_can_read_is_forgotten_with_the_next_success() {
    memory.replace(PLAN.name(), null, "rubbish");
    assertThat(run(memory, 3)).isNull();
    assertThat(run(memory, 3)).isNotNull();
  }

  @Test
  void what_a_newer_version_keeps_is_left_alone() {
    memory.replace(PLAN.name(), null, "2\nfrom the future");
    assertThat(run(memory, 3)).isNull();
    assertThat(memory.find(PLAN.name())).contains("2\nfrom the future");
  }

  @Test
  void a_history_that_hangs_holds_up_neither_tasks_nor_their_watchers() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    StageHistory hanging =
        new Forwarding() {
          @Override
          public Optional<String> find(String plan) {
            await(never);
            return Optional.empty();
          }
        };
    try (ProgressTracker tracker = ProgressTracker.builder().history(hanging).build()) {
      for (int i = 0; i < 20; i++) {
        CountDownLatch told = new CountDownLatch(1);
        Task<String> task = tracker.start(PLAN, progress -> progress.run(FETCH, () -> "page"));
        task.onChange(
            now -> {
              if (now.state() == State.SUCCEEDED) {
                told.countDown();
              }
            });
        assertThat(task.completion().toCompletableFuture().get(10, SECONDS)).isEqualTo("page");
        assertThat(told.await(10, SECONDS)).isTrue();
      }
      never.countDown();
    }
  }

  @Test
  void only_success_is_remembered() {
    try (ManualTracker kit = new ManualTracker(builder -> builder.history(memory))) {
      kit.tracker()
          .start(
              PLAN,
              progress -> {
                progress.run(FETCH, () -> kit.advance(Duration.ofSeconds(3)));
                throw new TaskFailedException("no", "No.");
              })
          .completion()
          .exceptionally(failed -> null)
          .toCompletableFuture()
          .join();
    }
    assertThat(memory.find(PLAN.name())).isEmpty();
  }

  /** Runs a task for so many seconds, and gives what was expected when it began. */
  private static Snapshot.Remaining run(StageHistory history, int seconds) {
    try (ManualTracker kit = new ManualTracker(builder -> builder.history(history))) {
      Snapshot[] first = new Snapshot[1];
      kit.tracker()
          .start(
              PLAN,
              Options.defaults().owner("me"),
              progress -> {
                progress.run(
                    FETCH,
                    () -> {
                      first[0] = kit.tracker().list("me").get(0);
                      kit.advance(Duration.ofSeconds(seconds));
                    });
                return null;
              })
          .join();
      return first[0].remaining();
    }
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As memory does, but for what a test makes of it. */
  private class Forwarding implements StageHistory {

    @Override
    public Optional<String> find(String plan) {
      return memory.find(plan);
    }

    @Override
    public boolean replace(String plan, String known, String next) {
      return memory.replace(plan, known, next);
    }
  }
}
