package io.autocraftcv.scrape;

import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Geography;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose dollars are meant by where the work is: a bare $ is many countries', and a bare
 * number is in these countries of theirs.
 */
final class Dollars {

  private static final Map<String, String> CODES =
      Map.of("US", "USD", "CA", "CAD", "AU", "AUD", "NZ", "NZD", "SG", "SGD", "HK", "HKD");
  private static final Set<String> CANADA =
      Set.of("ON", "QC", "BC", "AB", "MB", "SK", "NS", "NB", "NL", "PE");
  private static final Set<String> AUSTRALIA = Set.of("NSW", "VIC", "QLD", "TAS", "ACT");

  /** Large towns that are named without their country. */
  private static final Map<String, String> TOWNS =
      Map.ofEntries(
          Map.entry("New York", "USD"),
          Map.entry("New York City", "USD"),
          Map.entry("NYC", "USD"),
          Map.entry("San Francisco", "USD"),
          Map.entry("Los Angeles", "USD"),
          Map.entry("Chicago", "USD"),
          Map.entry("Boston", "USD"),
          Map.entry("Seattle", "USD"),
          Map.entry("Austin", "USD"),
          Map.entry("Denver", "USD"),
          Map.entry("Toronto", "CAD"),
          Map.entry("Vancouver", "CAD"),
          Map.entry("Montreal", "CAD"),
          Map.entry("Sydney", "AUD"),
          Map.entry("Melbourne", "AUD"),
          Map.entry("Brisbane", "AUD"),
          Map.entry("Auckland", "NZD"));

  private static final Source CONCLUDED = new Source(Source.Origin.HEURISTIC, 0.5);

  private Dollars() {}

  /** Completes pay without a currency, if all places are in one country that has some. */
  static void settle(Facts facts, String text) {
    Salary salary = facts.get(Field.SALARY);
    if (salary == null || salary.currency() != null) {
      return;
    }
    List<String> codes =
        facts.get(Field.LOCATIONS, List.of()).stream()
            .flatMap(place -> Stream.of(place.split("/", -1)))
            .map(Dollars::at)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    // Those who write for the country that writes most of them name it least.
    if (codes.isEmpty() && isEnglishIn(facts, text)) {
      codes = List.of("USD");
    }
    if (codes.size() == 1) {
      facts.replace(
          Field.SALARY,
          new Salary(salary.min(), salary.max(), codes.get(0), salary.period()),
          CONCLUDED);
    }
  }

  private static boolean isEnglishIn(Facts facts, String text) {
    return text.indexOf('$') >= 0
        && "en".equals(Language.of(text))
        && facts.get(Field.LOCATIONS, List.of()).stream()
            .flatMap(place -> Stream.of(place.split("[,()/|-]", -1)))
            .allMatch(part -> Geography.country(part.strip()) == null);
  }

  private static @Nullable String at(String place) {
    String[] parts = place.split("[,()/|-]", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      String part = parts[i].strip();
      String country = Geography.country(part);
      String code = CODES.get(country == null ? part : country);
      if (country != null || (code != null && part.length() == 2 && !part.equals("CA"))) {
        return code;
      }
      if (part.equals("CA") && i > 0 && CANADA.contains(parts[i - 1].strip())) {
        return "CAD";
      }
      if (CANADA.contains(part) || AUSTRALIA.contains(part)) {
        return CANADA.contains(part) ? "CAD" : "AUD";
      }
      if (TOWNS.containsKey(part)) {
        return TOWNS.get(part);
      }
      if (part.length() == 2 && i > 0 && Geography.isRegion(part)) {
        return "USD";
      }
    }
    return null;
  }
}
