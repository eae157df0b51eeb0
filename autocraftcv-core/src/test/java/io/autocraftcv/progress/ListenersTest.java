package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;

class ListenersTest {

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @Test
  void what_an_attempt_has_begun_is_closed_after_its_outcome_was_told() {
    try (ProgressTracker tracker = tracker(new Listener())) {
      tracker.start(PLAN, progress -> progress.run(FETCH, () -> 17)).join();
    }
    assertThat(heard).containsExactly("submitted", "running", "fetch", "SUCCEEDED", "closed");
  }

  @Test
  void so_it_is_when_the_work_has_failed() {
    try (ProgressTracker tracker = tracker(new Listener())) {
      Task<Void> task =
          tracker.start(
              PLAN,
              progress -> {
                throw new TaskFailedException("not_found", "There is no such page.");
              });
      assertThat(catchThrowable(task::join)).isInstanceOf(TaskFailedException.class);
    }
    assertThat(heard).containsExactly("submitted", "running", "FAILED", "closed");
  }

  @Test
  void a_listener_that_throws_or_lacks_its_library_harms_no_task() {
    TaskListener broken =
        new TaskListener() {
          @Override
          public void submitted(Snapshot first) {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public Registration running(Snapshot now) {
            throw new NoClassDefFoundError("on purpose");
          }
        };
    try (ProgressTracker tracker = tracker(broken, new Listener())) {
      assertThat(tracker.start(PLAN, progress -> 17).join()).isEqualTo(17);
    }
    assertThat(heard).containsExactly("submitted", "running", "SUCCEEDED", "closed");
  }

  @Test
  void the_flight_recorder_keeps_nothing_of_work_that_has_returned_or_is_not_recorded() {
    JfrEvents events = new JfrEvents();
    Snapshot now = Snapshot.pending(about(), PLAN);
    events.running(now);
    assertThat(events.kept()).isZero();
    try (Recording recording = new Recording()) {
      recording.start();
      Registration attempt = events.running(now);
      assertThat(events.kept()).isEqualTo(1);
      attempt.close();
      assertThat(events.kept()).isZero();
    }
  }

  private static Snapshot.About about() {
    return new Snapshot.About("17", PLAN.name(), null, Map.of(), Instant.EPOCH);
  }

  private static ProgressTracker tracker(TaskListener... listeners) {
    ProgressTracker.Builder builder =
        ProgressTracker.builder().workers(1).threads(new ManualThreads());
    for (TaskListener listener : listeners) {
      builder.listener(listener);
    }
    return builder.build();
  }

  private final class Listener implements TaskListener {

    @Override
    public void submitted(Snapshot first) {
      heard.add("submitted");
    }

    @Override
    public Registration running(Snapshot now) {
      heard.add("running");
      return () -> heard.add("closed");
    }

    @Override
    public void stage(Snapshot now) {
      heard.add(now.stageName());
    }

    @Override
    public void ended(Snapshot last) {
      heard.add(last.state().name());
    }
  }
}
