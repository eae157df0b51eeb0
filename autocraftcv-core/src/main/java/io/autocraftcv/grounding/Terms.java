package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every word that no other rule has judged: it is an ordinary one, or the profile has it, or it is
 * a claim that nothing supports. Names of several words must be together in the profile, too.
 */
final class Terms implements Rule {

  @Override
  public void judge(Inspection sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (!sentence.isJudged(i) && sentence.word(i).isWord()) {
        i = term(sentence, i) - 1;
      }
    }
  }

  /** Judges the term that begins there; returns where it ends. */
  private static int term(Inspection sentence, int from) {
    if (!isTerm(sentence, from)) {
      return from + 1;
    }
    int to = from + 1;
    while (to < sentence.size() && goesOn(sentence, to)) {
      to++;
    }
    int end = to;
    for (; end > from; end--) {
      String path = support(sentence, from, end);
      if (path != null) {
        sentence.supported(Kind.SKILL, from, end, path);
        return end;
      }
    }
    sentence.unsupported(Kind.SKILL, from, to);
    return to;
  }

  private static boolean goesOn(Inspection sentence, int index) {
    return !sentence.isJudged(index)
        && !sentence.word(index).apart()
        && sentence.word(index).isWord()
        && isTerm(sentence, index);
  }

  /** Whether it is more than an ordinary word. */
  static boolean isTerm(Inspection sentence, int index) {
    boolean first = index == 0 || sentence.word(index).apart();
    return sentence.word(index).isWord() && (!sentence.isOrdinary(index) || (!first && sentence.isCapital(index)));
  }

  /** The path of what holds these words together, if anything does that may be repeated here. */
  private static @Nullable String support(Inspection sentence, int from, int to) {
    List<Word> phrase = sentence.words(from, to);
    for (Fact fact : sentence.known.facts().holding(phrase)) {
      if (sentence.mayCome(fact)) {
        return fact.path();
      }
    }
    Fact said = sentence.mayRepeat() ? sentence.known.ofPosting(phrase) : null;
    return said == null ? null : said.path();
  }
}
