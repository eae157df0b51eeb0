package io.autocraftcv.match;

import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Stems;
import io.autocraftcv.words.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words of texts that carry meaning: not "and", and not "experience" or "Kenntnisse". */
final class Words {

  private static final Set<String> EMPTY =
      Set.copyOf(Lexicon.lines(Words.class, "emptywords.txt").flatMap(Words::split).toList());

  private final Stems stems;

  Words(Stems stems) {
    this.stems = stems;
  }

  private static Stream<String> split(String line) {
    return Lexicon.words(line).stream();
  }

  /** Those that are not part of a skill's name. */
  List<Word> of(List<Token> tokens, List<Mention> mentions) {
    Set<Word> words = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (carries(token) && mentions.stream().noneMatch(mention -> holds(mention, token))) {
        Stems.Stem stem = stems.of(token.folded());
        words.add(new Word(token.text(), stem.english(), stem.german()));
      }
    }
    return new ArrayList<>(words);
  }

  /** The stems of all of them. */
  Set<String> stems(List<Token> tokens) {
    Set<String> all = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (carries(token)) {
        Stems.Stem stem = stems.of(token.folded());
        all.add(stem.english());
        all.add(stem.german());
      }
    }
    return all;
  }

  private static boolean carries(Token token) {
    int apostrophe = token.folded().indexOf('\'');
    // "You'll" says no more than "you".
    String word = apostrophe < 0 ? token.folded() : token.folded().substring(0, apostrophe);
    return word.length() > 1
        && !EMPTY.contains(word)
        && token.folded().chars().anyMatch(Character::isLetter);
  }

  private static boolean holds(Mention mention, Token token) {
    return mention.begin() <= token.begin() && token.end() <= mention.end();
  }
}
