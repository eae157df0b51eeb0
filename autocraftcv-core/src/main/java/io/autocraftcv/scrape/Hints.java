package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads what a page shows in passing: a badge that says "Hybrid work", a button to apply. */
final class Hints implements Extractor {

  private static final Source SHOWN = new Source(Source.Origin.HEURISTIC, 0.5);

  private static final Wording APPLY =
      Wording.of(
          """
        apply | apply now | apply here | apply for this job | apply for this position | apply online
        apply on company website | apply on company site | jetzt bewerben | bewerben
        online bewerben | hier bewerben | postuler | je postule | postuler maintenant | candidater
        aplicar | aplicar ahora | inscribirme | postular | solicitar | candidati | solliciteer
        solliciteren | التقدم للوظيفة
        """);

  @Override
  public void extract(Markup page, Facts facts) {
    facts.offer(Field.REMOTE, RemoteWords.inPartsOf(facts.get(Field.TITLE, "")), SHOWN);
    for (Lines.Line line : page.lines()) {
      facts.offer(Field.REMOTE, RemoteWords.in(line.text()), SHOWN);
    }
    page.document().select("a[href]").stream()
        .filter(link -> APPLY.is(link.text()))
        .map(link -> link.absUrl("href"))
        .filter(url -> url.startsWith("http"))
        .findFirst()
        .ifPresent(url -> facts.offer(Field.APPLY_URL, url, SHOWN));
    facts.offer(Field.URL, PageHead.canonical(page.document()), SHOWN);
    facts.offer(Field.URL, page.url() == null ? null : page.url().toString(), SHOWN);
  }

  /** Whether the page has something to press in order to apply. */
  static boolean offersToApply(Markup page) {
    List<Element> pressed =
        page.document().select("a, button, input[type=submit], input[type=button], [role=button]");
    return pressed.stream()
        .anyMatch(element -> APPLY.is(element.hasAttr("value") ? element.val() : element.text()));
  }
}
