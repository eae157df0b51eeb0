package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads in sentences until when one may apply: "Bitte bewerben Sie sich bis zum 31. März 2026". */
final class DatesInText implements Extractor {

  private static final Source READ = new Source(Source.Origin.HEURISTIC, 0.45);
  private static final int LONGEST_LINE = 600;
  private static final int NEAR = 45;

  private static final Wording UNTIL =
      Wording.of(
          """
        応募締切 | 締切 | 掲載終了日 | 掲載終了予定日 | 截止日期 | 마감일 | apply by | apply before | apply until | applications by | applications until | applications close on | deadline
        closing date | close on | closes on | no later than | applications are accepted until | accepted until
        submitted by | received by | bewerbungsfrist | bewerbungsschluss | bewerbung bis | bewerbungen bis
        bewerben sie sich bis | bewirb dich bis | bewirb dich bitte bis | unterlagen bis | bewerbungsunterlagen bis
        candidature avant | candidatures avant | postulez avant | avant le | date limite | jusqu'au | au plus tard le
        antes del | hasta el | fecha límite | plazo | solicitudes hasta | candidarsi entro | entro il
        bitte bis zum | bitte bis | spätestens bis zum | bis spätestens | spätestens zum | sista ansökningsdag
        ansök senast | senast den | ansøgningsfrist | senest den | søknadsfrist | solliciteren kan tot
        reageer voor | reageren tot | uiterlijk | ważne do | nadsyłać do | prazo | até o dia | inscrições até
        přihlášky do | haku päättyy | viimeistään
        """);

  private static final Wording SINCE =
      Wording.of(
          """
        掲載日 | 公開日 | 发布日期 | 등록일 | posted on | published on | date posted | posted | veröffentlicht am | online seit | publié le | publiée le
        publicado el | publicada el | pubblicato il
        geplaatst op | gepubliceerd op | publicerad | publicerat | publisert | julkaistu | opublikowano | dodano
        zveřejněno | publicado em | publicada em | pubblicata il | опубликована | опубликовано | опубліковано
        """);

  @Override
  public void extract(Markup page, Facts facts) {
    of(page.lines(), DateOrder.of(page), facts);
  }

  static void of(List<Lines.Line> lines, DateOrder order, Facts facts) {
    for (Lines.Line line : lines) {
      String text = line.text();
      if (text.length() <= LONGEST_LINE && text.chars().anyMatch(Character::isDigit)) {
        facts.offer(Field.VALID_THROUGH, behind(UNTIL, text, order), READ);
        facts.offer(Field.DATE_POSTED, behind(SINCE, text, order), READ);
      }
    }
  }

  private static @Nullable LocalDate behind(Wording words, String text, DateOrder order) {
    int at = words.lastIn(text);
    if (at < 0) {
      return null;
    }
    String folded = Wording.fold(text);
    return Dates.read(folded.substring(at, Math.min(folded.length(), at + NEAR)), order);
  }
}
