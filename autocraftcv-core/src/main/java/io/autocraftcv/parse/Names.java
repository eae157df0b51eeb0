package io.autocraftcv.parse;

import io.autocraftcv.words.Wording;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the names of people, of any culture, by what cannot be one. */
final class Names {

  private static final Pattern LABEL =
      Pattern.compile("(?i)(?:full name|name|nom|nombre|nome|naam)\\s?:\\s*(.+)");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)^(?:résumé|resume|curriculum vitae|cv|lebenslauf|curriculum|currículum)\\s*(?:of|von|de|[-–—:|])?\\s+");

  /** What people earn the right to write behind their names. */
  private static final Pattern SUFFIXES =
      Pattern.compile("(?:,\\s*(?:\\p{Lu}[\\p{L}.]{0,5}|Ph\\.?D\\.?|M\\.?Sc\\.?)\\b\\.?)+$");

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}\\p{M}][\\p{L}\\p{M}.'’‘´`-]*(?: [\\p{L}\\p{M}(\"“][\\p{L}\\p{M}.'’‘´`\"”)-]*){0,6}");

  private static final Wording NOT_NAMES =
      Wording.of(
          "curriculum vitae | resume | résumé | cv | lebenslauf | bewerbung | currículum | currículo | page | contents | personal details");

  private Names() {}

  static boolean isLabelled(String text) {
    return LABEL.matcher(text).matches();
  }

  /** The name that the line says, if it may be one. */
  static @Nullable String in(String text) {
    String line = text.split("\t", -1)[0].strip();
    var labelled = LABEL.matcher(line);
    String bare =
        labelled.matches() ? labelled.group(1).strip() : TITLE.matcher(line).replaceFirst("");
    String name = SUFFIXES.matcher(bare.split("\\s[|•·–—]\\s", -1)[0]).replaceFirst("").strip();
    boolean may =
        name.length() <= 60
            && NAME.matcher(name).matches()
            && Character.isLetter(name.codePointAt(0))
            && !Character.isLowerCase(name.codePointAt(0))
            && !NOT_NAMES.is(name)
            && SectionKind.called(name) == null
            && Words.position(name) < 1.3;
    return may ? name : null;
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
