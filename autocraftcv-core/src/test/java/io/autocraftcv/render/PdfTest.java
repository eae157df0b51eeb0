package io.autocraftcv.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.model.Document;
import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader of the PDF sees and can do. */
class PdfTest {

  private static final Renderer RENDERER = Renderer.create();
  private static final Profile ENGINEER = Profiles.of("engineer");

  private static Document pdf(Profile profile) {
    return RENDERER.resume(profile, Look.of(profile.basics()), Format.PDF);
  }

  private static Profile named(String name) {
    return Profile.fromJson("{\"basics\":{\"name\":\"" + name + "\"}}");
  }

  private static String text(Document pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void it_says_whose_it_is_and_in_which_language() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(ENGINEER).bytes())) {
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo(ENGINEER.basics().name());
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo(ENGINEER.basics().name() + " – Résumé");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void its_text_comes_in_the_order_of_reading() throws IOException {
    assertThat(text(pdf(ENGINEER)))
        .containsSubsequence(
            ENGINEER.basics().name(),
            ENGINEER.basics().email(),
            "WORK EXPERIENCE",
            ENGINEER.work().get(0).position(),
            ENGINEER.work().get(0).name(),
            "• " + ENGINEER.work().get(0).highlights().get(0).substring(0, 20),
            "EDUCATION",
            "SKILLS");
  }

  @ParameterizedTest
  @CsvSource({"classic,A4", "classic,LETTER", "modern,A4", "modern,LETTER"})
  void dates_stand_beside_titles(String template, Paper paper) throws IOException {
    Look look = Look.of(ENGINEER.basics()).withTemplate(template).withPaper(paper);
    Profile.Work first = ENGINEER.work().get(0);

    assertThat(text(RENDERER.resume(ENGINEER, look, Format.PDF)))
        .containsPattern(first.position() + " [A-Z][a-z]{2} " + first.startDate().year() + " – ");
  }

  @Test
  void all_its_fonts_are_in_it() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(ENGINEER).bytes())) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void addresses_can_be_clicked_on_and_sections_are_bookmarked() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(ENGINEER).bytes())) {
      List<String> links = new ArrayList<>();
      for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI to) {
          links.add(to.getURI());
        }
      }
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        bookmarks.add(item.getTitle());
      }

      assertThat(links).contains("mailto:" + ENGINEER.basics().email());
      assertThat(bookmarks).contains("Work Experience", "Education", "Skills");
    }
  }

  @Test
  void the_second_page_says_whose_it_is_and_that_there_are_two() throws IOException {
    Document pdf = pdf(Profiles.working(ENGINEER, 6));

    assertThat(Renderer.pages(pdf)).isEqualTo(2);
    assertThat(text(pdf))
        .contains(ENGINEER.basics().name() + "\u00A0·\u00A02 / 2")
        .doesNotContain("1 / 2");
  }

  @Test
  void a_name_in_letters_that_no_font_has_is_not_lost_but_refused() {
    assertThatThrownBy(() -> pdf(named("王小明")))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("han")
        .extracting(e -> ((RenderException) e).code())
        .isEqualTo("font_lacks_letters");
  }

  @Test
  void a_symbol_that_no_font_has_is_printed_as_a_square() throws IOException {
    assertThat(text(pdf(named("Ann 👩‍🚀 Lee")))).contains("Ann ▪ Lee");
  }

  @Test
  void a_currency_whose_sign_no_font_has_is_printed_by_its_code() throws IOException {
    assertThat(text(pdf(named("Ann ₹12 lakh, 500 ₽, €3, £4, ₺ Lee"))))
        .contains("Ann INR\u00A012 lakh, 500 RUB, €3, £4, TRY Lee");
    assertThatThrownBy(() -> pdf(named("Ann 5 \uFDFC"))).hasMessageContaining("rial sign");
  }

  @Test
  void endless_words_and_control_characters_do_no_harm() throws IOException {
    String word = "W".repeat(10_000);
    Profile hostile = named("Ann\\u0000\\u202E\\uD800\\u001B Lee " + word);

    Document pdf = pdf(hostile);

    assertThat(text(pdf).replaceAll("\\s", "")).contains("AnnLee", "W".repeat(9_000));
  }

  @Test
  void what_nobody_would_read_is_refused() {
    assertThatThrownBy(() -> pdf(named("word ".repeat(50_000))))
        .extracting(e -> ((RenderException) e).code())
        .isEqualTo("document_too_long");
  }
}
