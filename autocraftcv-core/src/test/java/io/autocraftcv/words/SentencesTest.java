package io.autocraftcv.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void sentences_end_where_they_end() {
    assertThat(Sentences.of("You know Java. You lead a team!"))
        .containsExactly("You know Java.", "You lead a team!");
  }

  @Test
  void an_abbreviation_ends_no_sentence() {
    assertThat(Sentences.of("Cloud providers, e.g. AWS. Programme, z. B. Excel. Sr. Developer."))
        .containsExactly("Cloud providers, e.g. AWS.", "Programme, z. B. Excel.", "Sr. Developer.");
  }
}
