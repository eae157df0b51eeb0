package io.autocraftcv.scrape;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page says about the page. */
final class PageHead {

  private PageHead() {}

  /** The content of a meta element by its name or property, or an empty text. */
  static String meta(Document page, String name) {
    String query = "> meta[property=\"" + name + "\"], > meta[name=\"" + name + "\"]";
    // Behind anything visible a parser puts them into the body.
    Element inHead = page.head().selectFirst(query);
    Element meta = inHead == null ? page.body().selectFirst(query) : inHead;
    return meta == null ? "" : meta.attr("content").strip();
  }

  /** The address by which the page wants to be known, or an empty text. */
  static String canonical(Document page) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return link == null ? meta(page, "og:url") : link.absUrl("href");
  }
}
