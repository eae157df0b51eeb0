package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.page;
import static io.autocraftcv.scrape.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.scrape.ScrapeException.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

  private static final String POSTING =
      "<h1>Baker</h1><p>Location: Bath</p><p>Employment type: Part-time</p>"
          + "<p>%s</p>"
              .formatted("We bake bread for the whole town, every day but Sunday. ".repeat(5));

  @Test
  void a_page_that_reads_like_a_posting_is_one() throws ScrapeException {
    assertThat(page(POSTING).title()).isEqualTo("Baker");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<h1>Our history</h1><p>In 1850 a baker came to town.</p>",
        "<meta property='og:type' content='article'><h1>Ten tips</h1><p>Apply them. Then rest.</p>",
        "<div itemscope itemtype='http://schema.org/Product'><h1 itemprop='name'>Oven</h1></div>",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"name\":\"Bread\"}</script>",
        "<title>312 Baker jobs in Bath</title><p>Find yours.</p>",
      })
  void what_is_not_a_posting_is_not_made_one(String html) {
    assertThat(refusal(html)).isEqualTo(Reason.NOT_A_JOB_POSTING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Crumb</h1><dl><dt>Headquarters</dt><dd>Bath</dd><dt>Industry</dt><dd>Food</dd></dl>"
            + "<h2>Benefits</h2><ul><li>Bread</li></ul><h2>Location</h2><p>Bath, UK</p>",
        "<h1>Baker Salary in Bath</h1><h2>Responsibilities</h2><ul><li>Bake</li></ul><h2>Skills</h2>"
            + "<ul><li>Strength</li></ul><table><tr><th>Company</th><th>Salary</th></tr>"
            + "<tr><td>Crumb</td><td>£30,000</td></tr></table>",
        "<script type='application/ld+json'>{\"@type\":[\"Course\",\"Event\"],\"name\":\"Bread\"}"
            + "</script><h1>Bread</h1><p>Location: Bath</p><h2>Requirements</h2><ul><li>None</li>"
            + "</ul><h2>What you get</h2><ul><li>A loaf</li></ul><a>Apply</a>",
        "<h1>Ann Lee</h1><p>Bath, UK</p><h3>Experience</h3><ul><li>Baker at Crumb, Bath</li></ul>"
            + "<h3>Skills</h3><ul><li>Bread</li></ul><h3>Education</h3><p>None</p>",
      })
  void what_is_about_jobs_and_none_of_one_is_refused(String html) {
    assertThat(refusal(html)).isEqualTo(Reason.NOT_A_JOB_POSTING);
  }

  @Test
  void a_page_of_cards_is_a_list() {
    String card = "<li class='c'><h3><a href='/1'>Baker</a></h3>Crumb, Bath. Full time</li>";
    assertThat(refusal("<h1>Work with us</h1><ul>" + card.repeat(8) + "</ul>"))
        .isEqualTo(Reason.NOT_A_JOB_POSTING);
  }

  @Test
  void a_page_with_several_postings_is_a_list() {
    assertThat(
            refusal(
                """
                <script type="application/ld+json">[
                  {"@type":"JobPosting","title":"Baker","description":"a"},
                  {"@type":"JobPosting","title":"Cook","description":"b"}]</script>
                """))
        .isEqualTo(Reason.NOT_A_JOB_POSTING);
  }

  @Test
  void the_same_title_at_two_addresses_is_two_postings() {
    assertThat(
            refusal(
                """
                <h1>Baker</h1><script type="application/ld+json">[
                  {"@type":"JobPosting","title":"Baker","url":"https://x.example/1"},
                  {"@type":"JobPosting","title":"Baker","url":"https://x.example/2"}]</script>
                """))
        .isEqualTo(Reason.NOT_A_JOB_POSTING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>No longer accepting applications</p>",
        "<div>Sorry, this position has been filled.</div>",
        "<p>Diese Stelle ist nicht mehr verfügbar.</p>",
        "<p>Cette offre n’est plus disponible</p>",
        "<p>Esta oferta ya no está disponible.</p>",
      })
  void a_posting_that_says_it_is_over_is_over(String notice) {
    assertThat(refusal(POSTING + notice)).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void a_notice_that_is_not_shown_does_not_count() throws ScrapeException {
    String hidden = "<p style='display: none'>This job has expired</p><p hidden>Job is closed</p>";
    assertThat(page(POSTING + hidden).title()).isEqualTo("Baker");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Just a moment...</title><p>Checking</p>",
        "<title>Jobs</title><script src='/cdn-cgi/challenge-platform/x.js'></script><p>Wait</p>",
        "<h1>Pardon Our Interruption</h1><p>Something about your browser made us think…</p>",
        "<title>x</title><div class='g-recaptcha'></div><p>Are you there?</p>",
      })
  void a_bot_check_is_no_page(String html) {
    assertThat(refusal(html)).isEqualTo(Reason.BLOCKED);
  }

  @Test
  void a_captcha_in_the_form_of_a_posting_does_not_block_it() throws ScrapeException {
    assertThat(
            page(POSTING.replace("Sunday. ", "Sunday, from early on until late. ".repeat(10))
                    + "<form><div class='g-recaptcha'></div></form>")
                .title())
        .isEqualTo("Baker");
  }

  @Test
  void a_login_is_no_page() {
    assertThat(refusal("<title>Welcome</title><form><input type=password></form>"))
        .isEqualTo(Reason.LOGIN_REQUIRED);
    assertThat(refusal("<title>Sign in | Jobs</title><p>Welcome back</p>"))
        .isEqualTo(Reason.LOGIN_REQUIRED);
  }

  @Test
  void an_empty_shell_needs_a_browser() {
    assertThat(refusal("<title>Careers</title><div id=root></div><script src=app.js></script>"))
        .isEqualTo(Reason.NEEDS_JAVASCRIPT);
  }

  @Test
  void an_error_of_the_site_is_not_the_posting() {
    assertThat(refusal("<h1>502 Bad Gateway</h1>nginx")).isEqualTo(Reason.UNAVAILABLE);
    assertThat(refusal("<title>Page not found</title><p>Oops</p>")).isEqualTo(Reason.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "image/png"})
  void what_is_no_page_is_not_read_as_one(String contentType) {
    assertThatThrownBy(() -> page("{}".getBytes(StandardCharsets.UTF_8), contentType))
        .isInstanceOfSatisfying(
            ScrapeException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_CONTENT));
  }

  @Test
  void every_refusal_says_what_to_do() {
    assertThatThrownBy(() -> page("<title>Just a moment...</title>"))
        .hasMessageContaining("paste the text of the posting instead");
  }
}
