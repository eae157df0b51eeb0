package io.autocraftcv.grounding;

import java.util.List;

/**
 * Cuts the endings off words, so that "managed" is found where "managing" is known. Cuts little: a
 * word that is wrongly taken for another lets a lie through, one that is not recognised costs a
 * sentence. In particular "manager" is not "manage".
 */
final class Endings {

  private static final int SHORTEST = 3;

  private static final List<String> ENGLISH = List.of("ing", "ed", "es", "s");

  private static final List<String> GERMAN =
      List.of(
          "sten", "tet", "ten", "tes", "ter", "est", "en", "em", "es", "et", "te", "er", "n", "e",
          "s", "t");

  private Endings() {}

  static String english(String folded) {
    String word = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    if (word.endsWith("'")) {
      word = word.substring(0, word.length() - 1);
    }
    if (word.endsWith("ies") || word.endsWith("ied")) {
      return word.length() > SHORTEST + 1 ? word.substring(0, word.length() - 2) : word;
    }
    String plural = word.endsWith("ees") ? word.substring(0, word.length() - 1) : word;
    String cut = plural.endsWith("ss") ? plural : cut(plural, ENGLISH);
    if (cut.endsWith("e") && cut.length() > SHORTEST) {
      cut = cut.substring(0, cut.length() - 1);
    }
    if (cut.endsWith("y") && cut.length() > SHORTEST) {
      return cut.substring(0, cut.length() - 1) + "i";
    }
    return single(cut);
  }

  /**
   * @param noun whether it is written with a capital; "Leiter" is not "leiten", but "großer" is
   *     "groß"
   */
  static String german(String folded, boolean noun) {
    String word = folded;
    if (!noun && word.startsWith("ge") && word.endsWith("t") && word.length() > 6) {
      word = word.substring(2);
    }
    return noun && word.endsWith("er") ? word : cut(word, GERMAN);
  }

  private static String cut(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** "planned" without its ending is "plann". */
  private static String single(String word) {
    int last = word.length() - 1;
    boolean twice = last >= SHORTEST && word.charAt(last) == word.charAt(last - 1);
    return twice && Character.isLetter(word.charAt(last)) ? word.substring(0, last) : word;
  }
}
