package io.autocraftcv.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording of the JDK's flight recorder has of the tasks of any tracker. */
class FlightRecordingTest {

  private final Recording recording = new Recording();
  private final Lives lives = new Lives();

  @TempDir private Path directory;

  @BeforeEach
  void record() {
    recording.start();
  }

  @AfterEach
  void close() {
    lives.close();
    recording.close();
  }

  @Test
  void a_task_is_an_attempt_with_its_stages_and_an_end() throws IOException {
    Task<Void> task = lives.succeeded();
    RecordedEvent attempt = only("TaskAttempt", task);
    assertThat(attempt.getEventType().getCategoryNames()).containsExactly("AutoCraftCV");
    assertThat(attempt.getString("plan")).isEqualTo("import");
    assertThat(attempt.getInt("attempt")).isEqualTo(1);
    assertThat(attempt.getString("outcome")).isEqualTo("SUCCEEDED");
    assertThat(attempt.getString("failure")).isNull();
    assertThat(attempt.getThread().getJavaName()).startsWith("autocraftcv-task-");
    List<RecordedEvent> stages = events("TaskStage", task);
    assertThat(stages)
        .extracting(stage -> stage.getString("stage"))
        .containsExactly("fetch", "save-all");
    assertThat(stages.get(0).getEndTime()).isBeforeOrEqualTo(stages.get(1).getStartTime());
    assertThat(stages.get(1).getEndTime()).isBeforeOrEqualTo(attempt.getEndTime());
    RecordedEvent end = only("TaskEnd", task);
    assertThat(end.getString("state")).isEqualTo("SUCCEEDED");
    assertThat(end.getInt("attempts")).isEqualTo(1);
    assertThat(end.getDuration("elapsed")).isEqualTo(task.snapshot().elapsed());
  }

  @Test
  void each_attempt_has_its_own_outcome() throws IOException {
    Task<Void> task = lives.failedOnce(() -> {});
    List<RecordedEvent> attempts = events("TaskAttempt", task);
    assertThat(attempts).extracting(event -> event.getInt("attempt")).containsExactly(1, 2);
    assertThat(attempts)
        .extracting(event -> event.getString("outcome"))
        .containsExactly("FAILED", "SUCCEEDED");
    assertThat(attempts)
        .extracting(event -> event.getString("failure"))
        .containsExactly("internal_error", null);
    assertThat(events("TaskStage", task)).hasSize(4);
    assertThat(only("TaskEnd", task).getInt("attempts")).isEqualTo(2);
  }

  @Test
  void a_failure_shows_its_code() throws IOException {
    Task<Void> task = lives.failed();
    assertThat(only("TaskAttempt", task).getString("failure")).isEqualTo("not_found");
    assertThat(only("TaskEnd", task).getString("state")).isEqualTo("FAILED");
  }

  @Test
  void a_task_that_was_cancelled_while_it_waited_has_an_end_and_no_attempt() throws Exception {
    Lives.Cancelled cancelled = lives.cancelled();
    assertThat(only("TaskAttempt", cancelled.running()).getString("outcome"))
        .isEqualTo("CANCELLED");
    assertThat(events("TaskAttempt", cancelled.waiting())).isEmpty();
    assertThat(only("TaskEnd", cancelled.waiting()).getString("state")).isEqualTo("CANCELLED");
    assertThat(only("TaskEnd", cancelled.waiting()).getDuration("elapsed"))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void an_attempt_at_a_task_that_another_process_has_got_has_no_outcome() throws Exception {
    Task<Void> task = lives.takenOver();
    lives.close();
    assertThat(only("TaskAttempt", task).getString("outcome")).isNull();
    assertThat(events("TaskStage", task)).isNotEmpty();
    assertThat(events("TaskEnd", task)).isEmpty();
  }

  @Test
  void it_says_neither_whose_a_task_is_nor_what_it_works_on() throws Exception {
    lives.failedOnce(() -> {});
    lives.failed();
    assertThat(events().toString()).contains("not_found").doesNotContain("alice", "secret.pdf");
  }

  private RecordedEvent only(String name, Task<?> task) throws IOException {
    List<RecordedEvent> found = events(name, task);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<RecordedEvent> events(String name, Task<?> task) throws IOException {
    return events().stream()
        .filter(event -> event.getEventType().getName().equals("io.autocraftcv." + name))
        .filter(event -> event.getString("task").equals(task.id()))
        .toList();
  }

  private List<RecordedEvent> events() throws IOException {
    Path file = directory.resolve("tasks.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("io.autocraftcv."))
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .toList();
  }
}
