package io.autocraftcv.planted.progress;

import io.autocraftcv.planted.scrape.Sleeps;
import org.jsoup.nodes.Document;

/** Planted: progress that knows a pipeline and its library, in an unmarked package. */
public final class ReadsHtml {

  private final Sleeps scrape = new Sleeps();

  public String title(Document document) {
    return document.title() + scrape.hashCode();
  }
}
