package io.autocraftcv.webapp;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds a text again that was put in other words. */
final class Likeness {

  /** With fewer words in common, two texts are not about the same. */
  private static final double LEAST = 0.3;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Likeness() {}

  /** Which of the others is the text in other words; -1 if none is. */
  static int find(String text, List<String> others) {
    Set<String> words = words(text);
    int best = -1;
    double most = LEAST;
    for (int i = 0; i < others.size(); i++) {
      double likeness = of(words, words(others.get(i)));
      if (likeness > most) {
        most = likeness;
        best = i;
      }
    }
    return best;
  }

  /** From 0 for nothing in common to 1 for the same words. */
  private static double of(Set<String> words, Set<String> others) {
    Set<String> both = new HashSet<>(words);
    both.retainAll(others);
    return both.size() / (double) Math.max(1, Math.min(words.size(), others.size()));
  }

  /** Short words are in every text. */
  private static Set<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toSet());
  }
}
