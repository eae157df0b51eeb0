package io.autocraftcv.parse;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotAResumeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        INVOICE
        Invoice number 2041, 3 May 2024
        Bill to: Acme Ltd, billing@acme.example
        Consulting 12 h   1,200.00
        Total due 1,200.00
        """,
        """
        Carrot cake
        Ingredients
        3 carrots, 200 g flour
        Preheat the oven to 180 °C.
        """,
        """
        Senior Nurse
        We are looking for a nurse to join our team.
        Your responsibilities
        - Lead the night shift
        Skills and experience
        - A degree in nursing
        What we offer
        - A pension
        Apply now: jobs@hospital.example
        """,
        """
        Dear Hiring Manager,
        I am writing to apply for the position of nurse. I worked at Mercy Hospital from 2019 to 2021.
        Yours sincerely
        Ada Example, ada@example.org
        """,
        """
        { "basics": [], "version": 3 }
        """
      })
  void other_documents_are_refused(String text) {
    assertThatExceptionOfType(NotAResumeException.class)
        .isThrownBy(() -> Resumes.parsed(text))
        .satisfies(
            e -> org.assertj.core.api.Assertions.assertThat(e.code()).isEqualTo("not_a_resume"));
  }
}
