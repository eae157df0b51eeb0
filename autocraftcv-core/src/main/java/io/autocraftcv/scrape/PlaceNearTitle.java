package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a line like "Prague, Czechia" close to the title for the place: under the title stand the
 * company, the place and the date, on nearly any site, and a place ends with its country.
 */
final class PlaceNearTitle implements Extractor {

  private static final Source CLOSE = new Source(Source.Origin.HEURISTIC, 0.55);
  private static final int NEAR = 8;
  private static final int LONGEST = 70;

  private static final Set<String> COUNTRIES = countries();

  @Override
  public void extract(Markup page, Facts facts) {
    String title = Wording.fold(facts.get(Field.TITLE, ""));
    page.lines().stream()
        .dropWhile(line -> !Wording.fold(line.text()).equals(title))
        .skip(1)
        .limit(NEAR)
        .map(Lines.Line::text)
        .filter(PlaceNearTitle::isPlace)
        .findFirst()
        .ifPresent(place -> facts.offer(Field.LOCATIONS, List.of(place), CLOSE));
  }

  private static boolean isPlace(String line) {
    int comma = line.lastIndexOf(',');
    return comma > 0
        && line.length() <= LONGEST
        && COUNTRIES.contains(Wording.fold(line.substring(comma + 1)));
  }

  private static Set<String> countries() {
    return Stream.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da")
        .map(Locale::forLanguageTag)
        .flatMap(
            language ->
                Stream.of(Locale.getISOCountries())
                    .map(code -> new Locale("", code).getDisplayCountry(language)))
        .map(Wording::fold)
        .collect(Collectors.toUnmodifiableSet());
  }
}
