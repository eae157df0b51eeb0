package io.autocraftcv.console;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in a log. */
class LinesTest {

  private final Watching watching = new Watching(80, 24).with("TERM", "dumb");

  @Test
  void there_is_a_line_for_each_stage_and_one_for_the_end() {
    ScriptedTask task = watching.task("kiln.html");
    watching.frame();
    task.in(1, "Validate");
    watching.frame();
    watching.pass(ofSeconds(2));
    task.at(25, 2, "Fetching job page...").left(ofSeconds(9));
    watching.frame();
    task.at(40, 2, "Fetching job page...");
    watching.frame();
    task.done();
    assertThat(watching.frame().lines())
        .containsExactly(
            "kiln.html: 1/4 Validate 0 s",
            "kiln.html: 25 % 2/4 Fetching job page... 2 s, ~10 s left",
            "kiln.html: done in 2 s");
  }

  @Test
  void a_long_stage_says_every_half_minute_that_it_is_still_there() {
    watching.task("kiln.html").in(2, "Fetch");
    for (int second = 0; second < 70; second++) {
      watching.frame();
      watching.pass(ofSeconds(1));
    }
    assertThat(watching.frame().lines())
        .containsExactly(
            "kiln.html: 2/4 Fetch 0 s",
            "kiln.html: 2/4 Fetch 30 s",
            "kiln.html: 2/4 Fetch 1 min 0 s");
  }

  @Test
  void lines_of_several_tasks_begin_with_their_labels() {
    ScriptedTask first = watching.task("first").in(1, "Validate");
    ScriptedTask second = watching.task("second").in(1, "Validate");
    watching.frame();
    watching.pass(ofMillis(120));
    second.ended(State.TIMED_OUT, "timed_out", "This took too long.");
    first.stopping();
    watching.frame();
    first.ended(State.CANCELLED, "cancelled", "Cancelled by user");
    assertThat(watching.frame().lines())
        .containsExactly(
            "first: 1/4 Validate 0 s",
            "second: 1/4 Validate 0 s",
            "second: timed out after 120 ms: This took too long. (timed_out)",
            "first: 1/4 Stopping... 0 s",
            "first: cancelled after 120 ms");
  }

  @Test
  void a_log_has_no_control_characters() {
    ScriptedTask task = watching.task("kiln.html").at(50, 2, "Fetch");
    watching.unseenFrame();
    task.done();
    watching.unseenFrame();
    assertThat(watching.raw()).doesNotContain("\u001b", "\r").endsWith("kiln.html: done in 0 ms\n");
  }

  @Test
  void a_terminal_without_a_name_is_taken_for_dumb() {
    assertThat(new Surroundings(Map.of()).dumb()).isTrue();
  }
}
