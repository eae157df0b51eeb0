package io.autocraftcv.scrape;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page says about the page. */
final class PageHead {

  private PageHead() {}

  /** The content of a meta element by its name or property, or an empty text. */
  static String meta(Document page, String name) {
    // Behind anything visible a parser puts them into the body.
    return Stream.of(page.head(), page.body())
        .flatMap(part -> part.children().stream())
        .filter(element -> element.normalName().equals("meta"))
        .filter(meta -> isNamed(meta, name))
        .findFirst()
        .map(meta -> meta.attr("content").strip())
        .orElse("");
  }

  private static boolean isNamed(Element meta, String name) {
    return name.equalsIgnoreCase(meta.attr("property")) || name.equalsIgnoreCase(meta.attr("name"));
  }

  /** The language in which the page says that it is, or an empty text. */
  static String language(Document page) {
    Element html = page.firstElementChild();
    return html == null ? "" : html.attr("lang");
  }

  /** The address by which the page wants to be known, or an empty text. */
  static String canonical(Document page) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return link == null ? meta(page, "og:url") : link.absUrl("href");
  }
}
