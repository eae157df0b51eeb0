package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Takes the first and highest heading of the content for the posting's title. Where an element
 * names itself the title of a job, {@link NamedElements} is believed before a lower heading.
 */
final class Headline implements Extractor {

  private static final Source FIRST_HEADING = new Source(Source.Origin.HEURISTIC, 0.6);

  /** What the whole title of the page says too may be the name of the site. */
  private static final Source NAME_OF_PAGE = new Source(Source.Origin.HEURISTIC, 0.45);

  private static final Source SECOND_HEADING = new Source(Source.Origin.HEURISTIC, 0.4);
  private static final Source TITLE_OF_PAGE = new Source(Source.Origin.HEURISTIC, 0.3);
  private static final int LONGEST = 200;

  @Override
  public void extract(Markup page, Facts facts) {
    String name = Wording.fold(page.document().title());
    for (String heading : headings(page, "h1")) {
      boolean isName = Wording.fold(heading).equals(name);
      facts.offer(Field.TITLE, heading, isName ? NAME_OF_PAGE : FIRST_HEADING);
    }
    headings(page, "h2").forEach(heading -> facts.offer(Field.TITLE, heading, SECOND_HEADING));
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
  private static String titleOfPage(Document document) {
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
