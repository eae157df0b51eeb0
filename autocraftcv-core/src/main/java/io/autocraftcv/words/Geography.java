package io.autocraftcv.words;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows countries, regions and large towns by name, in several languages. */
public final class Geography {

  private static final Map<String, String> COUNTRIES = countries();
  private static final Set<String> REGIONS = regions();
  private static final Set<String> ZONES = zones();
  private static final Set<String> TOWNS =
      Lexicon.lines(Geography.class, "towns.txt")
          .flatMap(line -> Stream.of(line.split("\\|", -1)))
          .map(Wording::bare)
          .collect(Collectors.toUnmodifiableSet());

  private Geography() {}

  /** The code of the country of this name, or null. */
  public static @Nullable String country(String name) {
    return COUNTRIES.get(Wording.fold(name));
  }

  /** Whether it is the code of a country, in capitals. */
  public static boolean isCountryCode(String text) {
    return text.length() == 2 && isUpperCase(text) && COUNTRIES.containsValue(text);
  }

  /** Whether the text is the name of a region, or what it is shortened to. */
  public static boolean isRegion(String text) {
    String folded = Wording.fold(text);
    return REGIONS.contains(folded) && (folded.length() > 3 || isUpperCase(text));
  }

  /** Whether a time zone is called after a town of this name: a few hundred large ones. */
  public static boolean isLargeTown(String text) {
    return ZONES.contains(Wording.fold(text));
  }

  /** Whether a town is known by this name, with nothing beside it that says where it is. */
  public static boolean isTown(String text) {
    return isLargeTown(text) || TOWNS.contains(Wording.fold(text));
  }

  private static boolean isUpperCase(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> countries() {
    Map<String, String> codes = new HashMap<>();
    Lexicon.lines(Geography.class, "countries.txt")
        .map(line -> line.split(" \\| ", -1))
        .forEach(
            country -> {
              for (int i = 1; i < country.length; i++) {
                codes.put(country[i], country[0]);
              }
            });
    return Map.copyOf(codes);
  }

  private static Set<String> regions() {
    return Lexicon.lines(Geography.class, "regions.txt")
        .flatMap(line -> Stream.of(line.split("\\|", -1)))
        .map(Wording::fold)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> zones() {
    Set<String> towns = new HashSet<>();
    for (String zone : ZoneId.getAvailableZoneIds()) {
      if (zone.matches("(?:Europe|America|Asia|Africa|Australia|Pacific)/.*")) {
        towns.add(Wording.fold(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')));
      }
    }
    return Set.copyOf(towns);
  }
}
