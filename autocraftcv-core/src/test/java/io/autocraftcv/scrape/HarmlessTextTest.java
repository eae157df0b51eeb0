package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page says, its description may be shown as it is. */
class HarmlessTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<p onclick='alert(1)'>Click</p>",
        "<a href='javascript:alert(1)'>Apply</a>",
        "<a href=' JaVa\tScript:alert(1)'>Apply</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>Apply</a>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<style>@import 'javascript:alert(1)'</style><p style='background:url(javascript:alert(1))'>x</p>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<form action='javascript:alert(1)'><button formaction='javascript:alert(1)'>x</button></form>",
        "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;",
        "<template><script>alert(1)</script></template>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<title><img src=x onerror=alert(1)></title>",
        "<textarea><img src=x onerror=alert(1)></textarea>",
      })
  void markup_that_runs_is_gone(String attack) {
    String html = Prose.of("<p>Bake bread</p>" + attack, "https://jobs.example/").body().html();
    assertThat(html).contains("Bake bread");
    // What is escaped is text, and may read like markup.
    String tags = html.replaceAll("(?<=>|^)[^<]+", "").toLowerCase(Locale.ROOT);
    assertThat(tags)
        .doesNotContain(
            "<script",
            "onerror",
            "onclick",
            "onload",
            "javascript:",
            "data:",
            "<svg",
            "<math",
            "<style",
            "style=",
            "srcdoc",
            "<iframe",
            "<meta",
            "<form",
            "<button",
            "<img",
            "<xmp");
  }

  @Test
  void text_that_only_looks_like_markup_stays() {
    assertThat(Reading.pasted("Baker\nYou know 5 < 6 & 7 > 3.").descriptionText())
        .contains("5 < 6 & 7 > 3");
  }
}
