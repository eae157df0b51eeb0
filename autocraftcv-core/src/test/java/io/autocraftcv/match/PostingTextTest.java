package io.autocraftcv.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostingTextTest {

  @Test
  void lines_below_headings_are_what_the_headings_say() {
    assertThat(
            PostingText.lines(
                """
                We make bicycles.
                Your tasks
                • Build frames
                What you bring:
                You are curious and:
                • Welding
                • AutoCAD
                Nice to have
                • Painting
                We offer
                • A bicycle
                """))
        .containsExactly(
            new Line("Build frames", Need.TASK),
            new Line("Welding", Need.MUST),
            new Line("AutoCAD", Need.MUST),
            new Line("Painting", Need.NICE));
  }

  @Test
  void german_headings_are_known() {
    assertThat(
            PostingText.lines(
                """
                Das erwartet Sie
                - Pflege von Patienten
                Ihr Profil
                - Examen
                Das bieten wir Ihnen
                - Urlaub
                """))
        .extracting(Line::need)
        .containsExactly(Need.TASK, Need.MUST);
  }

  @Test
  void without_headings_the_list_is_asked_for() {
    assertThat(PostingText.lines("Waiter wanted!\n• Wine knowledge\n• Friendly manner"))
        .extracting(Line::text)
        .containsExactly("Wine knowledge", "Friendly manner");
  }

  @Test
  void prose_is_read_by_sentences() {
    assertThat(PostingText.lines("You speak Dutch. You have a driving licence."))
        .extracting(Line::text)
        .containsExactly("You speak Dutch.", "You have a driving licence.");
  }
}
