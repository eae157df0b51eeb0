package io.autocraftcv.parse;

import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the names of people, of any culture, by what cannot be one. */
final class Names {

  private static final Pattern LABEL =
      Pattern.compile("(?i)(?:full name|name|nom|nombre|nome|naam)\\s?[:\\t]\\s*(.+)");

  private static final Pattern PARTS = Pattern.compile("\t|\\||\\s[•·–—]\\s");

  /** Words set far apart: "ADA EXAMPLE". */
  private static final Pattern SPACED =
      Pattern.compile("[\\p{L}\\p{M}.'’-]+(?:\t[\\p{L}\\p{M}.'’-]+){1,2}");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)^(?:résumé|resume|curriculum vitae|cv|lebenslauf|curriculum|currículum)\\s*(?:of|von|de|[-–—:|])?\\s+");

  /** What people earn the right to write behind their names. */
  private static final Pattern SUFFIXES =
      Pattern.compile("(?:,\\s*(?:\\p{Lu}[\\p{L}.]{0,5}|Ph\\.?D\\.?|M\\.?Sc\\.?)\\b\\.?)+$");

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}\\p{M}][\\p{L}\\p{M}.'’‘´`-]*(?: [\\p{L}\\p{M}(\"“][\\p{L}\\p{M}.'’‘´`\"”)-]*){0,6}");

  /** In characters, with what else the line may say. */
  private static final int LONGEST_LINE = 200;

  private static final Wording NOT_NAMES =
      Wording.of(
          "curriculum vitae | resume | résumé | cv | lebenslauf | bewerbung | currículum | currículo | page | contents | personal details");

  private Names() {}

  /** Whether the line says what a résumé is called, and not whose it is. */
  static boolean isTitle(String text) {
    return NOT_NAMES.is(text);
  }

  static boolean isLabelled(String text) {
    return LABEL.matcher(text).matches();
  }

  /** The name that the line says, if it may be one. */
  static @Nullable String in(String text) {
    if (text.length() > LONGEST_LINE || NOT_NAMES.is(text)) {
      return null;
    }
    Matcher labelled = LABEL.matcher(text.strip());
    if (labelled.matches()) {
      return name(labelled.group(1));
    }
    String spaced = text.replace('\t', ' ').strip();
    if (text.contains("\t") && SPACED.matcher(text.strip()).matches() && name(spaced) != null) {
      return name(spaced);
    }
    for (String part : PARTS.split(text, -1)) {
      String name = name(part);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String name(String part) {
    String bare = TITLE.matcher(part.strip()).replaceFirst("");
    String before = SUFFIXES.matcher(bare).replaceFirst("").strip();
    int comma = before.indexOf(", ");
    boolean position = comma > 0 && Words.position(before.substring(comma)) > 0;
    String name = position ? before.substring(0, comma) : before;
    return mayBe(name) ? name : null;
  }

  private static boolean mayBe(String name) {
    return name.length() <= 60
        && NAME.matcher(name).matches()
        && Character.isLetter(name.codePointAt(0))
        && !Character.isLowerCase(name.codePointAt(0))
        && !NOT_NAMES.is(name)
        && !Periods.isNow(name)
        && SectionKind.called(name) == null
        && !ContactLabels.begins(name)
        && Words.position(name) < 1.3
        && !namesASchool(name);
  }

  /** Short words such as "Ma" are names too. */
  private static boolean namesASchool(String name) {
    return Lexicon.words(name).stream()
        .filter(word -> word.length() > 4)
        .anyMatch(word -> Words.SCHOOLS.holds(word) || Words.DEGREES.holds(word));
  }

  /** Whether the line may be the second of a name. */
  static boolean goesOn(String text) {
    return NAME.matcher(text.strip()).matches()
        && text.split(" ", -1).length <= 3
        && SectionKind.called(text) == null
        && Words.position(text) == 0;
  }

  static double sure(String name) {
    int words = name.split(" ", -1).length;
    return words >= 2 && words <= 5 && Words.position(name) == 0 ? 0.9 : 0.6;
  }
}
