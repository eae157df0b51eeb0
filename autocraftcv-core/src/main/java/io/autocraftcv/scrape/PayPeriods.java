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
        """));
    PERIODS.put(
        PayPeriod.DAY,
        Wording.of(
            """
        day | daily | days | tag | jour | jours | día | daa | dag | den | tjm | tagessatz | day rate | journalier
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
        """));
    PERIODS.put(
        PayPeriod.YEAR,
        Wording.of(
            """
        year | yearly | years | annum | annual | annually | annualy | ann | jahr | jährlich | jahresgehalt | jahresbrutto | jahresbruttogehalt | bruttojahresgehalt
        jahresbruttoentgelt | jahres | annuels | annuelle | anuales | por año | al año | par an | rok | rocznie
        /an | annuel | año | anual | anno | jaar | pa | p.a | yr | per annum
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
