package io.autocraftcv.scrape;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows currencies by their codes and symbols. */
final class Currencies {

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
          Map.entry("Euros", "EUR"),
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
          Map.entry("円", "JPY"),
          Map.entry("元", "CNY"),
          Map.entry("원", "KRW"),
          Map.entry("руб", "RUB"),
          Map.entry("грн", "UAH"),
          Map.entry("CHF", "CHF"));

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Currencies() {}

  /** The currency that the words name by code or symbol, or null. A bare $ is many countries'. */
  static @Nullable String in(String words) {
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

  /** The code of a currency given by code or symbol, or null if there is no such currency. */
  static @Nullable String code(String currency) {
    String code = currency.strip().toUpperCase(Locale.ROOT);
    if (SYMBOLS.containsKey(currency.strip())) {
      return SYMBOLS.get(currency.strip());
    }
    return CODES.contains(code) ? code : null;
  }
}
