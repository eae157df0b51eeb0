package io.autocraftcv.generate;

import io.autocraftcv.words.Lexicon;
import java.util.List;

/**
 * Whether a line says in other order, and shorter, what it said before. A model may not choose
 * other verbs or nouns for what somebody did: "led" is not "took part in", and no list of words
 * knows all such pairs.
 */
final class Rewording {

  private static final Lexicon JOINING =
      Lexicon.of(
          "a an the of and or by with for to in on at that which who while when as from into over"
              + " per it its their through using after before under within without so was were is"
              + " are be der die das den dem des ein eine einen einem einer und oder mit von vom"
              + " bei beim im für zu zum zur auf als am aus nach vor über durch sowie dabei");

  /** Endings that a word may have or not: "improve", "improving". */
  private static final int LONGEST_ENDING = 3;

  private static final int SHORTEST_STEM = 4;

  private Rewording() {}

  static boolean keeps(String before, String after) {
    List<String> had = Lexicon.words(before);
    return Lexicon.words(after).stream()
        .allMatch(word -> JOINING.isIn(word) || had.stream().anyMatch(one -> isForm(one, word)));
  }

  private static boolean isForm(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    boolean digits = Character.isDigit(one.charAt(0));
    return one.equals(other)
        || (!digits
            && same >= SHORTEST_STEM
            && one.length() - same <= LONGEST_ENDING
            && other.length() - same <= LONGEST_ENDING);
  }
}
