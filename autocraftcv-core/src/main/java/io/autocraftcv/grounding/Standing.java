package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.Set;

/**
 * Finds verbs that give somebody a standing, as "founded" and "led": whatever follows them, they
 * are claims by themselves, and true only of whom the profile says them.
 */
final class Standing implements Rule {

  private static final Set<String> VERBS =
      Word.set(
          "led ran founded cofounded co-founded owned own headed chaired directed governed invented"
              + " pioneered won saved taught published gründete gegründet leitete geleitet führte"
              + " geführt besitze erfand erfunden gewann gewonnen unterrichtete");

  @Override
  public void judge(Inspection sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.is(i, VERBS)
          && sentence.voice.self()
          && !sentence.isJudged(i)
          && !isAdjective(sentence, i)) {
        Fact said =
            sentence.known.facts().holding(sentence.word(i)).stream()
                .filter(sentence::mayCome)
                .findFirst()
                .orElse(null);
        if (said == null) {
          sentence.unsupported(Kind.SKILL, i, i + 1);
        }
      }
    }
  }

  /** "My own" gives no standing. */
  private static boolean isAdjective(Inspection sentence, int index) {
    return sentence.is(index, Word.set("own")) && !sentence.is(index - 1, Word.set("i we"));
  }
}
