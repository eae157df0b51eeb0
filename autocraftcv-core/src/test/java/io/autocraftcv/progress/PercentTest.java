package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.EXTRACT;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static io.autocraftcv.progress.Work.Step.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What the bar shows, looked at from inside the work, where every moment can be seen. */
class PercentTest {

  private final ProgressTracker tracker =
      ProgressTracker.builder().threads(new ManualThreads()).build();
  private final List<Snapshot> seen = new ArrayList<>();

  @AfterEach
  void close() {
    tracker.close();
  }

  @Test
  void a_stage_begins_at_its_own_percentage_and_moves_towards_the_next() {
    assertThat(
            watching(
                progress -> {
                  progress.run(VALIDATE, this::look);
                  progress.run(
                      FETCH,
                      () -> {
                        progress.total(4);
                        for (int i = 0; i < 4; i++) {
                          progress.advance();
                          look();
                        }
                      });
                  progress.run(SAVE, this::look);
                }))
        .containsExactly(0, 31, 37, 43, 50, 75);
  }

  @Test
  void a_stage_without_a_total_is_indeterminate_and_stands_still() {
    watching(
        progress ->
            progress.run(
                FETCH,
                () -> {
                  progress.advance(1_000_000);
                  look();
                }));
    assertThat(seen.get(0).indeterminate()).isTrue();
    assertThat(seen.get(0).percent()).isEqualTo(25);
    assertThat(seen.get(0).stage().done()).isEqualTo(1_000_000);
  }

  @Test
  void a_total_that_grows_does_not_pull_the_bar_back() {
    assertThat(
            watching(
                progress ->
                    progress.run(
                        FETCH,
                        () -> {
                          progress.total(10);
                          progress.advance(8);
                          look();
                          progress.total(1000);
                          look();
                          progress.advance(892);
                          look();
                        })))
        .containsExactly(45, 45, 47);
  }

  @Test
  void more_units_than_announced_do_not_pass_the_next_stage() {
    assertThat(
            watching(
                progress ->
                    progress.run(
                        FETCH,
                        () -> {
                          progress.total(10);
                          progress.advance(25);
                          look();
                        })))
        .containsExactly(50);
  }

  @Test
  void the_bytes_of_a_stream_count_however_they_are_read() {
    assertThat(
            watching(
                progress ->
                    progress.bytes(
                        FETCH,
                        new ByteArrayInputStream(new byte[100]),
                        100,
                        in -> {
                          assertThat(in.read()).isZero();
                          in.skipNBytes(19);
                          look();
                          assertThat(in.readNBytes(40)).hasSize(40);
                          look();
                          assertThat(in.readAllBytes()).hasSize(40);
                          look();
                          return in.read();
                        })))
        .containsExactly(30, 40, 50);
  }

  @Test
  void an_item_counts_when_the_loop_comes_back_for_the_next() {
    assertThat(
            watching(
                progress -> {
                  for (String item : progress.each(EXTRACT, List.of("a", "b", "c", "d", "e"))) {
                    assertThat(item).isNotEmpty();
                    look();
                  }
                  look();
                }))
        .containsExactly(50, 55, 60, 65, 70, 75);
  }

  @Test
  void a_loop_that_is_left_early_ends_when_the_next_stage_opens() {
    watching(
        progress -> {
          for (String item : progress.each(FETCH, List.of("a", "b", "c", "d"))) {
            if (item.equals("b")) {
              break;
            }
          }
          progress.run(EXTRACT, this::look);
        });
    assertThat(seen.get(0).stage().number()).isEqualTo(3);
  }

  @Test
  void a_stage_may_be_left_out_but_not_repeated_or_nested_or_foreign() {
    watching(
        progress -> {
          progress.run(EXTRACT, () -> {});
          assertThatIllegalStateException()
              .isThrownBy(() -> progress.run(FETCH, () -> {}))
              .withMessage("Stage FETCH comes too late: EXTRACT ran already");
          progress.run(
              SAVE,
              () ->
                  assertThatIllegalStateException()
                      .isThrownBy(() -> progress.run(SAVE, () -> {}))
                      .withMessage("Stage SAVE cannot open while SAVE is open"));
          assertThatIllegalArgumentException()
              .isThrownBy(() -> progress.run(Stage.of("other", "Other"), () -> {}))
              .withMessageContaining("not in plan work");
        });
  }

  @Test
  void many_threads_lose_no_count() {
    watching(
        progress ->
            progress.run(
                FETCH,
                () -> {
                  ExecutorService threads = Executors.newFixedThreadPool(64);
                  for (int t = 0; t < 64; t++) {
                    threads.execute(
                        () -> {
                          for (int i = 0; i < 10_000; i++) {
                            progress.advance();
                          }
                        });
                  }
                  threads.shutdown();
                  assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
                  look();
                }));
    assertThat(seen.get(0).stage().done()).isEqualTo(640_000);
  }

  @RepeatedTest(200)
  void whatever_the_work_counts_the_bar_never_falls_and_the_version_rises(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    watching(
        progress -> {
          for (Stage stage : PLAN.stages()) {
            if (random.nextInt(5) > 0) {
              progress.run(stage, () -> countAtRandom(progress, random));
            }
            look();
          }
        });
    look();
    for (int i = 1; i < seen.size(); i++) {
      assertThat(seen.get(i).percent()).isGreaterThanOrEqualTo(seen.get(i - 1).percent());
      assertThat(seen.get(i).version()).isGreaterThanOrEqualTo(seen.get(i - 1).version());
    }
    assertThat(seen).filteredOn(s -> s.percent() == 100).allMatch(s -> s.state().isTerminal());
  }

  private void countAtRandom(Progress progress, Random random) {
    for (int i = 0; i < 20; i++) {
      if (random.nextInt(4) == 0) {
        progress.total(random.nextInt(200) - 1);
      }
      progress.advance(random.nextInt(20));
      look();
    }
  }

  /** Runs the work to its end and gives the percentages at which it looked. */
  private List<Integer> watching(Looking work) {
    tracker
        .start(
            PLAN,
            Options.defaults().owner("me"),
            progress -> {
              work.run(progress);
              return null;
            })
        .join();
    return seen.stream().map(Snapshot::percent).toList();
  }

  private interface Looking {
    void run(Progress progress) throws Exception;
  }

  /** Sees what the next tick would publish. */
  private void look() {
    tracker.tick();
    seen.add(tracker.list("me").get(0));
  }
}
