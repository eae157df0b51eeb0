package io.autocraftcv.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CoverLetterTest {

  private static final CoverLetter LETTER =
      new CoverLetter(
          Profile.fromJson("{\"basics\":{\"name\":\"Ada Weaver\",\"email\":\"ada@example.com\"}}")
              .basics(),
          null,
          LocalDate.of(2026, 11, 24),
          "Bewerbung als Färberin",
          "Guten Tag,",
          List.of("Erstens.", "Zweitens."),
          "Mit freundlichen Grüßen",
          Locale.GERMAN);

  @Test
  void a_letter_comes_back_from_its_json_as_it_was() {
    assertThat(CoverLetter.fromJson(LETTER.toJson())).isEqualTo(LETTER);
  }

  @Test
  void what_is_no_letter_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CoverLetter.fromJson("[]"));
    assertThatIllegalArgumentException().isThrownBy(() -> CoverLetter.fromJson("{"));
  }
}
