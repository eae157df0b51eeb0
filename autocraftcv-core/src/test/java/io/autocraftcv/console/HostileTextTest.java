package io.autocraftcv.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Labels, notes and messages that want to do something to the terminal. The {@link Screen} throws
 * at whatever the console itself does not use.
 */
class HostileTextTest {

  private static final String EVIL =
      "a\u001b[2J\u001b]0;title\u0007\u009b31mb\r\nc\u0085\u2028\u202ed\u2066\u200e\u007f\ud800\u0000\u0008";

  private static final String HARMLESS = "a[2J]0;title31mb  c  d";

  @ParameterizedTest
  @ValueSource(strings = {"xterm", "dumb"})
  void controls_are_left_out_wherever_they_come_from(String terminal) {
    Watching watching = new Watching(200, 24).with("TERM", terminal);
    ScriptedTask task = watching.task(EVIL).in(2, EVIL).noting("{0}", EVIL);
    watching.frame();
    task.ended(State.FAILED, EVIL, EVIL);
    assertThat(watching.frame().lines())
        .last()
        .asString()
        .startsWith(HARMLESS)
        .endsWith("failed after 0 ms: %s (%s)".formatted(HARMLESS, HARMLESS));
    assertThat(watching.screen().asItWas()).isTrue();
  }

  @Test
  void a_text_without_end_is_cut() {
    Watching watching = new Watching(80, 24).with("TERM", "dumb");
    watching.task("a".repeat(1_000_000)).done();
    watching.unseenFrame();
    assertThat(watching.raw()).hasSizeLessThan(3_000);
  }
}
