package io.autocraftcv.words;

import io.autocraftcv.library.Libraries;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Brings words to the forms in which "managed" meets "managing" and "Verkäufe" meets "Verkauf".
 * Postings mix English and German, so each word has a stem of either language; two words are the
 * same if either is. Not thread-safe.
 */
public final class Stems {

  {
    Libraries.require(
        "Matching",
        "opennlp.tools.stemmer.snowball.SnowballStemmer",
        "org.apache.opennlp:opennlp-tools");
  }

  private final SnowballStemmer english = new SnowballStemmer(ALGORITHM.ENGLISH);
  private final SnowballStemmer german = new SnowballStemmer(ALGORITHM.GERMAN);
  private final Map<String, Stem> known = new HashMap<>();

  /** A word's stems. */
  public record Stem(String english, String german) {}

  public Stem of(String folded) {
    return known.computeIfAbsent(folded, this::stem);
  }

  private Stem stem(String word) {
    if (!word.chars().allMatch(Character::isLetter)) {
      return new Stem(word, word);
    }
    return new Stem(english.stem(word).toString(), german.stem(word).toString());
  }
}
