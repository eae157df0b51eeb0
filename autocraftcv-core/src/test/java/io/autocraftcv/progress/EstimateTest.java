package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.EXTRACT;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static io.autocraftcv.progress.Work.Step.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is told of the time left, as the work itself can see it after each second. */
class EstimateTest {

  private final ManualTracker kit = new ManualTracker();
  private final List<Snapshot> seen = new ArrayList<>();

  @AfterEach
  void close() {
    kit.close();
  }

  @Test
  void without_evidence_nobody_knows() {
    run(progress -> progress.run(FETCH, () -> count(progress, 10, 10, 1)));
    assertThat(seen).as("two stages are to come").allMatch(now -> now.remaining() == null);
  }

  @Test
  void the_last_stage_is_judged_by_its_own_pace_without_any_history() {
    run(progress -> progress.run(SAVE, () -> count(progress, 100, 100, 1)));
    assertThat(likely(25)).isCloseTo(75, within(2.0));
    assertThat(likely(90)).isCloseTo(10, within(0.5));
    assertThat(seen.get(0).remaining()).as("after one percent").isNull();
  }

  @Test
  void the_medians_of_past_runs_tell_how_long_the_stages_take() {
    for (int seconds : new int[] {10, 500, 20, 19, 21}) {
      run(progress -> stages(progress, 1, seconds, 2, 1));
    }
    run(progress -> stages(progress, 1, 20, 2, 1));
    assertThat(likely(1)).isCloseTo(20 + 2 + 1, within(0.5));
    assertThat(likely(22)).isCloseTo(1 + 1, within(0.5));
    assertThat(seen.get(0).remaining().high())
        .as("500 s have been seen")
        .isGreaterThan(seconds(100));
  }

  @Test
  void a_stage_that_is_mostly_left_out_is_not_waited_for() {
    for (int i = 0; i < 9; i++) {
      boolean rarely = i == 4;
      run(
          progress -> {
            pass(progress, FETCH, 10);
            if (rarely) {
              pass(progress, EXTRACT, 100);
            }
            pass(progress, SAVE, 1);
          });
    }
    run(progress -> pass(progress, FETCH, 10));
    assertThat(likely(4)).isCloseTo(6 + 1, within(0.5));
  }

  @Test
  void units_tell_more_than_time_where_runs_differ_in_size() {
    for (int units : new int[] {10, 30, 80, 20, 50}) {
      run(progress -> progress.run(SAVE, () -> count(progress, units, units, 1)));
    }
    run(progress -> progress.run(SAVE, () -> count(progress, 200, 200, 1)));
    assertThat(likely(40)).isCloseTo(160, within(4.0));
  }

  @Test
  void a_run_that_goes_at_another_pace_speaks_for_itself() {
    for (int i = 0; i < 20; i++) {
      run(progress -> progress.run(SAVE, () -> count(progress, 100, 100, 1)));
    }
    run(progress -> progress.run(SAVE, () -> count(progress, 100, 100, 4)));
    assertThat(likely(200)).as("half is done, in 200 s").isBetween(100.0, 200.0);
    assertThat(likely(360)).isCloseTo(40, within(4.0));
  }

  @Test
  void a_stage_that_takes_longer_than_ever_takes_longer_still() {
    for (int i = 0; i < 20; i++) {
      run(progress -> pass(progress, SAVE, 10));
    }
    run(progress -> pass(progress, SAVE, 1_000));
    assertThat(likely(12)).isPositive();
    assertThat(likely(1_000)).isGreaterThan(likely(12)).isLessThan(1_000);
  }

  @Test
  void a_run_that_has_not_counted_anything_when_it_should_be_over_is_late() {
    for (int i = 0; i < 5; i++) {
      run(progress -> progress.run(SAVE, () -> count(progress, 10, 10, 1)));
    }
    run(
        progress ->
            progress.run(
                SAVE,
                () -> {
                  progress.total(10);
                  look(200);
                }));
    assertThat(likely(5)).isCloseTo(10, within(6.0));
    assertThat(likely(200)).as("not over at any moment").isGreaterThan(15);
  }

  @Test
  void what_is_told_while_nothing_is_counted_stays_true_when_counted_down() {
    for (int i = 0; i < 5; i++) {
      run(progress -> pass(progress, SAVE, 100));
    }
    run(progress -> pass(progress, SAVE, 100));
    long versions = seen.stream().map(Snapshot::version).distinct().count();
    assertThat(versions).as("new snapshots, only for a countdown that goes on").isLessThan(15);
  }

