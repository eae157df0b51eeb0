package io.autocraftcv.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees on a terminal. */
class BarsTest {

  private static final String BLUE = "94";
  private static final String GREEN = "32";
  private static final String RED = "31";
  private static final String YELLOW = "33";

  private Watching watching = new Watching(80, 24);

  @Test
  void each_running_task_has_a_bar_of_its_own() {
    watching.task("kiln.html").at(50, 2, "Fetching job page...");
    watching.task("a.html").at(25, 1, "Validate");
    assertThat(watching.frame().lines())
        .containsExactly(
            "kiln.html  ━━━━━━─────── 50 %  2/4 Fetching job page...                     0 s",
            "a.html     ━━━────────── 25 %  1/4 Validate                                 0 s");
  }

  @Test
  void bars_are_drawn_over_in_place() {
    ScriptedTask task = watching.task("kiln.html").at(10, 1, "Validate");
    watching.frame();
    task.at(60, 3, "Extract");
    assertThat(watching.frame().lines()).hasSize(1);
    assertThat(watching.screen().lines().get(0)).contains("60 %", "3/4 Extract");
  }

  @Test
  void tasks_that_have_ended_leave_a_line_above_the_bars_in_the_order_of_their_ends() {
    ScriptedTask first = watching.task("first").at(50, 2, "Fetch");
    ScriptedTask second = watching.task("second").at(50, 2, "Fetch");
    ScriptedTask third = watching.task("third").at(50, 2, "Fetch");
    watching.frame();
    watching.pass(ofMillis(340));
    second.done();
    assertThat(watching.frame().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("second  done in 340 ms"),
            line -> assertThat(line).startsWith("first   ━"),
            line -> assertThat(line).startsWith("third   ━"));
    watching.pass(ofSeconds(65));
    third.ended(State.CANCELLED, "cancelled", "Cancelled by user");
    watching.frame();
    first.ended(State.FAILED, "not_found", "There is no such page.");
    assertThat(watching.frame().lines())
        .containsExactly(
            "second  done in 340 ms",
            "third   cancelled after 1 min 5 s",
            "first   failed after 1 min 5 s: There is no such page. (not_found)");
  }

  @Test
  void the_lines_above_scroll_away_and_the_bars_stay_at_the_bottom() {
    watching = new Watching(80, 5);
    ScriptedTask last = watching.task("last").at(50, 2, "Fetch");
    for (int i = 0; i < 10; i++) {
      ScriptedTask task = watching.task("task " + i).at(1, 1, "Validate");
      watching.frame();
      task.done();
      watching.frame();
    }
    last.done();
    assertThat(watching.frame().lines())
        .hasSize(11)
        .startsWith("task 0  done in 0 ms")
        .endsWith("task 9  done in 0 ms", "last    done in 0 ms");
  }

  @Test
  void the_time_goes_on_while_nothing_changes() {
    watching.task("kiln.html").in(2, "Fetch").left(ofSeconds(18));
    assertThat(watching.frame().lines().get(0)).endsWith("  0 s, ~20 s left");
    watching.pass(ofSeconds(7));
    assertThat(watching.frame().lines().get(0)).endsWith("  7 s, ~15 s left");
    watching.pass(ofSeconds(58));
    assertThat(watching.frame().lines().get(0)).endsWith("  1 min 5 s");
  }

  @Test
  void nothing_is_written_while_there_is_nothing_new_to_see() {
    watching.task("kiln.html").at(50, 2, "Fetch");
    watching.frame();
    int writes = watching.screen().writes();
    watching.pass(ofMillis(100));
    assertThat(watching.frame().writes()).isEqualTo(writes);
  }

  @Test
  void a_stage_of_unknown_length_has_no_percentage() {
    watching.task("kiln.html").at(25, 1, "Validate").in(2, "Fetch").noting("Page {0}", "3");
    assertThat(watching.frame().lines().get(0))
        .startsWith("kiln.html  ━━━┄┄┄┄┄┄┄┄┄┄ busy  2/4 Fetch: Page 3 ");
  }

  @Test
  void tasks_that_wait_are_counted() {
    watching.task("kiln.html").at(50, 2, "Fetch");
    watching.task("a.html");
    watching.task("b.html");
    assertThat(watching.frame().lines()).hasSize(2).endsWith("... and 2 waiting");
  }

  @Test
  void of_more_tasks_than_rows_the_newest_are_shown() {
    watching = new Watching(80, 5);
    for (int i = 0; i < 7; i++) {
      watching.task("task " + i).at(50, 2, "Fetch");
    }
    watching.task("task 7");
    assertThat(watching.frame().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("task 4"),
            line -> assertThat(line).startsWith("task 5"),
            line -> assertThat(line).startsWith("task 6"),
            line -> assertThat(line).isEqualTo("... and 4 more, 1 waiting"));
  }

  @Test
  void colours_repeat_what_the_words_say() {
    ScriptedTask done = watching.task("done").at(50, 2, "Fetch");
    ScriptedTask failed = watching.task("failed").at(50, 2, "Fetch");
    ScriptedTask cancelled = watching.task("cancelled").at(50, 2, "Fetch");
    watching.task("running").at(50, 2, "Fetch");
    watching.task("stopping").at(50, 2, "Fetch").stopping();
    watching.frame();
    done.done();
    failed.ended(State.FAILED, "not_found", "There is no such page.");
    cancelled.ended(State.CANCELLED, "cancelled", "Cancelled by user");
    Screen screen = watching.frame();
    assertThat(screen.coloured(0, GREEN)).isEqualTo("done");
    assertThat(screen.coloured(1, RED)).isEqualTo("failed");
    assertThat(screen.coloured(2, YELLOW)).isEqualTo("cancelled");
    assertThat(screen.coloured(3, BLUE)).isEqualTo("━━━━━━");
    assertThat(screen.coloured(4, YELLOW)).isEqualTo("━━━━━━");
    assertThat(screen.lines().get(4)).contains("Stopping...");
  }

