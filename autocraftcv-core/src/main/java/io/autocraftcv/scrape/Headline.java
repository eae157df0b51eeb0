package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import java.util.List;
import org.jsoup.nodes.Document;

/** Takes the first and highest heading of the content for the posting's title. */
final class Headline implements Extractor {

  private static final Source READ = new Source(Source.Origin.HEURISTIC, 0.6);

  /** What the whole title of the page says too may be the name of the site. */
  private static final Source OF_SITE = new Source(Source.Origin.HEURISTIC, 0.4);

  private static final Source TITLE_OF_PAGE = new Source(Source.Origin.HEURISTIC, 0.3);
  private static final int LONGEST = 200;

  @Override
  public void extract(Markup page, Facts facts) {
    String site = Wording.fold(page.document().title());
    for (String level : List.of("h1", "h2")) {
      for (String heading : headings(page, level)) {
        facts.offer(Field.TITLE, heading, Wording.fold(heading).equals(site) ? OF_SITE : READ);
      }
    }
    facts.offer(Field.TITLE, titleOfPage(page.document()), TITLE_OF_PAGE);
  }

  /** A section or a fact of the posting has a heading too. */
  private static List<String> headings(Markup page, String level) {
    return page.content().select(level).stream()
        .map(heading -> Lines.squeeze(heading.text()))
        .filter(text -> text.length() <= LONGEST)
        .filter(text -> Label.in(text) == null && !Section.isNamed(text))
        .toList();
  }

  /** The title of the page without the name of the site behind it. */
  static String titleOfPage(Document document) {
    String title = PageHead.meta(document, "og:title");
    String whole = Lines.squeeze(title.isEmpty() ? document.title() : title);
    int end = whole.length();
    for (String separator : List.of(" | ", " – ", " — ", " - ", " :: ")) {
      int at = whole.indexOf(separator);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return whole.substring(0, end);
  }
}
