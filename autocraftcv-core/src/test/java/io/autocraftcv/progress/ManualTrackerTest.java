package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.EXTRACT;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The kit for users' tests, used as they would use it. */
class ManualTrackerTest {

  private final ManualTracker kit = new ManualTracker();

  @AfterEach
  void close() {
    kit.close();
  }

  @Test
  void a_test_moves_time_and_holds_a_life_to_what_it_expects() {
    Task<Void> task = kit.tracker().start(PLAN, this::fetchAndSave);
    task.join();
    kit.lifeOf(task).visited(FETCH, SAVE).neverFellBack().leftNothingOpen().ended(State.SUCCEEDED);
    assertThat(task.snapshot().elapsed()).isEqualTo(Duration.ofSeconds(4));
  }

  private Void fetchAndSave(Progress progress) {
    progress.run(
        FETCH,
        () -> {
          progress.total(100);
          progress.advance(40);
          kit.advance(Duration.ofSeconds(4));
          progress.advance(60);
        });
    progress.run(SAVE, () -> {});
    return null;
  }

  @Test
  void what_does_not_hold_is_said_with_the_whole_life() {
    Task<Void> task =
        kit.tracker()
            .start(
                PLAN,
                progress -> {
                  progress.run(
                      EXTRACT,
                      () -> {
                        progress.total(10);
                        progress.advance(3);
                      });
                  return null;
                });
    task.join();
    TaskLife life = kit.lifeOf(task);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> life.visited(FETCH))
        .withMessageContaining("Expected this task to be in the stages [Fetch]")
        .withMessageContaining("SUCCEEDED 100 %");
    assertThatExceptionOfType(AssertionError.class).isThrownBy(life::leftNothingOpen);
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> life.ended(State.FAILED));
  }
}
