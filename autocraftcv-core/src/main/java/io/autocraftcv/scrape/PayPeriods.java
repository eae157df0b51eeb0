package io.autocraftcv.scrape;

import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.words.Wording;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows what pay is for by the words for it, and by the unit codes that schema.org takes over. */
final class PayPeriods {

  private static final Map<PayPeriod, Wording> PERIODS = new EnumMap<>(PayPeriod.class);

  static {
    PERIODS.put(
        PayPeriod.HOUR,
        Wording.of(
            """
        hour | hourly | hours | hr | hrs | h | hur | stunde | std | heure | hora | uur | hod | ph | stundenlohn | stündlich | hourly rate | horaire | la hora | godz
        godzinę | godzinowo | all'ora | oraria | per ora | por hora | timme | i timmen | pr. time | hodina
        hodinu | в час | час | годину | 時給 | 시급 | 时薪 | saat | per uur
        """));
    PERIODS.put(
        PayPeriod.DAY,
        Wording.of(
            """
        day | daily | days | tag | jour | jours | día | daa | dag | den | tjm | tagessatz | day rate | journalier
        dzień | den | daglig | giorno | dia | 日給 | 일급 | 日薪 | per dag
        """));
    PERIODS.put(
        PayPeriod.WEEK,
        Wording.of(
            """
        week | weekly | weeks | wee | woche | semaine | semana | pw
        """));
    PERIODS.put(
        PayPeriod.MONTH,
        Wording.of(
            """
        month | monthly | months | mon | monat | monatlich | monatsgehalt | monatsbrutto | bruttomonatsgehalt | monatslohn | mensuel | mensuels
        al mes | monats | mois | mes | par mois | mensual | maand
        měsíc | mesiac | miesięcznie | pcm
        mies | miesiąc | mensile | mensili | mese | al mese | mês | mensal | por mês | månad | måneden
        pr. måned | kuukausi | kk | měsíčně | měsíčne | mesačne | hó | havi | lună | aylık | ay | в месяц | мес
        месяц | за месяц | міс | місяць | 月給 | 月収 | 月额 | 月薪 | 월급 | 월 | per maand
        """));
    PERIODS.put(
        PayPeriod.YEAR,
        Wording.of(
            """
        year | yearly | years | annum | annual | annually | annualy | ann | jahr | jährlich | jahresgehalt | jahresbrutto | jahresbruttogehalt | bruttojahresgehalt
        jahresbruttoentgelt | jahres | annuels | annuelle | anuales | por año | al año | par an | rok | rocznie
        /an | annuel | año | anual | anno | jaar | pa | p.a | yr | per annum
        annui | annua | annuo | all'anno | ano | por ano | årligt | år | årslön | rok | ročně | yıllık | в год
        год | 年収 | 年俸 | 年薪 | 연봉 | ral | per jaar
        """));
  }

  private PayPeriods() {}

  static @Nullable PayPeriod in(String words) {
    return PERIODS.entrySet().stream()
        .filter(entry -> entry.getValue().isIn(words))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
