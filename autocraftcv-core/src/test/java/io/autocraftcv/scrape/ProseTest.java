package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hi<script>alert(1)</script></p>",
        "<p onclick='alert(1)'>Hi</p>",
        "<p>Hi<img src=x onerror=alert(1)></p>",
        "<p>Hi<svg><script>alert(1)</script></svg></p>",
        "<p style='background:url(javascript:alert(1))'>Hi</p>",
        "<p>Hi</p><iframe src='javascript:alert(1)'></iframe>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math><p>Hi</p>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript><p>Hi</p>",
        "&lt;p&gt;Hi&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;",
        "<p>Hi</p><form action='https://evil.example'><button>x</button></form>",
      })
  void what_could_run_or_load_is_taken_out(String html) {
    String clean = html(html);
    assertThat(clean).contains("Hi");
    assertThat(clean.toLowerCase(Locale.ROOT))
        .doesNotContain("alert", "javascript", "onerror", "onclick", "<img", "<iframe", "<form");
  }

  @Test
  void links_stay_if_a_reader_may_follow_them() {
    assertThat(
            html(
                "<a href='/a'>a</a><a href='mailto:x@y.example'>b</a><a href='javascript:x'>c</a>"))
        .isEqualTo(
            "<a href=\"https://x.example/a\" rel=\"nofollow noopener\">a</a>"
                + "<a href=\"mailto:x@y.example\" rel=\"nofollow noopener\">b</a>"
                + "<a rel=\"nofollow noopener\">c</a>");
  }

  @Test
  void what_a_layout_kept_apart_stays_apart() {
    assertThat(text("<div>one</div><div>two<div>three</div>four</div><div>five</div>"))
        .isEqualTo("one\ntwo\nthree\nfour\nfive");
    assertThat(text("<table><tr><td>a</td><td>b</td></tr></table>")).isEqualTo("a\nb");
  }

  @Test
  void html_that_was_escaped_too_often_is_html() {
    assertThat(html("&lt;p&gt;R&amp;amp;D&lt;/p&gt;")).isEqualTo("<p>R&amp;D</p>");
    assertThat(text("&amp;lt;p&amp;gt;Hi&amp;lt;/p&amp;gt;")).isEqualTo("Hi");
  }

  @Test
  void plain_text_becomes_paragraphs_and_lists() {
    assertThat(html("We bake\n\n* bread\n- rolls\nEvery day &amp; night, 5 < 6"))
        .isEqualTo(
            "<p>We bake</p><ul><li>bread</li><li>rolls</li></ul>"
                + "<p>Every day &amp; night, 5 &lt; 6</p>");
  }

  @Test
  void text_keeps_line_breaks_bullets_and_headings() {
    assertThat(
            text(
                "<h2>Tasks</h2><p>One<br>two</p><ul><li>three</li><li><p>four</p></li></ul><h3>More</h3>"))
        .isEqualTo("Tasks\nOne\ntwo\n• three\n• four\n\nMore");
  }

  private static String html(String raw) {
    return Prose.of(raw, "https://x.example/").body().html().replace("\n", "");
  }

  private static String text(String raw) {
    return Lines.text(Prose.lines(Prose.of(raw, null)));
  }
}
