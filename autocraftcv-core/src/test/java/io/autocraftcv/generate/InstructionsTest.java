package io.autocraftcv.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class InstructionsTest {

  private static Instructions read(String text) {
    return Instructions.read(text, Wishes.in(Locale.ENGLISH));
  }

  @Test
  void the_two_forms_that_the_guide_shows_are_understood() {
    Instructions read =
        read("Emphasize project management.\nInclude keywords: SAP, payroll, C++ and \"Node.js\"");
    assertThat(read.wishes().emphasis()).containsExactly("project management");
    assertThat(read.wishes().keywords()).containsExactly("SAP", "payroll", "C++", "Node.js");
    assertThat(read.notUnderstood()).isEmpty();
  }

  @Test
  void so_are_tone_length_and_language() {
    Wishes wishes = read("A short letter in a friendly tone; in German please").wishes();
    assertThat(wishes.tone()).isEqualTo(Wishes.Tone.WARM);
    assertThat(wishes.length()).isEqualTo(Wishes.Length.SHORT);
    assertThat(wishes.language()).isEqualTo(Locale.GERMAN);
  }

  @Test
  void and_the_same_in_german() {
    Instructions read = read("Bitte betone die Führung von Teams. Erwähne SAP und DATEV. Formell.");
    assertThat(read.wishes().emphasis()).containsExactly("Führung von Teams");
    assertThat(read.wishes().keywords()).containsExactly("SAP", "DATEV");
    assertThat(read.wishes().tone()).isEqualTo(Wishes.Tone.FORMAL);
    assertThat(read.notUnderstood()).isEmpty();
  }

  @Test
  void what_is_not_understood_is_said() {
    Instructions read = read("Focus on sales. Make it rhyme.");
    assertThat(read.wishes().emphasis()).containsExactly("sales");
    assertThat(read.notUnderstood()).containsExactly("Make it rhyme");
  }

  @Test
  void no_text_is_slow_or_breaks_it() {
    assertThat(read(":,;.".repeat(1_000)).wishes()).isEqualTo(Wishes.in(Locale.ENGLISH));
    assertThat(read("please emphasize " + " ".repeat(3_900)).wishes().emphasis()).isEmpty();
  }
}
