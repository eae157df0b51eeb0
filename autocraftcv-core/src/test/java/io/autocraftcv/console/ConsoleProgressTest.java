package io.autocraftcv.console;

import static io.autocraftcv.console.ConsoleProgressTest.Step.READ;
import static io.autocraftcv.console.ConsoleProgressTest.Step.STORE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The console with real tasks, and with outputs that fail. */
class ConsoleProgressTest {

  enum Step implements Stage {
    READ,
    STORE
  }

  private static final Plan PLAN = Plan.of("console", Step.class);

  @Test
  void the_end_of_a_task_is_shown_by_the_time_the_console_is_closed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        ConsoleProgress console =
            ConsoleProgress.builder().to(new PrintStream(bytes, true, UTF_8)).build()) {
      Task<Integer> task =
          tracker.start(
              PLAN,
              progress -> {
                progress.each(READ, List.of("a", "b")).forEach(item -> {});
                return progress.run(STORE, () -> 17);
              });
      console.follow("kiln.html", task);
      assertThat(task.join()).isEqualTo(17);
    }
    assertThat(bytes.toString(UTF_8)).contains("kiln.html: done in").doesNotContain("\u001b");
  }

  @Test
  void a_writer_is_told_to_be_a_terminal() {
    StringWriter written = new StringWriter();
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        ConsoleProgress console =
            ConsoleProgress.builder()
                .to(new PrintWriter(written))
                .terminal()
                .monochrome()
                .surroundings(new Surroundings(Map.of("TERM", "xterm")))
                .build()) {
      Task<Integer> task = tracker.start(PLAN, progress -> 17);
      console.follow("kiln.html", task);
      task.join();
    }
    assertThat(written.toString()).contains("\u001b[J", "kiln.html  done in");
  }

  @Test
  void an_output_that_throws_stops_the_showing_and_nothing_else() {
    PrintStream throwing =
        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8) {
          @Override
          public void print(String text) {
            throw new IllegalStateException("not today");
          }
        };
    assertThat(resultOfTaskShownOn(throwing)).isEqualTo(17);
  }

  @Test
  void an_output_that_is_closed_stops_the_showing_and_nothing_else() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Stream closed");
          }
        };
    assertThat(resultOfTaskShownOn(new PrintStream(closed, true, UTF_8))).isEqualTo(17);
  }

  private static int resultOfTaskShownOn(PrintStream out) {
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        ConsoleProgress console = ConsoleProgress.builder().to(out).build()) {
      Task<Integer> task = tracker.start(PLAN, progress -> progress.run(READ, () -> 17));
      console.follow("kiln.html", task);
      task.join();
      console.above(() -> {});
      console.follow("again", task);
      return task.join();
    }
  }

  @Test
  void many_threads_may_follow_tasks_while_frames_are_drawn() throws Exception {
    Watching watching = new Watching(80, 24);
    watching.console();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int j = 0; j < 50; j++) {
                  watching.task("task").at(50, 2, "Fetch").done();
                  watching.console().above(() -> watching.print("done by hand"));
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        watching.unseenFrame();
        thread.join(1);
      }
    }
    assertThat(watching.frame().lines())
        .hasSize(400)
        .containsOnly("done by hand", "task  done in 0 ms");
  }

  @Test
  void what_writes_above_may_throw_and_the_bars_come_back() {
    Watching watching = new Watching(80, 24);
    watching.task("kiln.html").at(50, 2, "Fetch");
    watching.frame();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                watching
                    .console()
                    .above(
                        () -> {
                          throw new IllegalStateException("not today");
                        }));
    assertThat(watching.frame().lines()).hasSize(1);
  }

  @Test
  void a_closed_console_follows_nothing() {
    Watching watching = new Watching(80, 24);
    watching.console().close();
    watching.console().close();
    assertThatIllegalStateException().isThrownBy(() -> watching.task("kiln.html"));
  }

  @Test
  void a_size_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConsoleProgress.builder().columns(0))
        .withMessage("columns must be at least 1, not 0");
    assertThatIllegalArgumentException().isThrownBy(() -> ConsoleProgress.builder().rows(1));
  }

  @Test
  void the_size_comes_from_the_environment_where_that_makes_sense() {
    assertThat(new Surroundings(Map.of("COLUMNS", "132", "LINES", "50")))
        .returns(132, Surroundings::columns)
        .returns(50, Surroundings::rows);
    assertThat(new Surroundings(Map.of("COLUMNS", "0", "LINES", "many")))
        .returns(80, Surroundings::columns)
        .returns(24, Surroundings::rows);
  }
}
