package io.autocraftcv.scrape;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A pasted text. The person says that it is a posting, so nobody doubts that. */
final class TextSource extends JobSource {

  /** Ten times the longest posting we have seen. */
  private static final int MOST_CHARACTERS = 200_000;

  private final String text;

  TextSource(String text) {
    this.text = text;
  }

  @Override
  Fetch validated(Set<String> allowedHosts) {
    if (text.isBlank()) {
      throw new ScrapeException(
          Reason.NOT_A_JOB_POSTING, "There is no text; paste the whole text of the posting.");
    }
    if (text.length() > MOST_CHARACTERS) {
      throw new ScrapeException(
          Reason.TOO_LARGE, "This is too long for one posting; paste only the posting's own text.");
    }
    return (sites, progress) ->
        new Page(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", null);
  }

  @Override
  Markup parse(Page page) {
    return Markup.ofText(text);
  }

  @Override
  Facts extract(Markup markup, Progress progress) {
    return Extraction.ofPasted(markup, progress);
  }
}
