package io.autocraftcv.grounding;

import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Wording;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words with which anybody applies for anything: to use them claims nothing. What is neither here
 * nor in the profile is a claim of its own, in whatever way it is written; no list of skills or
 * employers has to know it.
 */
final class Ordinary {

  private static final Set<String> ENGLISH = english();
  private static final Set<String> GERMAN = german();

  /** Shorter ones are found at the beginning of too many words. */
  private static final int SHORTEST_PART = 4;

  private Ordinary() {}

  /** English sentences have English words only; German ones borrow. */
  static boolean holds(Word word, Tongue tongue) {
    return isEnglish(word) || (tongue != Tongue.ENGLISH && isGerman(word));
  }

  /** Whether a capital amidst a sentence makes it a name: German writes all nouns so. */
  static boolean isNameWithCapital(Word word, Tongue tongue) {
    return isEnglish(word) && (tongue == Tongue.ENGLISH || !isGerman(word));
  }

  private static boolean isEnglish(Word word) {
    return ENGLISH.contains(word.english()) || ENGLISH.contains("=" + word.folded());
  }

  private static boolean isGerman(Word word) {
    return GERMAN.contains(word.german()) || isCompound(word.german());
  }

  /** German makes words of words: "Projekterfahrung". */
  private static boolean isCompound(String stem) {
    for (int i = SHORTEST_PART; i <= stem.length() - SHORTEST_PART; i++) {
      if (GERMAN.contains(stem.substring(i))) {
        String first = stem.substring(0, i);
        String linked = first.endsWith("s") ? first.substring(0, i - 1) : first;
        if (GERMAN.contains(first)
            || GERMAN.contains(Endings.german(first, false))
            || GERMAN.contains(linked)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> english() {
    Set<String> stems = new HashSet<>();
    entries("english.txt")
        .map(Wording::fold)
        .forEach(word -> stems.add(word.startsWith("=") ? word : Endings.english(word)));
    return Set.copyOf(stems);
  }

  private static Set<String> german() {
    Set<String> stems = new HashSet<>();
    entries("german.txt")
        .map(Wording::fold)
        .forEach(
            word -> {
              stems.add(Endings.german(word, false));
              stems.add(Endings.german(word, true));
            });
    return Set.copyOf(stems);
  }

  private static Stream<String> entries(String file) {
    return Lexicon.lines(Ordinary.class, file)
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .filter(word -> !word.isBlank());
  }
}
