package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Refuses postings that say of themselves that they are over. */
final class Closed {

  /** A notice is short; in a longer text the same words are about something else. */
  private static final int LONGEST_NOTICE = 160;

  private static final Wording NOTICES =
      Wording.of(
          """
        no longer accepting applications | no longer available | position has been filled
        job has been filled | role has been filled | vacancy has been filled | job has expired
        posting has expired | this job is closed | job is closed | position is closed
        this job has closed | job posting is closed | has been closed | applications are closed
        applications have closed | applications are now closed | this vacancy has expired
        vacancy is closed | vacancy has closed | no longer active | this job has been removed
        position is no longer open | job is no longer open | job ad has expired
        this listing has expired | no longer taking applications | stelle ist nicht mehr verfügbar
        nicht mehr verfügbar | stelle wurde bereits besetzt | stelle ist bereits besetzt | stelle ist besetzt | stelle wurde besetzt | stelle bereits vergeben
        stellenanzeige ist abgelaufen | nicht mehr online | nimmt keine bewerbungen mehr an
        anzeige ist nicht mehr aktiv | bewerbungsfrist ist abgelaufen | n'est plus disponible
        n'est plus en ligne | offre expirée | offre a expiré | offre est pourvue | a été pourvu
        poste a été pourvu | a été pourvue | est pourvu | est pourvue | offre terminée | existiert nicht mehr | no longer exists | n'existe plus | ya no existe | bestaat niet meer
        role closed on | applications closed on | position closed on | vacancy closed on | closed for applications
        bewerbungsfrist abgelaufen | frist ist abgelaufen | deadline has passed | closing date has passed
        date limite dépassée | plazo finalizado | plazo cerrado | proceso finalizado
        cette offre a expiré | cette annonce a expiré | n'accepte plus de candidatures | offre clôturée
        plus possible de postuler | ya no está disponible | ya no acepta solicitudes
        oferta ha caducado | oferta caducada | oferta cerrada | ya no se aceptan solicitudes
        oferta ha expirado | vacante cerrada | non è più disponibile | annuncio scaduto
        não está mais disponível | não aceita mais candidaturas | vaga encerrada
        niet meer beschikbaar | vacature is gesloten | již není k dispozici | oferta wygasła
        oferta nieaktualna
        annonsen är inte längre tillgänglig | ansökningstiden har gått ut | sista ansökningsdag har passerat
        ansøgningsfristen er udløbet | stillingen er besat | stillingen er ikke lenger aktiv
        søknadsfristen har gått ut | annonsen er utløpt | hakuaika on päättynyt | ogłoszenie nieaktualne
        ogłoszenie jest nieaktualne | ogłoszenie wygasło | oferta archiwalna | oferta jest nieaktualna
        nabídka již není aktuální | nabídka už není aktuální | pozice byla obsazena | ponuka už nie je aktuálna
        вакансия в архиве | вакансия закрыта | вакансия не активна | вакансия неактивна
        больше не принимает отклики | вакансія закрита | вакансія неактивна | вакансія в архіві | 掲載が終了 | 掲載は終了
        掲載終了しました | 募集は終了 | 募集を終了 | 職位已關閉 | 职位已关闭 | 职位已下线 | 停止招聘 | 마감되었습니다 | 채용이 마감 | 접수가 마감
        ilan yayından kaldırılmıştır | başvurular kapanmıştır | állás már nem aktuális | anunț expirat
        offerta scaduta | candidature chiuse | selezione chiusa | vaga expirada | vaga foi encerrada
        inscrições encerradas | vacature is verlopen | niet meer actief | vacature vervuld | vacature is vervuld
        """);

  private Closed() {}

  /** What surrounds a page's content may be about the content: "This job is closed". */
  private static Stream<String> banners(Markup page) {
    return page
        .document()
        .select("[class*=banner]:not([hidden]), [role=alert]:not([hidden])")
        .stream()
        .filter(element -> !element.attr("style").contains("none"))
        .map(Element::text);
  }

  /** Looks at what the page says around the description, as far as that is known already. */
  static void refuse(Markup page, Facts facts) throws ScrapeException {
    List<String> notices =
        Stream.concat(page.lines().stream().map(Lines.Line::text), banners(page))
            .filter(line -> line.length() <= LONGEST_NOTICE && NOTICES.isIn(line))
            .map(Wording::fold)
            .toList();
    if (notices.isEmpty()) {
      return;
    }
    String description = Wording.fold(Prose.of(facts.get(Field.DESCRIPTION, ""), null).text());
    if (!notices.stream().allMatch(description::contains)) {
      throw new ScrapeException(
          Reason.EXPIRED,
          "The page says that this position is no longer open; look for a newer posting.");
    }
  }
}
