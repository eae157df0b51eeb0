package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.Progress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The three steps from a page to its posting in one, for tests. */
final class Reading {

  private Reading() {}

  static JobPosting page(String html) throws ScrapeException {
    return page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
  }

  static JobPosting page(byte[] bytes, String contentType) throws ScrapeException {
    Page page = new Page(bytes, contentType, URI.create("https://jobs.example/view/7"));
    Facts facts = Extraction.of(Markup.parse(page), Progress.none());
    return Structuring.of(facts, Progress.none());
  }

  /** An answer made for programs, in a file. */
  static JobPosting data(String json) throws ScrapeException {
    return data(json, null);
  }

  static JobPosting data(String json, @Nullable String url) throws ScrapeException {
    URI address = url == null ? null : URI.create(url);
    Page page = new Page(json.getBytes(StandardCharsets.UTF_8), null, address);
    return Structuring.of(Extraction.of(Markup.parse(page), Progress.none()), Progress.none());
  }

  /** A page that says what the JSON-LD says and nothing else. */
  static JobPosting jsonLd(String json) throws ScrapeException {
    return page("<script type='application/ld+json'>" + json + "</script>");
  }

  /** A posting of which only these members matter. */
  static JobPosting posting(String members) throws ScrapeException {
    return jsonLd("{\"@type\":\"JobPosting\",\"title\":\"Baker\"," + members + "}");
  }

  static JobPosting pasted(String text) throws ScrapeException {
    return Structuring.of(
        Extraction.ofPasted(Markup.ofText(text), Progress.none()), Progress.none());
  }

  static ScrapeException.Reason refusal(String html) {
    return catchThrowableOfType(ScrapeException.class, () -> page(html)).reason();
  }
}
