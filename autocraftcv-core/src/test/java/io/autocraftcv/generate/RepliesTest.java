package io.autocraftcv.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepliesTest {

  private static final Map<String, String> BEFORE =
      Map.of(
          "basics.name", "Ada Weaver",
          "basics.summary", "Dyes wool.",
          "work[0].highlights[0]", "Halved the water used");

  private static final CoverLetter LETTER =
      new CoverLetter(
          Profile.fromJson("{\"basics\":{\"name\":\"Ada Weaver\"}}").basics(),
          null,
          LocalDate.of(2026, 11, 24),
          "Dyer",
          "Dear Hiring Team,",
          List.of(),
          "Kind regards,",
          Locale.ENGLISH);

  @Test
  void passages_are_found_however_the_model_decorates_them() {
    String reply =
        """
        Here are the passages:
        - **basics.summary**: Dyer of **wool** in small batches.
        `work[0].highlights[0]`: "Halved the water that the vats use"
        """;
    assertThat(Replies.passages(reply, BEFORE))
        .containsExactly(
            Map.entry("basics.summary", "Dyer of wool in small batches."),
            Map.entry("work[0].highlights[0]", "Halved the water that the vats use"));
  }

  @Test
  void names_titles_and_what_is_not_there_cannot_be_written_over() {
    String reply =
        """
        basics.name: Eve
        work[0].position: Head of Dyeing
        work[3].highlights[0]: Invented
        basics.summary:
        work[0].highlights[0]: %s
        """
            .formatted("long ".repeat(100));
    assertThat(Replies.passages(reply, BEFORE)).isEmpty();
  }

  @Test
  void what_stands_around_a_letter_is_not_part_of_it() {
    String reply =
        """
        Dear Hiring Team,

        At Wollwerk I halved the water
        that the vats use.

        **Dyeing** is what I do.

        Kind regards,
        Ada Weaver
        """;
    assertThat(Replies.paragraphs(reply, LETTER))
        .containsExactly(
            "At Wollwerk I halved the water that the vats use.", "Dyeing is what I do.");
  }

  @Test
  void an_endless_letter_ends() {
    assertThat(Replies.paragraphs("One more paragraph.\n\n".repeat(500), LETTER)).hasSize(8);
    assertThat(Replies.paragraphs("", LETTER)).isEmpty();
  }
}
