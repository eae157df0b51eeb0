package io.autocraftcv.grounding;

import java.util.List;
import java.util.Set;

/** In which language a sentence is written, by the small words that hold it together. */
enum Tongue {
  ENGLISH,
  GERMAN,
  /** A few words, such as a list, which may be either. */
  UNKNOWN;

  private static final Set<String> ENGLISH_WORDS =
      Word.set(
          "the a an of to and for with at by from i my me we our you your is are that this which it as have has been on or");

  private static final Set<String> GERMAN_WORDS =
      Word.set(
          "der die das den dem des ein eine einen einem einer eines und oder mit von vom bei beim im zu zum zur für auf als ich mein meine meinen mich mir wir unser ihr ihre"
              + " meiner meinem ist bin habe hat nicht sich seit durch über abschluss");

  static Tongue of(List<Word> words) {
    long english = words.stream().filter(word -> ENGLISH_WORDS.contains(word.folded())).count();
    long german = words.stream().filter(word -> GERMAN_WORDS.contains(word.folded())).count();
    if (english == german) {
      return UNKNOWN;
    }
    return english > german ? ENGLISH : GERMAN;
  }
}
