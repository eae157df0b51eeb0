package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.data;
import static io.autocraftcv.scrape.Reading.page;
import static io.autocraftcv.scrape.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Source;
import io.autocraftcv.scrape.ScrapeException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Postings in the data that pages hold for their own scripts, and in answers made for programs. */
class OwnDataTest {

  private static final String TEXT =
      "We bake bread for the whole town, every day but Sunday, and you get up early. ".repeat(6);

  private static final String JOB =
      "{\"jobTitle\":\"Baker\",\"company\":{\"name\":\"Crumb\"},\"id\":\"j-17\",\"location\":\"Bath\","
          + "\"employment_type\":\"part_time\",\"description\":\"<p>"
          + TEXT
          + "</p>\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"pageProps\":{\"x\":JOB}}}</script>",
        "<script>window.__INITIAL_STATE__ = {\"job\":JOB};(function(){var s;s=1}())</script>",
        "<script>var a={b:1}; window['__STATE__']={job:JOB, other:[1,2]}</script>",
        "<script>window.__DATA__ = JSON.parse(\"QUOTED\");</script>",
      })
  void a_shell_is_read_from_the_state_it_holds(String script) {
    String quoted = JOB.replace("\"", "\\\"");
    JobPosting posting =
        page(
            "<title>Careers</title><div id=root></div>"
                + script.replace("JOB", JOB).replace("QUOTED", quoted)
                + "<script src=app.js></script>");
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.sources().get("title").origin()).isEqualTo(Source.Origin.STRUCTURED);
    assertThat(posting.sources().get("title").confidence()).isLessThan(0.9);
  }

  @Test
  void the_state_of_an_article_or_a_shop_is_no_posting() {
    String article =
        "{\"title\":\"Bread\",\"author\":{\"name\":\"Me\"},\"publishedAt\":\"2026-05-04\",\"content\":\""
            + TEXT
            + "\",\"location\":\"Bath\",\"url\":\"/bread\"}";
    assertThat(
            refusal(
                "<title>News</title><div id=root></div><script>window.x="
                    + article
                    + "</script><script src=a.js></script>"))
        .isEqualTo(Reason.NEEDS_JAVASCRIPT);
  }

  @Test
  void of_several_the_one_at_the_address_is_read() {
    String other = JOB.replace("Baker", "Cook").replace("j-17", "j-18");
    JobPosting posting =
        data("{\"jobs\":[" + other + "," + JOB + "]}", "https://jobs.example/open/j-17");
    assertThat(posting.title()).isEqualTo("Baker");
  }

  @Test
  void an_address_with_several_postings_is_a_list() {
    String other = JOB.replace("Baker", "Cook").replace("j-17", "j-18");
    assertThatExceptionOfType(ScrapeException.class)
        .isThrownBy(() -> data("[" + other + "," + JOB + "]", "https://jobs.example/open"))
        .extracting(ScrapeException::reason)
        .isEqualTo(Reason.NOT_A_JOB_POSTING);
  }

  @Test
  void a_saved_answer_is_read_for_its_first_posting_and_says_that_it_is_less_sure() {
    String other = JOB.replace("Baker", "Cook").replace("j-17", "j-18");
    JobPosting posting = data("[" + JOB + "," + other + "]", null);
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.sources().get("title").confidence()).isLessThanOrEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"error\":\"none\"}", "[{\"name\":\"Bath\"}]", "{\"a\":"})
  void data_without_a_posting_is_refused(String json) {
    assertThatExceptionOfType(ScrapeException.class)
        .isThrownBy(() -> data(json))
        .extracting(ScrapeException::reason)
        .isEqualTo(Reason.NOT_A_JOB_POSTING);
  }

  @Test
  void what_is_said_in_several_languages_is_read_in_the_first() throws ScrapeException {
    JobPosting posting =
        data(
            """
            {"offer": {"employmentType": "fulltime_permanent", "city": "Bath", "publishedAt": "2026-05-04",
              "translations": {
                "de": {"title": "Bäcker", "descriptionHtml": "<p>Brot backen.</p>"},
                "en": {"title": "Baker", "descriptionHtml": "<p>Bake bread.</p>"}}}}
            """);
    assertThat(posting.title()).isEqualTo("Bäcker");
    assertThat(posting.descriptionText()).isEqualTo("Brot backen.");
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
  }

  @Test
  void the_introduction_stands_before_the_description() throws ScrapeException {
    JobPosting posting =
        data(
            """
            {"jobTitle": "Baker", "company": "Crumb", "location": "Bath", "employmentType": "Full-time", "salary": "GBP 12 an hour",
              "intro": "Crumb bakes at night.", "tasks": "Bake bread."}
            """);
    assertThat(posting.descriptionText())
        .startsWith("Crumb bakes at night.")
        .contains("Bake bread");
  }
}
