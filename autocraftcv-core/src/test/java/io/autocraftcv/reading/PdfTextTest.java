package io.autocraftcv.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.Line.Role;
import io.autocraftcv.reading.UnreadableException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfTextTest {

  @Test
  void a_line_that_goes_on_says_so() {
    List<Line> lines =
        read(
            new DrawnPdf()
                .lines(
                    40,
                    100,
                    13,
                    "An engineer who has built many things over many years, and who likes them",
                    "when they work.",
                    "Berlin"));
    assertThat(lines)
        .extracting(Line::role)
        .containsExactly(Role.TEXT, Role.CONTINUATION, Role.TEXT);
  }

  @Test
  void an_item_of_a_list_comes_without_its_bullet() {
    List<Line> lines =
        read(
            new DrawnPdf()
                .text(40, 100, "•")
                .text(
                    52,
                    100,
                    "Led five people in two cities for three years, and helped them to grow")
                .text(52, 113, "and to learn.")
                .text(40, 126, "•")
                .text(52, 126, "Fixed bugs."));
    assertThat(lines)
        .extracting(Line::role)
        .containsExactly(Role.ITEM, Role.CONTINUATION, Role.ITEM);
    assertThat(lines).extracting(Line::text).first().asString().startsWith("Led five");
  }

  @Test
  void letters_set_apart_are_a_word() {
    DrawnPdf pdf = new DrawnPdf().text(40, 100, "S U M M A RY").tracked(4);
    pdf.text(40, 130, "WORK EXPERIENCE").tracked(0);
    assertThat(texts(pdf)).containsExactly("SUMMARY", "WORK EXPERIENCE");
  }

  @Test
  void what_is_drawn_twice_is_read_once_and_bold() {
    List<Line> lines =
        read(new DrawnPdf().text(40, 100, "Education").text(40.3f, 100, "Education"));
    assertThat(lines).singleElement().extracting(Line::text).isEqualTo("Education");
    assertThat(lines.get(0).spans()).singleElement().matches(Span::bold);
  }

  @Test
  void a_broken_word_is_completed_on_the_line_it_began() {
    String[] broken = {
      "He has long been responsible for the whole of the develop-",
      "ment of the bridge, and he is a well-",
      "known speaker."
    };
    assertThat(texts(new DrawnPdf().producer("pdfTeX").lines(40, 100, 12, broken)))
        .element(0)
        .asString()
        .endsWith("the development");
    assertThat(texts(new DrawnPdf().lines(40, 100, 12, broken)))
        .first()
        .asString()
        .endsWith("-ment");
  }

  @Test
  void headers_and_page_numbers_are_read_once_or_never() {
    DrawnPdf pdf = new DrawnPdf();
    for (int page = 1; page <= 3; page++) {
      pdf.text(40, 30, "Jane Doe, Engineer")
          .text(40, 200, "What she did on page " + "abc".charAt(page - 1));
      pdf.text(500, 810, "Page " + page + " of 3");
      if (page < 3) {
        pdf.page();
      }
    }
    assertThat(texts(pdf))
        .containsExactly(
            "Jane Doe, Engineer",
            "What she did on page a",
            "What she did on page b",
            "What she did on page c");
  }

  @Test
  void links_are_on_their_words_or_by_themselves() {
    DrawnPdf pdf =
        new DrawnPdf()
            .text(40, 100, "See my work on GitHub")
            .link(112, 100, 40, "https://git.example/jane");
    Reading reading =
        PdfText.read(pdf.link(40, 300, 40, "https://jane.example").bytes(), Progress.none());
    Span last = reading.lines().get(0).spans().get(1);
    assertThat(last.text()).isEqualTo("GitHub");
    assertThat(last.link()).isEqualTo("https://git.example/jane");
    assertThat(reading.links()).containsExactly("https://jane.example");
  }

  @Test
  void what_only_its_owner_may_change_is_read() {
    assertThat(texts(new DrawnPdf().text(40, 100, "Jane Doe").password("owner", "")))
        .containsExactly("Jane Doe");
  }

  @Test
  void what_cannot_be_read_says_why() {
    assertUnreadable(
        new DrawnPdf().text(40, 100, "Jane").password("owner", "user").bytes(), Reason.ENCRYPTED);
    assertUnreadable("%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII), Reason.CORRUPT);
    DrawnPdf long31 = new DrawnPdf();
    for (int page = 2; page <= 31; page++) {
      long31.page();
    }
    assertUnreadable(long31.bytes(), Reason.TOO_LARGE);
    assertUnreadable(new DrawnPdf().bytes(), Reason.NO_TEXT);
  }

  private static void assertUnreadable(byte[] document, Reason reason) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> PdfText.read(document, Progress.none()))
        .extracting(UnreadableException::reason)
        .isEqualTo(reason);
  }

  private static List<Line> read(DrawnPdf pdf) {
    return PdfText.read(pdf.bytes(), Progress.none()).lines();
  }

  private static List<String> texts(DrawnPdf pdf) {
    return read(pdf).stream().map(Line::text).toList();
  }
}
