package io.autocraftcv.grounding;

import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of the profile or posting.
 *
 * @param path where it stands, as {@code work[0].highlights[2]}
 * @param entry to which it belongs: {@code work[0]}
 * @param section to which that belongs: {@code work}
 * @param member what it is in its entry: {@code position}
 * @param folded the whole text, in the form in which texts are compared
 * @param sentences the whole text and its sentences, folded, without punctuation at their ends
 */
record Fact(
    String path,
    String entry,
    String section,
    String member,
    String folded,
    List<String> sentences,
    List<Word> words,
    List<Amount> amounts) {

  static Fact of(String path, String text) {
    List<String> sentences = new ArrayList<>(List.of(Wording.bare(text)));
    Sentences.of(text).forEach(sentence -> sentences.add(Wording.bare(sentence)));
    List<Word> words = Tokens.of(text);
    int dot = path.indexOf('.');
    String entry = dot < 0 ? path : path.substring(0, dot);
    return new Fact(
        path,
        entry,
        bare(entry),
        bare(path.substring(dot + 1)),
        Wording.fold(text),
        sentences,
        words,
        Amount.in(words));
  }

  private static String bare(String step) {
    int bracket = step.indexOf('[');
    return bracket < 0 ? step : step.substring(0, bracket);
  }

  /** Where the phrase begins, as an index of words, or -1. */
  int indexOf(List<Word> phrase) {
    for (int i = 0; i + phrase.size() <= words.size(); i++) {
      if (hasAt(i, phrase)) {
        return i;
      }
    }
    return -1;
  }

  boolean holds(Word word) {
    return words.stream().anyMatch(word::isLike);
  }

  private boolean hasAt(int index, List<Word> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).isLike(words.get(index + i))) {
        return false;
      }
    }
    return true;
  }
}
