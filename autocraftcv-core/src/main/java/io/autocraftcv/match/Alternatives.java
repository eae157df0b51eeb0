package io.autocraftcv.match;

import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells the skills of a line that are all asked for from those of which one is enough. */
final class Alternatives {

  private static final Set<String> OR = Set.of("or", "oder", "bzw", "respektive", "ou", "o");

  /** Words that promise examples, or say that one is enough. */
  private static final Set<String> OPENING =
      Set.of(
          "e.g",
          "eg",
          "z.b",
          "like",
          "such",
          "wie",
          "one",
          "any",
          "either",
          "beispielsweise",
          "etwa",
          "einer",
          "eines",
          "entweder",
          "comme",
          "como");

  private static final int BEFORE = 6;

  private final List<Token> tokens;

  private Alternatives(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The skills in groups; of each group one is enough. */
  static List<List<Mention>> of(List<Mention> mentions, List<Token> tokens) {
    Alternatives alternatives = new Alternatives(tokens);
    List<List<Mention>> groups = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= mentions.size(); i++) {
      if (i == mentions.size() || !alternatives.goOn(mentions.get(i - 1), mentions.get(i))) {
        alternatives.add(mentions.subList(begin, i), groups);
        begin = i;
      }
    }
    return groups;
  }

  private void add(List<Mention> row, List<List<Mention>> groups) {
    if (row.size() > 1 && areAlternatives(row)) {
      groups.add(row);
    } else {
      row.forEach(one -> groups.add(List.of(one)));
    }
  }

  /** Whether there is nothing but "or" and punctuation between two skills. */
  private boolean goOn(Mention one, Mention next) {
    int behind = one.end();
    int before = next.begin();
    return between(behind, before).stream().allMatch(OR::contains);
  }

  private boolean areAlternatives(List<Mention> row) {
    int begin = row.get(0).begin();
    List<String> within = between(begin, row.get(row.size() - 1).begin());
    List<String> before = between(0, begin);
    return within.stream().anyMatch(OR::contains)
        || before.subList(Math.max(0, before.size() - BEFORE), before.size()).stream()
            .anyMatch(OPENING::contains);
  }

  private List<String> between(int begin, int end) {
    return tokens.stream()
        .filter(token -> token.begin() >= begin && token.end() <= end)
        .map(Token::folded)
        .toList();
  }
}