  @Test
  void no_color_takes_the_colour_and_leaves_the_bars() {
    watching.with("NO_COLOR", "1").task("kiln.html").at(50, 2, "Fetch");
    assertThat(watching.frame().lines().get(0)).contains("━━━━━━───────");
    assertThat(watching.screen().coloured(0, ""))
        .isEqualToIgnoringWhitespace(watching.screen().lines().get(0));
  }

  @Test
  void an_empty_no_color_says_nothing() {
    watching.with("NO_COLOR", "").task("kiln.html").at(50, 2, "Fetch");
    assertThat(watching.frame().coloured(0, BLUE)).isEqualTo("━━━━━━");
  }

  @Test
  void a_charset_without_lines_gets_bars_of_ascii() {
    watching.in(ISO_8859_1).task("Café 陶.html").at(50, 2, "Fetch");
    assertThat(watching.frame().lines().get(0)).startsWith("Café ?.html  [######-------] 50 %");
  }

  @Test
  void a_narrow_terminal_leaves_out_the_bar_and_shows_both_ends_of_a_label() {
    watching = new Watching(40, 24);
    ScriptedTask task =
        watching
            .task("https://lehmann.example/jobs/17")
            .at(50, 2, "Fetching the page of the job")
            .left(ofSeconds(20));
    assertThat(watching.frame().lines()).containsExactly("http…bs/17  50 %  2/4 Fetching th…  0 s");
    task.done();
    assertThat(watching.frame().lines()).containsExactly("https://lehm…mple/jobs/17  done in 0 ms");
  }

  @Test
  void no_width_is_too_narrow() {
    for (int columns = 2; columns < 40; columns++) {
      Watching narrow = new Watching(columns, 4);
      for (int i = 0; i < 9; i++) {
        narrow.task("陶瓷窑炉操作员 " + i).at(50, 2, "Fetching").left(ofSeconds(20));
      }
      assertThat(narrow.frame().lines()).hasSize(3);
      assertThat(narrow.screen().clipped()).as("in %d columns", columns).isFalse();
    }
  }

  @Test
  void a_terminal_that_has_been_made_narrower_does_not_wrap_the_bars() {
    watching.narrowedTo(60).task("first").at(50, 2, "Fetch");
    watching.task("second").at(50, 2, "Fetch");
    watching.frame();
    watching.pass(ofSeconds(1));
    assertThat(watching.frame().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("first   ━"),
            line -> assertThat(line).startsWith("second  ━"));
  }

  @Test
  void wide_characters_take_two_columns_and_marks_none() {
    watching.task("陶瓷窑炉操作员").at(50, 2, "正在读取页面的内容和正在读取页面的内容和正在读取页面的内容");
    watching.task("Cafe\u0301 👩‍🚀").at(50, 2, "Fetch");
    List<String> lines = watching.frame().lines();
    assertThat(lines)
        .satisfiesExactly(
            line -> assertThat(line).matches("陶瓷窑炉操作员  ━.*正在读取页面的内容和正在读取页面… {2,3}0 s"),
            line -> assertThat(line).matches("Cafe\u0301 👩‍🚀 {9}━.* 0 s"));
  }

  @Test
  void a_label_of_wide_characters_is_cut_between_them() {
    watching.task("职位描述-陶瓷窑炉操作员.html").at(50, 2, "Fetch");
    assertThat(watching.frame().lines().get(0)).startsWith("职位描述-…作员.html   ━");
  }

  @Test
  void other_output_comes_above_the_bars() {
    watching.task("kiln.html").at(50, 2, "Fetch");
    watching.frame();
    watching.console().above(() -> watching.print("{\"title\": \"Kiln Operator\"}"));
    assertThat(watching.screen().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("{\"title\": \"Kiln Operator\"}"),
            line -> assertThat(line).startsWith("kiln.html  ━"));
  }

  @Test
  void an_end_is_shown_before_other_output_about_it() {
    ScriptedTask task = watching.task("kiln.html").at(50, 2, "Fetch");
    watching.frame();
    task.done();
    watching.console().above(() -> watching.print("Kiln Operator"));
    assertThat(watching.screen().lines())
        .containsExactly("kiln.html  done in 0 ms", "Kiln Operator");
  }

  @Test
  void every_frame_leaves_the_terminal_as_it_was() {
    ScriptedTask task = watching.task("kiln.html").at(50, 2, "Fetch");
    assertThat(watching.frame().asItWas()).isTrue();
    task.done();
    assertThat(watching.frame().asItWas()).isTrue();
    assertThat(watching.screen().below()).isEmpty();
  }

  @Test
  void closing_shows_the_end_and_leaves_the_bars_of_what_still_runs() {
    ScriptedTask ended = watching.task("ended").at(50, 2, "Fetch");
    ScriptedTask running = watching.task("running").at(50, 2, "Fetch");
    watching.frame();
    ended.done();
    watching.console().close();
    running.done();
    assertThat(watching.frame().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("ended    done in 0 ms"),
            line -> assertThat(line).startsWith("running  ━"));
  }
}
