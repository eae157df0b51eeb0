package io.autocraftcv.words;

import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Token.Gap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the skills that a text names, in the forms that skills.txt tells. The longest name wins.
 * Not thread-safe, as the stems are not; what it knows is loaded once.
 */
public final class Skills {

  private static final int CONTEXT = 8;
  private static final Lexicon KNOWING =
      Lexicon.of(
          "experience experienced knowledge proficiency proficient skills skill programming coding"
              + " programmer developer kenntnisse *kenntnisse erfahrung erfahrungen umgang");

  private final SkillNames names = SkillNames.get();
  private final Stems stems;

  public Skills(Stems stems) {
    this.stems = stems;
  }

  public List<Mention> in(String text) {
    return in(Tokens.of(text));
  }

  public List<Mention> in(List<Token> tokens) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Found next = longestAt(tokens, at);
      if (next != null) {
        found.add(next);
      }
      at = next == null ? at + 1 : next.end();
    }
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).doubtful() || isMeant(i, found, tokens)) {
        mentions.add(found.get(i).mention(tokens));
      }
    }
    return mentions;
  }

  /** The skill of this name, or null if none is known by it. */
  public @Nullable Skill named(String name) {
    return names.canonical(name);
  }

  /** A skill and all that it implies. */
  public Set<String> with(Skill skill) {
    Set<String> all = new LinkedHashSet<>();
    add(skill, all);
    return all;
  }

  private void add(Skill skill, Set<String> all) {
    if (all.add(skill.name())) {
      for (String name : skill.implied()) {
        Skill implied = names.canonical(name);
        if (implied != null) {
          add(implied, all);
        }
      }
    }
  }

  private record Found(Skill skill, int begin, int end, boolean doubtful) {
    Mention mention(List<Token> tokens) {
      return new Mention(skill, tokens.get(begin).begin(), tokens.get(end - 1).end());
    }
  }

  private @Nullable Found longestAt(List<Token> tokens, int begin) {
    Phrase phrase = new Phrase();
    Found longest = null;
    int last = Math.min(tokens.size(), begin + names.longest(tokens.get(begin), stems));
    for (int end = begin + 1; end <= last; end++) {
      Token token = tokens.get(end - 1);
      if (end > begin + 1 && token.gap() != Gap.NEAR) {
        break;
      }
      phrase.add(token, stems.of(token.folded()));
      Skill sure = names.of(phrase);
      Skill doubtful = sure == null ? names.doubtful(phrase) : null;
      if (sure != null) {
        longest = new Found(sure, begin, end, false);
      } else if (doubtful != null) {
        longest = new Found(doubtful, begin, end, true);
      }
    }
    return longest;
  }

  /** "Go" among other languages or alone in a list, not "Go the extra mile". */
  private static boolean isMeant(int index, List<Found> found, List<Token> tokens) {
    Found one = found.get(index);
    boolean aloneBefore = tokens.get(one.begin()).gap() != Gap.NEAR;
    boolean aloneBehind = one.end() == tokens.size() || tokens.get(one.end()).gap() != Gap.NEAR;
    return (aloneBefore && aloneBehind)
        || isKnown(one, tokens)
        || (!startsSentence(one, tokens, aloneBehind) && isAmongOthers(index, found));
  }

  private static boolean startsSentence(Found one, List<Token> tokens, boolean aloneBehind) {
    return tokens.get(one.begin()).gap() == Gap.END && !aloneBehind;
  }

  private static boolean isKnown(Found one, List<Token> tokens) {
    for (int i = Math.max(0, one.begin() - 2); i < Math.min(tokens.size(), one.end() + 1); i++) {
      if ((i < one.begin() || i >= one.end()) && KNOWING.holds(tokens.get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmongOthers(int index, List<Found> found) {
    Found one = found.get(index);
    int from = Math.max(0, index - CONTEXT);
    return found.subList(from, Math.min(found.size(), index + CONTEXT)).stream()
        .anyMatch(
            other ->
                !other.doubtful()
                    && !other.skill().quality()
                    && other.end() > one.begin() - CONTEXT
                    && other.begin() < one.end() + CONTEXT);
  }
}
