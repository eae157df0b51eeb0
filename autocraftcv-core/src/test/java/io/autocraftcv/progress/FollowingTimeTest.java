package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.Step.EXTRACT;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static io.autocraftcv.progress.Work.Step.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** The bar of a plan that follows time. */
class FollowingTimeTest {

  private static final Plan PLAN = Plan.of("work", Work.Step.class).followingTime();

  private final StageHistory history = StageHistory.inMemory();
  private final List<Runnable> late = new ArrayList<>();
  private boolean holding;
  private final ManualTime time = new ManualTime();
  private final ProgressTracker tracker =
      ProgressTracker.builder()
          .history(history)
          .time(time.time())
          .threads(
              new ManualThreads() {
                @Override
                public Executor learning() {
                  return action -> {
                    if (holding) {
                      late.add(action);
                    } else {
                      action.run();
                    }
                  };
                }
              })
          .build();

  @Test
  void without_evidence_the_percentages_of_the_plan_hold() {
    assertThat(begins(1, 10, 100, 1)).containsExactly(0, 25, 50, 75);
  }

  @Test
  void stages_take_as_much_of_the_bar_as_they_took_of_the_time() {
    begins(10, 30, 50, 10);
    assertThat(begins(10, 30, 50, 10)).containsExactly(0, 10, 40, 90);
  }

  @Test
  void a_stage_moves_by_what_is_counted_in_it() {
    begins(10, 30, 50, 10);
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.run(
                  EXTRACT,
                  () -> {
                    progress.total(10);
                    progress.advance(5);
                    throw new TaskFailedException("half", "Half of it.");
                  });
              return null;
            });
    task.completion().exceptionally(failed -> null).toCompletableFuture().join();
    assertThat(task.snapshot().percent()).isEqualTo(65);
  }

  @Test
  void a_plan_with_a_stage_that_was_never_seen_keeps_its_percentages() {
    Plan before = Plan.of("work", VALIDATE, FETCH, SAVE);
    Learned learned = Learned.NOTHING.with(before, Map.of("FETCH", new Learned.Spent(5, 0)));
    history.replace("work", null, learned.text());
    assertThat(begins(1, 10, 100, 1)).containsExactly(0, 25, 50, 75);
    assertThat(begins(1, 10, 100, 1)).element(3).isEqualTo(99);
  }

  @Test
  void plans_that_do_not_ask_for_it_keep_their_percentages() {
    begins(10, 30, 50, 10);
    assertThat(PLAN.followsTime()).isTrue();
    assertThat(Work.PLAN.followsTime()).isFalse();
    assertThat(begins(Work.PLAN, 10, 30, 50, 10)).containsExactly(0, 25, 50, 75);
  }

  @Test
  void what_is_learned_late_does_not_pull_the_bar_back() {
    begins(10, 30, 50, 10);
    holding = true;
    List<Integer> percents = new ArrayList<>();
    Task<Void> task =
        tracker.start(
            PLAN,
            Options.defaults().owner("me"),
            progress -> {
              progress.run(VALIDATE, () -> percents.add(percent()));
              progress.run(
                  FETCH,
                  () -> {
                    percents.add(percent());
                    late.forEach(Runnable::run);
                    tracker.tick();
                    percents.add(percent());
                  });
              progress.run(EXTRACT, () -> percents.add(percent()));
              progress.run(SAVE, () -> percents.add(percent()));
              return null;
            });
    task.join();
    assertThat(percents).containsExactly(0, 25, 25, 40, 90);
    assertThat(task.snapshot().percent()).isEqualTo(100);
  }

  private List<Integer> begins(int... seconds) {
    return begins(PLAN, seconds);
  }

  /** Runs it with so many seconds for each stage, and gives where the bar stood when they began. */
  private List<Integer> begins(Plan plan, int... seconds) {
    List<Integer> percents = new ArrayList<>();
    tracker
        .start(
            plan,
            Options.defaults().owner("me"),
            progress -> {
              for (int i = 0; i < seconds.length; i++) {
                int passing = seconds[i];
                progress.run(
                    plan.stages().get(i),
                    () -> {
                      percents.add(percent());
                      time.advance(Duration.ofSeconds(passing));
                    });
              }
              return null;
            })
        .join();
    return percents;
  }

  private int percent() {
    return tracker.list("me").stream()
        .filter(now -> !now.state().isTerminal())
        .findFirst()
        .orElseThrow()
        .percent();
  }
}
