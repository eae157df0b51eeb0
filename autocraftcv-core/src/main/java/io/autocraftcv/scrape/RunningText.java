package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes the page's running text for the description. */
final class RunningText implements Extractor {

  private static final Source READ = new Source(Source.Origin.HEURISTIC, 0.5);
  private static final Set<String> PARTS_OF_TABLES = Set.of("tbody", "tr", "td", "th");

  @Override
  public void extract(Markup page, Facts facts) {
    Element text = MainText.in(page);
    if (text != null) {
      facts.offer(Field.DESCRIPTION, html(text), READ);
    }
  }

  /** A part of a table is none outside of a table. */
  private static String html(Element text) {
    return PARTS_OF_TABLES.contains(text.normalName())
        ? "<table>" + text.outerHtml() + "</table>"
        : text.outerHtml();
  }
}
