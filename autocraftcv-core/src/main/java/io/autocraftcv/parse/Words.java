package io.autocraftcv.parse;

import io.autocraftcv.words.Lexicon;
import java.util.List;
import java.util.regex.Pattern;

/** What texts in a résumé are about, as far as their words show it. */
final class Words {

  static final Lexicon POSITIONS = Lexicon.load(Lexicon.class, "positions.txt");
  static final Lexicon EMPLOYERS = Lexicon.load(Lexicon.class, "employers.txt");
  static final Lexicon SCHOOLS = Lexicon.load(Words.class, "schools.txt");
  static final Lexicon DEGREES = Lexicon.load(Words.class, "degrees.txt");

  private static final Pattern FIRM =
      Pattern.compile(
          "^[^,|]{2,40}\\s(?:&|und|and|et|y)\\s(?:Partners?|Associates|Co|Söhne|Sons|Fils|Hijos)$"
              + "|^\\p{Lu}[\\p{L} &'’-]{1,40}\\s(?:Solicitors|Architects|Accountants|Attorneys|Surveyors|Builders|Caterers|Rechtsanwälte|Architekten|Avocats)$");

  private Words() {}

  /** How much a text looks like what somebody is; positions are mostly named by their last word. */
  static double position(String text) {
    return POSITIONS.hits(text) > 0 && !isFirm(text) ? 1 + share(POSITIONS, text) : 0;
  }

  /** "Bachmann & Partner", "Holloway Marsh Solicitors". */
  private static boolean isFirm(String text) {
    return FIRM.matcher(text).find();
  }

  static boolean endsAsPosition(String text) {
    List<String> words = Lexicon.words(text);
    return !words.isEmpty() && POSITIONS.holds(words.get(words.size() - 1));
  }

  static double employer(String text) {
    return EMPLOYERS.hits(text) > 0 || isFirm(text) ? 1 + share(EMPLOYERS, text) : 0;
  }

  static double school(String text) {
    return SCHOOLS.hits(text) > 0 ? 1 + share(SCHOOLS, text) : 0;
  }

  static double degree(String text) {
    return DEGREES.hits(text) > 0 ? 1 + share(DEGREES, text) : 0;
  }

  private static double share(Lexicon lexicon, String text) {
    return (double) lexicon.hits(text) / Math.max(1, Lexicon.words(text).size());
  }
}
