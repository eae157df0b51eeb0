package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page shows in passing: a badge that says "Hybrid work" or "Full time", a button to
 * apply.
 */
final class Hints implements Extractor {

  private static final Source SHOWN = new Source(Source.Origin.HEURISTIC, 0.5);

  /** A site in one language shows postings in another. */
  private static final Source OF_SITE = new Source(Source.Origin.HEURISTIC, 0.3);

  private static final int LONGEST_ROW = 120;

  private static final Wording APPLY =
      Wording.of(
          """
        apply | apply now | apply here | apply for this job | apply for this position | apply online
        apply on company website | apply on company site | jetzt bewerben | bewerben
        online bewerben | hier bewerben | postuler | je postule | postuler maintenant | candidater
        aplicar | aplicar ahora | inscribirme | postular | solicitar | candidati | solliciteer
        solliciteren | التقدم للوظيفة
        ansök | ansök nu | ansök här | ansök här! | sök jobbet | søk her | søk stillingen | søk på stillingen
        søg jobbet | ansøg | ansøg nu | ansøg her | hae | hae paikkaa | hae työpaikkaa | aplikuj | aplikuj teraz
        aplikuj szybko | odpovědět | odpovědět na inzerát | odpovědět na nabídku | reagovat | poslať životopis
        откликнуться | відгукнутися | відгукнутись | 応募する | 応募画面へ進む | この求人に応募する | エントリーする | 立即投递 | 投递简历 | 立即申请
        지원하기 | 즉시지원 | 입사지원 | başvur | hemen başvur | jelentkezem | jelentkezés | aplică | aplică acum
        inscribirme en esta oferta | inscribirse | me interesa | candidatar-se | candidate-se | candidatar-me
        quero me candidatar | candidati ora | invia candidatura | apply to position | apply for job
        apply for job now | i'm interested | easy apply | quick apply | start your application
        submit application | ich bin interessiert | direkt bewerben | zur bewerbung | jetzt online bewerben
        online-bewerbung | bewerbung starten | solliciteer direct | solliciteer nu | direct solliciteren
        postuler à cette offre | postuler en ligne | je suis intéressé
        """);

  @Override
  public void extract(Markup page, Facts facts) {
    facts.offer(Field.REMOTE, RemoteWords.inPartsOf(facts.get(Field.TITLE, "")), SHOWN);
    List<String> pieces = page.lines().stream().flatMap(line -> badges(line).stream()).toList();
    for (int i = 0; i < pieces.size(); i++) {
      facts.offer(Field.REMOTE, RemoteWords.in(pieces, i), SHOWN);
      facts.offer(Field.EMPLOYMENT_TYPES, EmploymentWords.inPartsOf(pieces.get(i)), SHOWN);
    }
    facts.offer(Field.LOCATIONS, placed(page), OF_SITE);
    facts.offer(Field.APPLY_URL, applyLink(page), SHOWN);
    facts.offer(Field.URL, WebLink.on(page, PageHead.canonical(page.document())), SHOWN);
    facts.offer(
        Field.URL, WebLink.on(page, page.url() == null ? null : page.url().toString()), SHOWN);
    facts.offer(Field.LANGUAGE, Language.tag(PageHead.language(page.document())), OF_SITE);
  }

  /** Badges stand beside each other. */
  private static List<String> badges(Lines.Line line) {
    boolean badges = line.parts().size() > 1 && line.text().length() <= LONGEST_ROW;
    return badges ? line.parts() : List.of(line.text());
  }

  /** Where the page says it is about: {@code <meta name="geo.region" content="US-CA">}. */
  private static List<String> placed(Markup page) {
    String town = PageHead.meta(page.document(), "geo.placename");
    String[] region = PageHead.meta(page.document(), "geo.region").split("-", 2);
    return town.isEmpty()
        ? List.of()
        : List.of(
            Stream.of(town, region.length > 1 ? region[1] : "", region[0])
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
  }

  private static @Nullable String applyLink(Markup page) {
    return page.document().select("a[href]").stream()
        .filter(link -> APPLY.is(link.text()))
        .map(link -> WebLink.on(page, link.absUrl("href")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether the page has something to press in order to apply. */
  static boolean offersToApply(Markup page) {
    List<Element> pressed =
        page.document().select("a, button, input[type=submit], input[type=button], [role=button]");
    return pressed.stream()
        .anyMatch(element -> APPLY.is(element.hasAttr("value") ? element.val() : element.text()));
  }
}