  @Test
  void a_stall_does_not_move_the_end_more_than_it_takes() {
    run(
        progress ->
            progress.run(
                SAVE,
                () -> {
                  count(progress, 100, 50, 1);
                  look(30);
                  count(progress, 100, 50, 1);
                }));
    assertThat(likely(50)).isCloseTo(50, within(2.0));
    assertThat(likely(80)).as("after 30 s of nothing").isBetween(45.0, 60.0);
    assertThat(likely(105)).isCloseTo(25, within(4.0));
  }

  @RepeatedTest(300)
  void whatever_happens_it_is_a_number_and_low_likely_high_are_in_order(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    for (int i = 0; i < 4; i++) {
      run(
          progress -> {
            for (Stage stage : PLAN.stages()) {
              if (random.nextInt(4) > 0) {
                progress.run(stage, () -> hostile(progress, random));
              }
            }
          });
      for (Snapshot now : seen) {
        Snapshot.Remaining left = now.remaining();
        if (left != null) {
          assertThat(left.low())
              .isGreaterThanOrEqualTo(Duration.ZERO)
              .isLessThanOrEqualTo(left.likely());
          assertThat(left.high()).isGreaterThanOrEqualTo(left.likely());
          assertThat(left.high()).isLessThan(Duration.ofDays(40_000));
        }
      }
    }
  }

  private void hostile(Progress progress, Random random) {
    for (int i = random.nextInt(30); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> progress.total(random.nextInt(100) - 1);
        case 1 -> progress.total(Long.MAX_VALUE);
        case 2 -> progress.total(1);
        case 3 -> progress.advance(random.nextInt(50));
        case 4 -> progress.advance(Long.MAX_VALUE / 40);
        default -> progress.advance(0);
      }
      // From no time at all to two hours.
      kit.advance(
          Duration.ofNanos((long) Math.pow(10, 12.8 * random.nextDouble() * random.nextDouble())));
      seen.add(now());
    }
  }

  @Test
  void a_run_of_a_hundred_years_breaks_nothing() {
    for (double nanos :
        new double[] {0, 1, 1e18, 3e18, 1e300, Double.POSITIVE_INFINITY, Double.NaN}) {
      for (double other : new double[] {0, 1, 3e18, Double.NaN}) {
        Range range = new Range(nanos, other, nanos).then(new Range(other, nanos, other));
        assertThat(range.remaining().low()).isBetween(Duration.ZERO, range.remaining().likely());
        assertThat(range.remaining().likely()).isLessThanOrEqualTo(range.remaining().high());
      }
    }
  }

  private interface Looking {
    void run(Progress progress) throws Exception;
  }

  /** Runs a task of one stage after the other, and forgets what the one before it has seen. */
  private void run(Looking work) {
    seen.clear();
    kit.tracker()
        .start(
            PLAN,
            Options.defaults().owner("me").deadline(Duration.ofDays(1)),
            progress -> {
              work.run(progress);
              return null;
            })
        .join();
  }

  private void stages(Progress progress, int... seconds) {
    Stage[] stages = {VALIDATE, FETCH, EXTRACT, SAVE};
    for (int i = 0; i < stages.length; i++) {
      pass(progress, stages[i], seconds[i]);
    }
  }

  private void pass(Progress progress, Stage stage, int seconds) {
    progress.run(stage, () -> look(seconds));
  }

  private void count(Progress progress, int total, int units, int secondsEach) {
    progress.total(total);
    for (int i = 0; i < units; i++) {
      look(secondsEach - 1);
      kit.advance(Duration.ofMillis(999));
      progress.advance();
      kit.advance(Duration.ofMillis(1));
      seen.add(now());
    }
  }

  private void look(int seconds) {
    for (int i = 0; i < seconds; i++) {
      kit.advance(Duration.ofSeconds(1));
      seen.add(now());
    }
  }

  private Snapshot now() {
    return kit.tracker().list("me").stream()
        .filter(snapshot -> !snapshot.state().isTerminal())
        .findFirst()
        .orElseThrow();
  }

  /** What is left by what was told last, counted down, in seconds, when so many have passed. */
  private double likely(int second) {
    Snapshot told = seen.get(second - 1);
    double age = second - told.elapsed().toNanos() / 1e9;
    return Math.max(0, told.remaining().likely().toNanos() / 1e9 - age);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
