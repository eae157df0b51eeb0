package io.autocraftcv.scrape;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.autocraftcv.model.JobPosting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to break a reader: they give a posting or a refusal, soon, and nothing else. */
class HostilePagesTest {

  private static final int MANY = 100_000;

  static Stream<String> pages() {
    return Stream.of(
        "<div>".repeat(MANY),
        "<b><i><a>".repeat(MANY / 10),
        "<ul><li>".repeat(MANY / 2) + "x",
        "<table><tr><td>".repeat(MANY / 10) + "x",
        "<div itemscope itemprop=x itemtype=JobPosting>".repeat(5_000) + "x",
        "<div itemscope itemtype=JobPosting>" + "<p itemprop=description>x".repeat(MANY / 4),
        ld("[".repeat(MANY)),
        ld("{\"a\":".repeat(MANY)),
        ld("{\"@type\":\"JobPosting\",\"title\":\"" + "x".repeat(3_000_000) + "\"}"),
        ld("[" + "{\"@type\":\"JobPosting\",\"title\":\"x\"},".repeat(MANY / 4) + "]"),
        ld("{\"@type\":\"JobPosting\",\"title\":\"x\",\"description\":\"" + "&lt;".repeat(MANY)),
        ld("\"".repeat(MANY)),
        ld("{\"a\":\"" + "\",\"".repeat(MANY)),
        ld(
            "{\"@type\":\"JobPosting\",\"title\":\"x\",\"baseSalary\":\""
                + "1.111".repeat(MANY)
                + "\"}"),
        ld("{\"@type\":\"JobPosting\",\"title\":\"x\",\"baseSalary\":1e999999999}"),
        ld("{\"@type\":\"JobPosting\",\"title\":\"x\",\"datePosted\":\"99999999999999999999\"}"),
        ld("{\"@type\":\"JobPosting\",\"title\":\"x\",\"inLanguage\":\"!!\",\"url\":\"http://[\"}"),
        ld(
            "{\"@graph\":[{\"@type\":\"JobPosting\",\"@id\":\"a\",\"title\":\"x\","
                + "\"baseSalary\":{\"@id\":\"b\"},\"hiringOrganization\":{\"@id\":\"b\"},"
                + "\"jobLocation\":{\"@id\":\"b\"}},"
                + "{\"@id\":\"b\",\"name\":{\"@id\":\"b\"},\"value\":{\"@id\":\"b\"},"
                + "\"address\":{\"@id\":\"b\"}}]}"),
        "<h1>x</h1>" + "<p>Location: Bath</p>".repeat(MANY / 4),
        "<p>" + "a ".repeat(MANY * 5) + "</p>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_hostile_page_gives_a_posting_or_a_refusal(String html) {
    assertTimeoutPreemptively(ofSeconds(20), () -> assertThat(outcome(html)).isNotBlank());
  }

  @Test
  void a_posting_is_read_however_much_comes_behind_it() {
    String comment = "<p>I would not work there again, and I would not buy there either.</p>";
    JobPosting posting =
        Reading.page(
            "<h1>Weaver</h1><p>Company: Wollwerk GmbH</p><h2>Requirements</h2>"
                + "<ul><li>Three years at a loom<li>SQL</ul><h2>Comments</h2>"
                + comment.repeat(3_000));
    assertThat(posting.title()).isEqualTo("Weaver");
    assertThat(posting.company()).isEqualTo("Wollwerk GmbH");
  }

  static Stream<String> tooLarge() {
    int megabytes = 10_000_000;
    return Stream.of(
        "<div>".repeat(megabytes / 5),
        "<div " + "a=1 ".repeat(megabytes / 4) + ">",
        "<div " + "a ".repeat(megabytes / 2) + ">",
        ld("[" + "{\"@type\":\"JobPosting\",\"title\":\"x\"},".repeat(megabytes / 40) + "]"),
        ld("[[],".repeat(megabytes / 4)),
        ld("[".repeat(megabytes)),
        "<script>window.x={\"a\":[" + "{\"job\":\"y\"},".repeat(megabytes / 12) + "]}</script>");
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void a_page_that_would_fill_the_memory_is_too_large(String html) {
    assertTimeoutPreemptively(
        ofSeconds(20), () -> assertThat(outcome(html)).isEqualTo("too_large"));
  }

  static String outcome(String html) {
    try {
      return Reading.page(html).title();
    } catch (ScrapeException refusal) {
      return refusal.reason().code();
    }
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }
}
