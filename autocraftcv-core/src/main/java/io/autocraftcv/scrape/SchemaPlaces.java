package io.autocraftcv.scrape;

import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a posting in schema.org's vocabulary says the work is.
 *
 * @param names the places, the nearest first
 * @param anywhere whether it names, as a place, that the place does not matter
 */
record SchemaPlaces(List<String> names, boolean anywhere) {

  private static final Wording NOWHERE =
      Wording.of(
          """
        anywhere | worldwide | remote | work from home | telecommute | home office | virtual | n/a
        null | undefined | none
        """);

  private static final Wording ANYWHERE =
      Wording.of(
          """
        anywhere | worldwide | remote | work from home | telecommute | home office | virtual
        """);

  static SchemaPlaces of(Thing posting) {
    Set<String> said = places(posting, "jobLocation");
    boolean anywhere = said.stream().anyMatch(ANYWHERE::is);
    said.removeIf(NOWHERE::is);
    if (said.isEmpty()) {
      said = places(posting, "applicantLocationRequirements");
      said.removeIf(NOWHERE::is);
    }
    return new SchemaPlaces(List.copyOf(said), anywhere);
  }

  private static Set<String> places(Thing posting, String property) {
    Set<String> places = new LinkedHashSet<>();
    for (Value value : posting.all(property)) {
      addPlaces(value, places);
    }
    return places;
  }

  private static void addPlaces(Value value, Set<String> places) {
    if (value instanceof Value.Words words) {
      add(Thing.plain(words), places);
      return;
    }
    Thing place = (Thing) value;
    List<String> addresses = new ArrayList<>();
    for (Value address : place.all("address")) {
      add(
          address instanceof Value.Words words ? Thing.plain(words) : address((Thing) address),
          addresses);
    }
    add(address(place), addresses);
    if (addresses.isEmpty()) {
      add(place.text("name", "description"), addresses);
    }
    places.addAll(addresses);
  }

  private static void add(@Nullable String place, Collection<String> places) {
    if (place != null) {
      places.add(place);
    }
  }

  /** Town, region and country as far as they are there; the street only if nothing else is. */
  private static @Nullable String address(Thing address) {
    String parts =
        Stream.of("addressLocality", "addressRegion", "addressCountry")
            .map(name -> address.text(name))
            .filter(Objects::nonNull)
            .filter(part -> part.chars().anyMatch(Character::isLetter))
            .distinct()
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? address.text("streetAddress") : parts;
  }
}
