package io.autocraftcv.scrape;

import io.autocraftcv.words.Geography;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Knows a text that names a place and nothing else by the country, region or town in it. */
final class Places {

  private static final Pattern CUT =
      Pattern.compile("[,;|•·()\\[\\]/\\t]| [-–—] | (?:or|oder|ou|o|und|and|et|y|&|\\+) ");
  private static final Pattern POSTAL_CODE =
      Pattern.compile(
          "^(?:[A-Z]{1,2}-)?\\d{4,6} | (?:\\d{4,6}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})$");
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)^(?:greater|central|downtown|raum|großraum|region|région|metropolregion|área de"
              + "|près de|bei|nahe|near) | (?:(?:metropolitan )?area|region|city|und umgebung|centre|centrum|zentrum|mitte)$");
  private static final Pattern DISTRICT =
      Pattern.compile("(?i) \\d{1,2}(?:er?|ème|º)?(?: arr(?:ondissement|\\.)?)?$");

  /** "CV23" behind a town in Warwickshire. */
  private static final Pattern CODE =
      Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?(?: \\d[A-Z]{2})?|\\d{4,6}");

  /** Of a French department: "Lyon 3e - 69". */
  private static final Pattern DEPARTMENT = Pattern.compile(" - \\d{2}$");

  private static final int LONGEST = 90;
  private static final int MOST_PARTS = 8;
  private static final int MOST_WORDS = 4;

  private Places() {}

  /** "Prague, Czechia", "Austin, TX", "Berlin / Hamburg", "80331 München". */
  static boolean is(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    List<String> parts = parts(text);
    return !parts.isEmpty()
        && parts.size() <= MOST_PARTS
        && parts.stream().allMatch(Places::isName)
        && isKnown(parts);
  }

  /** Behind a town stands its region or country; alone, it must be one that is known. */
  private static boolean isKnown(List<String> parts) {
    String last = parts.get(parts.size() - 1);
    boolean region = Geography.isRegion(last) || Geography.isCountryCode(last);
    boolean area = Geography.country(last) != null || (region && parts.size() > 1);
    return area || (parts.stream().allMatch(Places::isTownOrArea) && anyTown(parts));
  }

  private static boolean anyTown(List<String> parts) {
    return parts.stream().anyMatch(Geography::isTown);
  }

  private static boolean isTownOrArea(String part) {
    return Geography.isTown(part)
        || Geography.country(part) != null
        || Geography.isRegion(part)
        || (part.indexOf('-') > 0 && Geography.isTown(part.substring(0, part.indexOf('-'))));
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : CUT.split(DEPARTMENT.matcher(text).replaceAll(""), -1)) {
      String bare = POSTAL_CODE.matcher(part.strip()).replaceAll("");
      String name = DISTRICT.matcher(AROUND.matcher(bare).replaceAll("")).replaceAll("").strip();
      if (!name.isEmpty() && !CODE.matcher(name).matches() && RemoteWords.in(name) == null) {
        parts.add(name);
      }
    }
    return parts;
  }

  private static boolean isName(String part) {
    return part.codePoints().noneMatch(Character::isDigit)
        && part.split(" ", -1).length <= MOST_WORDS
        && Character.isLetter(part.codePointAt(0))
        && !Character.isLowerCase(part.codePointAt(0))
        && !Companies.endsLikeOne(part)
        && !Wording.fold(part).endsWith(".com");
  }
}
