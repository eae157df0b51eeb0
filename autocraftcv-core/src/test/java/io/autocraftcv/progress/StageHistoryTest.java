package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.StageHistory.Whereabouts;
import org.junit.jupiter.api.Test;

/** Stage durations in these tests are in seconds; the history does not mind the unit. */
class StageHistoryTest {

  private final StageHistory history = new StageHistory();

  @Test
  void without_past_runs_nobody_knows() {
    assertThat(history.remaining(PLAN, new Whereabouts(0, 5, 0))).isEmpty();
    assertThat(history.remaining(PLAN, new Whereabouts(1, 5, 0.5))).isEmpty();
  }

  @Test
  void the_last_stage_can_be_judged_by_its_own_rate() {
    assertThat(history.remaining(PLAN, new Whereabouts(3, 10, 0.25))).hasValue(30);
  }

  @Test
  void the_medians_of_past_runs_tell_how_long_the_rest_takes() {
    history.record(PLAN, new long[] {1, 10, 2, 1});
    history.record(PLAN, new long[] {1, 500, 2, 1});
    history.record(PLAN, new long[] {1, 20, 2, 1});
    assertThat(history.remaining(PLAN, new Whereabouts(0, 0, 0))).hasValue(24);
    assertThat(history.remaining(PLAN, new Whereabouts(1, 5, 0))).hasValue(18);
    assertThat(history.remaining(PLAN, new Whereabouts(4, 0, 0))).hasValue(0);
  }

  @Test
  void the_more_is_counted_the_more_this_run_speaks_for_itself() {
    history.record(PLAN, new long[] {1, 10, 0, 0});
    // By the median 2 s are left, by the rate 8: half of the stage is counted, so each has half a
    // say.
    assertThat(history.remaining(PLAN, new Whereabouts(1, 8, 0.5))).hasValue(5);
  }

  @Test
  void a_stage_that_takes_longer_than_ever_needs_no_negative_time() {
    history.record(PLAN, new long[] {1, 10, 0, 0});
    assertThat(history.remaining(PLAN, new Whereabouts(1, 900, 0))).hasValue(0);
  }

  @Test
  void the_newest_twenty_runs_count() {
    for (int i = 0; i < 30; i++) {
      history.record(PLAN, new long[] {i < 10 ? 1_000 : 3, 0, 0, 0});
    }
    assertThat(history.remaining(PLAN, new Whereabouts(0, 0, 0))).hasValue(3);
  }
}
