package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final Stage WORK = Stage.of("work", "Working...");
  private static final Plan PLAN = Plan.of("short", WORK);

  private final List<Snapshot> written = new ArrayList<>();
  private final Recent recent =
      new Recent(
          snapshot -> {
            written.add(snapshot);
            return snapshot.id() + " " + snapshot.state();
          });

  @Test
  void a_snapshot_is_written_once_and_its_successor_anew() {
    try (ProgressTracker tracker = ProgressTracker.inMemory()) {
      CountDownLatch gate = new CountDownLatch(1);
      var task =
          tracker.start(
              PLAN,
              progress -> {
                gate.await();
                return PLAN;
              });
      Snapshot before = task.snapshot();
      assertThat(recent.json(before)).isEqualTo(recent.json(before)).contains(before.id());
      assertThat(written).containsExactly(before);
      gate.countDown();
      task.join();
      assertThat(recent.json(task.snapshot())).endsWith("SUCCEEDED");
      assertThat(written).containsExactly(before, task.snapshot());
    }
  }

  @Test
  void more_tasks_than_it_has_room_for_each_get_their_own() {
    try (ProgressTracker tracker = ProgressTracker.inMemory()) {
      for (int i = 0; i < 1_000; i++) {
        Snapshot snapshot = tracker.start(PLAN, progress -> PLAN).snapshot();
        assertThat(recent.json(snapshot)).startsWith(snapshot.id());
      }
    }
  }
}
