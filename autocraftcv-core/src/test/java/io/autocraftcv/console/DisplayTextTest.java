package io.autocraftcv.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {

  @ParameterizedTest
  @CsvSource({
    "kiln, 4",
    "陶瓷, 4",
    "ｋ, 2",
    "ｶ, 1",
    "한국, 4",
    "\u1112\u1161\u11ab, 2",
    "e\u0301, 1",
    "हि, 2",
    "🚀, 2",
    "👩‍🚀, 2",
    "👍🏽, 2",
    "🇩🇪, 2",
    "❤, 1",
    "❤\uFE0F, 2",
    "╳, 1",
    "'', 0"
  })
  void a_text_is_as_wide_as_a_terminal_shows_it(String text, int width) {
    assertThat(DisplayText.width(text)).isEqualTo(width);
  }

  @Test
  void what_a_person_sees_as_one_character_is_not_cut_apart() {
    assertThat(DisplayText.cut("ab👩‍🚀cd", 4, "…")).isEqualTo("ab…");
    assertThat(DisplayText.cut("ab👩‍🚀cd", 5, "…")).isEqualTo("ab👩‍🚀…");
    assertThat(DisplayText.cut("cafe\u0301s", 4, "")).isEqualTo("cafe\u0301");
    assertThat(DisplayText.ends("👩‍🚀ab👩‍🚀", 4, "…")).isEqualTo("…👩‍🚀");
  }

  @Test
  void what_fits_is_not_cut() {
    assertThat(DisplayText.cut("陶瓷", 4, "…")).isEqualTo("陶瓷");
    assertThat(DisplayText.ends("陶瓷", 4, "…")).isEqualTo("陶瓷");
  }
}
