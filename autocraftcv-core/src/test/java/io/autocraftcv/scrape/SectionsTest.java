package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.words.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {

  @ParameterizedTest
  @CsvSource({
    "RESPONSIBILITIES, What you’ll do",
    "RESPONSIBILITIES, Deine Aufgaben:",
    "RESPONSIBILITIES, Vos missions",
    "RESPONSIBILITIES, Funciones",
    "REQUIREMENTS, Requirements for this position",
    "REQUIREMENTS, Das bringst du mit",
    "REQUIREMENTS, Profil recherché",
    "REQUIREMENTS, Requisitos",
    "NICE_TO_HAVE, Nice to have",
    "NICE_TO_HAVE, Von Vorteil",
    "BENEFITS, What we offer",
    "BENEFITS, Wir bieten",
    "BENEFITS, Avantages",
    "BENEFITS, Qué ofrecemos",
  })
  void a_heading_opens_its_section(Section section, String heading) {
    String list = "<ul><li>One thing</li><li>Another</li></ul>";
    for (String html :
        List.of(
            "<h3>" + heading + "</h3>" + list,
            "<p><strong>" + heading + "</strong></p>" + list,
            "<b>" + heading + "<br></b>• One thing<br>• Another")) {
      assertThat(Sections.of(Prose.lines(Prose.of(html, null))))
          .containsEntry(section, List.of("One thing", "Another"));
    }
  }

  @Test
  void an_unknown_heading_and_a_paragraph_behind_a_list_close_a_section() {
    String html =
        "<h3>Requirements</h3><ul><li>Strength</li></ul><p>We are nice.</p>"
            + "<h3>Benefits</h3><ul><li>Bread</li></ul><h3>Imprint</h3><ul><li>Crumb Ltd</li></ul>";
    assertThat(Sections.of(Prose.lines(Prose.of(html, null))))
        .containsOnlyKeys(Section.REQUIREMENTS, Section.BENEFITS)
        .containsEntry(Section.REQUIREMENTS, List.of("Strength"))
        .containsEntry(Section.BENEFITS, List.of("Bread"));
  }

  @Test
  void the_introduction_of_a_list_is_no_point_and_neither_is_n_a() {
    String html =
        "<h3>Requirements</h3><p>We like strong people.</p><ul><li><b>Strength</b></li></ul>"
            + "<h3>Nice to have</h3><p>N/A</p><h3>Benefits</h3><p>Free bread.</p>";
    assertThat(Sections.of(Prose.lines(Prose.of(html, null))))
        .containsOnlyKeys(Section.REQUIREMENTS, Section.BENEFITS)
        .containsEntry(Section.REQUIREMENTS, List.of("Strength"))
        .containsEntry(Section.BENEFITS, List.of("Free bread."));
  }

  @Test
  void a_sentence_with_such_a_word_opens_nothing() {
    String html = "<p>Your experience and our benefits will make this work.</p><p>Truly.</p>";
    assertThat(Sections.of(Prose.lines(Prose.of(html, null)))).isEmpty();
  }

  @Test
  void a_pasted_text_is_read_like_a_page() throws ScrapeException {
    JobPosting posting =
        Reading.pasted(
            """
            Baker (Remote)
            Company: Crumb
            Location: Bath
            Salary: £30,000 - £35,000 per year

            Requirements:
            - Strong arms
            - Early mornings
            """);
    assertThat(posting.title()).isEqualTo("Baker (Remote)");
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.locations()).containsExactly("Bath");
    assertThat(posting.salary())
        .hasToString("Salary[min=30000, max=35000, currency=GBP, period=YEAR]");
    assertThat(posting.requirements()).containsExactly("Strong arms", "Early mornings");
    assertThat(posting.descriptionText()).contains("• Strong arms\n• Early mornings");
  }
}
