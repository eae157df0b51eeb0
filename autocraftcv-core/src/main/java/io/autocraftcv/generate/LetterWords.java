package io.autocraftcv.generate;

import io.autocraftcv.words.Lexicon;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words of a language by their kind: {@code kind: word word}. In some kinds a word stands for
 * another: {@code English=Englisch}.
 */
final class LetterWords {

  private final Map<String, Map<String, String>> kinds = new HashMap<>();

  private LetterWords() {}

  static LetterWords load(String file) {
    LetterWords words = new LetterWords();
    for (String line : Lexicon.lines(LetterWords.class, file).toList()) {
      int colon = line.indexOf(':');
      Map<String, String> kind =
          words.kinds.computeIfAbsent(line.substring(0, colon), name -> new LinkedHashMap<>());
      for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
        String[] sides = word.replace('_', ' ').split("=", 2);
        kind.put(sides[0], sides[sides.length - 1]);
      }
    }
    return words;
  }

  Set<String> of(String kind) {
    return kinds.getOrDefault(kind, Map.of()).keySet();
  }

  boolean has(String kind, String word) {
    return of(kind).contains(word);
  }

  /** Whether the word ends with one of the kind. */
  boolean hasEnding(String kind, String word) {
    return of(kind).stream().anyMatch(end -> word.endsWith(end) && word.length() > end.length());
  }

  /** What stands for the word, or the word itself. */
  String translated(String kind, String word) {
    return kinds.getOrDefault(kind, Map.of()).getOrDefault(word, word);
  }

  /** How many of the text's words, 0 to 1, are of the kind. */
  double share(String kind, String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
    return (double) words.stream().filter(word -> has(kind, word)).count() / words.size();
  }

  List<String> inOrder(String kind) {
    return List.copyOf(of(kind));
  }
}
