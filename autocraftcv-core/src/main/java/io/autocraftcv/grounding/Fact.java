package io.autocraftcv.grounding;

import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of the profile or posting.
 *
 * @param path where it stands, as {@code work[0].highlights[2]}
 * @param folded the whole text, in the form in which texts are compared
 * @param sentences the whole text and its sentences, folded, without punctuation at their ends
 */
record Fact(
    String path, String folded, List<String> sentences, List<Word> words, List<Amount> amounts) {

  static Fact of(String path, String text) {
    List<String> sentences = new ArrayList<>(List.of(Wording.bare(text)));
    Sentences.of(text).forEach(sentence -> sentences.add(Wording.bare(sentence)));
    List<Word> words = Tokens.of(text);
    return new Fact(path, Wording.fold(text), sentences, words, Amount.in(words));
  }

  /** The entry to which it belongs: {@code work[0]}, {@code basics}. */
  String entry() {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** The list to which it belongs: {@code work}. */
  String section() {
    String entry = entry();
    int bracket = entry.indexOf('[');
    return bracket < 0 ? entry : entry.substring(0, bracket);
  }

  /** What it is in its entry: {@code position}. */
  String member() {
    int bracket = path.indexOf('[', path.indexOf('.') + 1);
    return path.substring(path.indexOf('.') + 1, bracket < 0 ? path.length() : bracket);
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
