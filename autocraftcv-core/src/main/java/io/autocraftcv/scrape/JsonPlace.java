package io.autocraftcv.scrape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in a site's JSON as schema.org has it. */
final class JsonPlace {

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "addressLocality",
          List.of("city", "addresslocality", "locality", "town", "cityname", "ort", "jobcity"),
          "addressRegion",
          List.of("region", "state", "addressregion", "province", "regionname", "jobstate"),
          "addressCountry",
          List.of("country", "addresscountry", "countryname", "land", "jobcountry", "countrycode"));

  private static final List<String> NAMES =
      List.of(
          "fulllocation",
          "formattedaddress",
          "displayaddress",
          "fulladdress",
          "locationstring",
          "placename",
          "displayname",
          "label",
          "name",
          "locationname",
          "descriptor",
          "location",
          "text",
          "title",
          "value",
          "libelle",
          "nom",
          "bezeichnung");

  private static final List<String> INNER = List.of("address", "postaladdress", "location");

  private static final int MAX_LEVELS = 3;

  private JsonPlace() {}

  static Value of(Object place) {
    return place instanceof Map<?, ?> object
        ? of(new Members(object), MAX_LEVELS)
        : new Value.Words(place instanceof String words ? words : "");
  }

  private static Value of(Members place, int levels) {
    Thing address = address(place);
    if (address != null && !address.all("addressLocality").isEmpty()) {
      return address;
    }
    String name = place.words(NAMES);
    if (name != null) {
      return new Value.Words(name);
    }
    if (place.any(INNER) instanceof Map<?, ?> inner && levels > 0) {
      return of(new Members(inner), levels - 1);
    }
    return address == null ? new Value.Words(listed(place)) : address;
  }

  /** The only thing that an object says, if that is a list of names. */
  private static String listed(Members place) {
    Object only = place.any(place.names().filter(name -> !name.equals("typename")).toList());
    return only instanceof List<?> names && names.stream().allMatch(String.class::isInstance)
        ? names.stream().map(String.class::cast).collect(Collectors.joining(", "))
        : "";
  }

  /** What an object says of town, region and country, or null. */
  static @Nullable Thing address(Members object) {
    Thing address = new Thing(Stream.of("PostalAddress"), null);
    PARTS.forEach(
        (part, names) -> {
          Object said = object.any(names);
          String name = said == null ? null : JsonText.name(said);
          if (name != null) {
            address.add(part, new Value.Words(name));
          }
        });
    return address.size() == 0 ? null : address;
  }
}
