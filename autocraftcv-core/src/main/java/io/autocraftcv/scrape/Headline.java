package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the posting's title among the headings and names of a page. The first and highest heading
 * is it on most pages; on the others it is the name of the site or a slogan, and a lower heading
 * looks more like a title. Where an element names itself the title of a job, {@link NamedElements}
 * is believed before a lower heading.
 */
final class Headline implements Extractor {

  private static final double FIRST_HEADING = 0.6;
  private static final double SECOND_HEADING = 0.4;
  private static final double THIRD_HEADING = 0.35;
  private static final double TITLE_OF_PAGE = 0.3;

  /** What the whole name of the page says too may be the name of the site. */
  private static final double NAME_OF_SITE = -0.16;

  private static final double NEITHER_NAMED_NOR_POSITION = -0.12;
  private static final double POSITION = 0.05;
  private static final double GENDERS = 0.24;
  private static final double IN_NAME_OF_PAGE = 0.04;
  private static final double SUREST = 0.68;

  @Override
  public void extract(Markup page, Facts facts) {
    String name = nameOfPage(page.document());
    offer(facts, headings(page, "h1"), FIRST_HEADING, page);
    offer(facts, headings(page, "h2"), SECOND_HEADING, page);
    offer(facts, headings(page, "h3"), THIRD_HEADING, page);
    offer(facts, List.of(PageTitle.of(name, "").title()), TITLE_OF_PAGE, page);
  }

  private static void offer(Facts facts, List<String> titles, double base, Markup page) {
    for (String title : titles) {
      if (JobTitles.couldBe(title)) {
        double sure = Math.min(SUREST, base + signs(title, base, page.document()));
        facts.offer(Field.TITLE, title, new Source(Source.Origin.HEURISTIC, rounded(sure)));
      }
    }
  }

  private static double signs(String title, double base, Document document) {
    String name = Wording.fold(document.title());
    String folded = Wording.fold(title);
    String site = Wording.fold(PageHead.meta(document, "og:site_name"));
    if (base == TITLE_OF_PAGE) {
      return 0;
    }
    double signs = 0;
    if (JobTitles.namesGenders(title)) {
      signs += GENDERS;
    } else if (JobTitles.namesPosition(title)) {
      signs += POSITION;
    } else if (name.equals(folded) || site.equals(folded) || Companies.looksLikeOne(title)) {
      return NAME_OF_SITE;
    } else if (!name.contains(folded)) {
      signs += NEITHER_NAMED_NOR_POSITION;
    }
    return signs + (name.contains(folded) ? IN_NAME_OF_PAGE : 0);
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static List<String> headings(Markup page, String level) {
    return page.content().select(level).stream()
        .map(heading -> Lines.squeeze(titleAlone(heading).text()))
        .flatMap(text -> Stream.of(titleIn(text)))
        .toList();
  }

  /** In a headline that says more, an element of its own may be called the title. */
  private static Element titleAlone(Element heading) {
    String whole = heading.text();
    Element first = heading.selectFirst("br");
    Element before = first == null ? null : first.previousElementSibling();
    // Who may apply stands at the end of a title, and what comes below is something else.
    if (before != null && JobTitles.namesGenders(before.text())) {
      return before;
    }
    return heading.select("[class*=title], [id*=title]").stream()
        .filter(element -> !element.equals(heading) && element.hasText())
        .filter(element -> whole.startsWith(element.text()))
        .reduce(heading, (outer, inner) -> inner);
  }

  /** A headline may say who is looking for whom. */
  private static String titleIn(String heading) {
    String cleaned = JobTitles.cleaned(heading);
    PageTitle said = PageTitle.of(cleaned, "");
    return said.sure() && JobTitles.couldBe(said.title()) ? said.title() : cleaned;
  }

  static String nameOfPage(Document document) {
    String title = PageHead.meta(document, "og:title");
    String twitter = PageHead.meta(document, "twitter:title");
    return !title.isEmpty() ? title : document.title().isEmpty() ? twitter : document.title();
  }
}
