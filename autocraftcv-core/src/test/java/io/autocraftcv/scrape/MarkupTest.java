package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkupTest {

  private static final String TITLE = "Bäcker – Köln";

  @Test
  void the_charset_of_the_header_counts() throws ScrapeException {
    assertThat(title("<title>" + TITLE, "windows-1252", "text/html; charset=\"ISO-8859-1\""))
        .isEqualTo(TITLE);
  }

  @Test
  void the_charset_of_the_page_counts_where_the_header_has_none() throws ScrapeException {
    assertThat(title("<meta charset=windows-1252><title>" + TITLE, "windows-1252", "text/html"))
        .isEqualTo(TITLE);
  }

  @Test
  void a_mark_at_the_beginning_counts_most() throws ScrapeException {
    assertThat(title("\ufeff<title>" + TITLE, "UTF-8", "text/html; charset=iso-8859-1"))
        .isEqualTo(TITLE);
    assertThat(title("\ufeff<title>" + TITLE, "UTF-16LE", null)).isEqualTo(TITLE);
  }

  @Test
  void without_any_word_it_is_utf_8_if_it_can_be() throws ScrapeException {
    assertThat(title("<title>" + TITLE, "UTF-8", null)).isEqualTo(TITLE);
    assertThat(title("<title>" + TITLE, "windows-1252", null)).isEqualTo(TITLE);
    assertThat(title("<title>" + TITLE, "UTF-8", "text/html; charset=nonsense")).isEqualTo(TITLE);
  }

  @Test
  void a_plain_text_file_is_a_pasted_text() throws ScrapeException {
    Page page = new Page((TITLE + "\nText").getBytes(StandardCharsets.UTF_8), "text/plain", null);
    assertThat(Markup.parse(page).document().select("h1").text()).isEqualTo(TITLE);
  }

  private static String title(String html, String charset, String contentType)
      throws ScrapeException {
    Page page = new Page(html.getBytes(Charset.forName(charset)), contentType, null);
    return Markup.parse(page).document().title();
  }
}
