package io.autocraftcv.match;

import io.autocraftcv.match.Facts.Fact;
import java.util.List;

/**
 * What a line says in words of which none is known as a skill. One line of the profile must show
 * it: words that are spread over a whole life say nothing.
 */
record WordsDemand(List<Word> words, double weight) implements Demand {

  /** Nobody writes a posting's sentence again: of a long one this many words are enough. */
  private static final int ENOUGH = 4;

  private static final int MOST_TOLD = 6;

  @Override
  public boolean definite() {
    return false;
  }

  @Override
  public Finding in(Facts facts) {
    double best = 0;
    Fact line = null;
    for (Fact fact : facts.all()) {
      double value = value(fact);
      if (value > best) {
        best = value;
        line = fact;
      }
    }
    if (line == null) {
      return new Finding(0, List.of(), texts(words));
    }
    Fact shows = line;
    List<Word> shown = words.stream().filter(shows::hasWord).toList();
    List<Word> missing = words.stream().filter(word -> !shows.hasWord(word)).toList();
    return new Finding(
        best, List.of(shows.evidence(texts(shown))), best < 1 ? texts(missing) : List.of());
  }

  private double value(Fact fact) {
    long shown = words.stream().filter(fact::hasWord).count();
    boolean chance = shown < Math.min(2, words.size());
    return chance ? 0 : fact.strength() * Math.min(1, shown / needed());
  }

  private double needed() {
    return Math.max(1, Math.min(ENOUGH, words.size() * 0.6));
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).limit(MOST_TOLD).toList();
  }
}
