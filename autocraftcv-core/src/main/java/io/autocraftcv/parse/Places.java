package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Location;
import io.autocraftcv.words.Geography;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads places: an address of a person, the town of an employer. Towns are known by what stands
 * beside them: a country, a region, a postal code.
 */
final class Places {

  private static final Pattern POSTAL_CODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?:[A-Z]{1,2}-)?("
              + "[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{5}-\\d{3,4}|\\d{4} [A-Z]{2}"
              + "|[A-Z]\\d[\\dW] ?(?=[A-Z\\d]*\\d)[A-Z\\d]{4}|\\d{3} \\d{2}|\\d{2}-\\d{3}|\\d{4,6})(?![\\p{L}\\p{N}])");

  private static final Pattern STREET =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|drives|boulevard|blvd|way|court|ct|place|pl|square|sq|terrace"
              + "|close|crescent|row|parkway|pkwy|highway|hwy|rue|avenue|calle|avenida|av|rua|via|viale|piazza|plaza|plein|laan"
              + "|villages|flat|apt|apartment|suite|unit|floor|po box|postfach)\\.?(?:\\s|,|$)"
              + "|(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|ring|ufer|straat|gata|gatan|vej|vei)(?:\\s|,|$)");

  private static final Pattern CUT = Pattern.compile("[,;|•·\\t\\n()\\[\\]/–—]+");

  private static final Pattern ICON = Pattern.compile("^[^\\p{L}\\p{N}#]+");

  private static final Pattern OF = Pattern.compile("\\s(?:de|del|do|da|of)\\s$");

  /** The second word of "12 Elm Street, Cork (Home)". */
  private static final Pattern USE = Pattern.compile("(?i)home|work|mobile|privat|private");

  private static final int MOST_WORDS = 4;

  private Places() {}

  /** Whether the text is the name of a place and nothing else: "Austin, TX", "Lyon (France)". */
  static boolean isPlace(String text) {
    List<String> parts = parts(text);
    if (parts.size() < 2 || parts.size() > 4) {
      return parts.size() == 1 && Geography.country(parts.get(0)) != null;
    }
    String last = parts.get(parts.size() - 1);
    boolean known =
        Geography.country(last) != null
            || Geography.isCountryCode(last)
            || Geography.isRegion(last);
    return known && parts.stream().allMatch(Places::isName) && !namesAnEmployer(parts.get(0));
  }

  /** "Mercy Hospital, Austin, TX" is more than a place. */
  private static boolean namesAnEmployer(String text) {
    return Words.employer(text) + Words.school(text) + Words.position(text) > 0;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : CUT.split(text, -1)) {
      String bare = ICON.matcher(part.strip()).replaceFirst("");
      if (!bare.isEmpty() && !USE.matcher(bare).matches()) {
        parts.add(bare);
      }
    }
    return parts;
  }

  /** What a town or region may be called. */
  static boolean isName(String text) {
    return text.codePoints().noneMatch(Character::isDigit)
        && text.split(" ", -1).length <= MOST_WORDS
        && Character.isLetter(text.codePointAt(0))
        && !Character.isLowerCase(text.codePointAt(0));
  }

  /** Where somebody lives, if the text says so. */
  static Optional<Location> address(String text) {
    Draft draft = new Draft();
    for (String part : parts(text)) {
      draft.take(part);
    }
    return draft.location();
  }

  /** How much the text looks like an address: 0 if not at all. */
  static int signs(String text) {
    int signs = 0;
    for (String part : parts(text)) {
      if (Geography.country(part) != null
          || Geography.isCountryCode(part)
          || Geography.isRegion(part)) {
        signs += 2;
      } else if (STREET.matcher(part).find() && part.matches(".*\\d.*")) {
        signs += 2;
      } else if (postalCode(part) != null && part.length() < 40) {
        signs += part.matches("[\\d ]+") ? 1 : 2;
      }
    }
    return signs;
  }

  /** Whether a postal code is the last that the text says, so that the town comes next. */
  static boolean endsWithPostalCode(String text) {
    List<String> parts = parts(text);
    String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    return last.length() > 3 && last.equals(postalCode(last));
  }

  private static @Nullable String postalCode(String part) {
    Matcher code = POSTAL_CODE.matcher(part);
    String last = null;
    while (code.find()) {
      last = code.group(1);
    }
    return last;
  }

  /** An address as far as it has been read; its parts come in their order. */
  private static final class Draft {
    private @Nullable String street;
    private @Nullable String postalCode;
    private @Nullable String city;
    private @Nullable String region;
    private @Nullable String country;

    void take(String part) {
      String rest = withoutEnds(part);
      String code = postalCode(rest);
      boolean isStreet = STREET.matcher(rest).find() && rest.matches(".*\\d.*");
      if (code != null && !isStreet) {
        postalCode = code;
        rest =
            rest.replace(code, " ")
                .replaceFirst("^\\s*(?:[A-Z]{1,2}-|C\\.?P\\.?|PLZ|CEP|CAP)\\s", "")
                .strip();
        rest = withoutEnds(rest);
      }
      if (rest.isEmpty() || isPosition(rest)) {
        return;
      }
      if (code != null && city != null && namesAnEmployer(city) && isName(rest)) {
        // "Institute of Linguistics, 00-927 Warsaw": what a code stands beside is the town.
        city = rest;
      } else if (isStreet || rest.matches(".*\\d.*")) {
        street = street == null ? rest : street;
      } else if (Geography.country(rest) != null && city != null) {
        country = Geography.country(rest);
      } else if (Geography.isRegion(rest) && city != null) {
        if (region != null && Geography.isCountryCode(region)) {
          country = region;
        }
        region = rest;
      } else if (city == null && isName(rest)) {
        city = rest;
      } else if (Geography.country(rest) != null) {
        country = Geography.country(rest);
      } else if (region == null && isName(rest)) {
        region = rest;
      }
    }

    /** "Site Engineer, Chennai, India". */
    private static boolean isPosition(String part) {
      return part.indexOf(' ') > 0 && Words.endsAsPosition(part);
    }

    /** "Austin TX 78701 US": a region or a country may end a part, after the town. */
    private String withoutEnds(String part) {
      String rest = part.strip();
      while (true) {
        String end = end(rest);
        if (end.isEmpty()) {
          return rest;
        }
        if (Geography.isRegion(end)) {
          // "Telangana IN": what may be either is a country where another region is named.
          country = region != null && Geography.isCountryCode(end) ? end : country;
          region = region == null ? end : region;
        } else {
          country = Geography.isCountryCode(end) ? end : Geography.country(end);
        }
        rest = rest.substring(0, rest.length() - end.length()).strip();
      }
    }

    /** The region or country that ends a part, or nothing. */
    private String end(String part) {
      for (int words = 3; words > 0; words--) {
        String end = lastWords(part, words);
        boolean whole = end.length() == part.length();
        boolean isShort = end.length() <= 3;
        boolean ends =
            Geography.isRegion(end)
                || Geography.isCountryCode(end)
                || Geography.country(end) != null;
        if (ends && (isTown(part, end) || isTowns(part, end))) {
          return "";
        }
        if (ends
            && (whole
                ? city != null && isShort
                : !part.matches(".*\\p{L}-" + Pattern.quote(end)))) {
          return end;
        }
        if (ends && whole) {
          return "";
        }
      }
      return "";
    }

    /** "13353 Berlin": what a postal code stands before is a town, though regions are called so. */
    private static boolean isTown(String part, String end) {
      String before = part.substring(0, part.length() - end.length()).strip();
      return end.length() > 3 && before.equals(postalCode(before));
    }

    /** "Ciudad de México": a country or region may be the end of a town's name. */
    private static boolean isTowns(String part, String end) {
      return OF.matcher(part.substring(0, part.length() - end.length())).find();
    }

    private static String lastWords(String text, int words) {
      int begin = text.length();
      for (int i = 0; i < words && begin > 0; i++) {
        begin = text.lastIndexOf(' ', begin - 1);
      }
      return text.substring(begin < 0 ? 0 : begin).strip();
    }

    Optional<Location> location() {
      if (city == null && region == null && country == null) {
        return Optional.empty();
      }
      return Optional.of(new Location(street, postalCode, city, country, region));
    }
  }
}
