package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.Profile;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the HTML file is, whatever a profile says. */
class HtmlTest {

  private static Document page(Profile profile, Locale language) {
    Look look = Look.of(profile.basics()).withLanguage(language);
    byte[] html = Renderer.create().resume(profile, look, Format.HTML).bytes();
    return Jsoup.parse(new String(html, UTF_8));
  }

  @Test
  void it_has_headings_lists_and_links_and_needs_no_other_file() {
    Document page = page(Profiles.of("engineer"), Locale.ENGLISH);

    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("h2").eachText()).startsWith("Summary", "Work Experience");
    assertThat(page.select("li")).isNotEmpty();
    assertThat(page.select("a[href^=mailto:]")).hasSize(1);
    assertThat(page.select("script, link, img, iframe, [src]")).isEmpty();
  }

  @Test
  void headings_and_dates_are_in_the_language_of_the_look() {
    Document page = page(Profiles.of("nurse-de"), Locale.GERMAN);

    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.select("h2").eachText()).contains("Berufserfahrung", "Ausbildung");
    assertThat(page.select(".period").eachText()).anyMatch(period -> period.endsWith("heute"));
  }

  @Test
  void values_stay_text() {
    Profile hostile =
        Profile.fromJson(
            """
            {"basics": {"name": "<script>alert(1)</script>", "url": "javascript:alert(1)",
                        "email": "a@b.example\\" onclick=\\"x", "summary": "</style><img src=x>",
                        "profiles": [{"network": "x", "url": "data:text/html,hello"}]}}
            """);

    Document page = page(hostile, Locale.ENGLISH);

    assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
    assertThat(page.select("script, img, [onclick], a")).isEmpty();
    assertThat(page.select("main").text()).contains("</style><img src=x>");
  }
}
