package io.autocraftcv.scrape;

import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Salary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads pay out of words: amounts, ranges, currencies and what they are for. */
final class Money {

  /** An amount with an optional k for thousands; possessive, so that no text makes it slow. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(?:\\p{L}{0,3}\\p{Sc})?(\\d{1,15}+(?:[.,'’ \u00a0\u202f]\\d{3}(?!\\d))*+(?:[.,]\\d{1,3})?+)\\s?([kK]\\b)?");

  private static final Pattern CODE = Pattern.compile("(?<!\\p{L})([A-Z]{3})(?!\\p{L})");

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("S$", "SGD"),
          Map.entry("HK$", "HKD"),
          Map.entry("US$", "USD"),
          Map.entry("R$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("zł", "PLN"),
          Map.entry("Kč", "CZK"),
          Map.entry("₪", "ILS"),
          Map.entry("₩", "KRW"),
          Map.entry("₽", "RUB"),
          Map.entry("₴", "UAH"),
          Map.entry("₺", "TRY"),
          Map.entry("₫", "VND"),
          Map.entry("₦", "NGN"),
          Map.entry("฿", "THB"),
          Map.entry("CHF", "CHF"));

  private static final Map<PayPeriod, Wording> PERIODS = new EnumMap<>(PayPeriod.class);

  static {
    PERIODS.put(
        PayPeriod.HOUR,
        Wording.of(
            """
        hour | hourly | hours | hr | hrs | h | hur | stunde | std | heure | hora | uur | hod | ph
        """));
    PERIODS.put(
        PayPeriod.DAY,
        Wording.of(
            """
        day | daily | days | tag | jour | jours | día | daa | dag | den | tjm | tagessatz
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
        month | monthly | months | mon | monat | monatlich | mois | mes | par mois | mensual | maand
        měsíc | mesiac | miesięcznie | pcm
        """));
    PERIODS.put(
        PayPeriod.YEAR,
        Wording.of(
            """
        year | yearly | years | annum | annual | annually | annualy | ann | jahr | jährlich | par an
        /an | annuel | año | anual | anno | jaar | pa | p.a | yr | per annum
        """));
  }

  private Money() {}

  /** The salary that the words name, or null if there is no amount in them. */
  static @Nullable Salary read(String words, @Nullable String currency) {
    List<BigDecimal> amounts = new ArrayList<>();
    boolean thousands = false;
    Matcher matcher = AMOUNT.matcher(words);
    while (matcher.find() && amounts.size() < 2) {
      BigDecimal amount = number(matcher.group(1));
      if (amount != null) {
        amounts.add(matcher.group(2) == null ? amount : amount.movePointRight(3));
        thousands |= matcher.group(2) != null;
      }
    }
    if (amounts.isEmpty()) {
      return null;
    }
    BigDecimal min = amounts.get(0);
    BigDecimal max = amounts.size() > 1 ? amounts.get(1) : null;
    if (thousands && min.compareTo(BigDecimal.valueOf(1000)) < 0) {
      min = min.movePointRight(3);
    }
    return salary(min, max, currency == null ? currency(words) : currency, period(words));
  }

  /** A salary of these parts, or null if they make none: without an amount, or of zero. */
  static @Nullable Salary salary(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String currency,
      @Nullable PayPeriod period) {
    BigDecimal least = positive(min);
    BigDecimal most = positive(max);
    if (least == null && most == null) {
      return null;
    }
    String code = currency == null ? null : code(currency);
    boolean turned = least != null && most != null && least.compareTo(most) > 0;
    return turned ? new Salary(most, least, code, period) : new Salary(least, most, code, period);
  }

  private static @Nullable BigDecimal positive(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() > 0 ? amount : null;
  }

  /** The number as written in any country, or null: 50,000.00 and 50.000,00 and 50 000. */
  static @Nullable BigDecimal number(String written) {
    String digits = written.replaceAll("[^\\d.,]", "");
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean decimals = last >= 0 && digits.length() - last - 1 != 3;
    String whole = (decimals ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
    if (whole.isEmpty() || whole.length() > 15) {
      return null;
    }
    return new BigDecimal(decimals ? whole + "." + digits.substring(last + 1) : whole)
        .stripTrailingZeros();
  }

  static @Nullable PayPeriod period(String words) {
    return PERIODS.entrySet().stream()
        .filter(entry -> entry.getValue().isIn(words))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The currency that the words name by code or symbol, or null. A bare $ is many countries'. */
  static @Nullable String currency(String words) {
    Matcher matcher = CODE.matcher(words);
    while (matcher.find()) {
      String code = code(matcher.group(1));
      if (code != null) {
        return code;
      }
    }
    return SYMBOLS.entrySet().stream()
        .filter(entry -> words.contains(entry.getKey()))
        .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private static @Nullable String code(String currency) {
    String code = currency.strip().toUpperCase(Locale.ROOT);
    if (SYMBOLS.containsKey(currency.strip())) {
      return SYMBOLS.get(currency.strip());
    }
    return Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(code))
        ? code
        : null;
  }
}
