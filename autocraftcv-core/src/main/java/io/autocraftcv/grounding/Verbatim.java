package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.List;
import java.util.Set;

/**
 * Finds what a text of the profile says in the same words, one behind the other: many enough that
 * no other meaning can be put together of them. Of work, only texts about the employers that the
 * sentence names.
 */
final class Verbatim implements Rule {

  /** Fewer words may be joined to say something else. */
  private static final int FEWEST = 5;

  private static final int FEWEST_OF_ALL = 3;

  private static final int FEWEST_OF_NAME = 2;

  /** Sections whose entries are names, which mean what they mean however short they are. */
  private static final Set<String> NAMES =
      Set.of("certificates", "awards", "publications", "projects", "skills");

  /** Members that tell what was done; titles are true of their own employer only. */
  private static final Set<String> DEEDS = Set.of("highlights", "summary", "description");

  @Override
  public void judge(Inspection sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      i = Math.max(i, judged(sentence, i) - 1);
    }
  }

  /** Behind the last word of what stands in the profile from there on. */
  private static int judged(Inspection sentence, int from) {
    if (sentence.isJudged(from)) {
      return from;
    }
    Fact longest = null;
    int end = from;
    for (Fact fact : sentence.known.facts().holding(sentence.word(from))) {
      int to = sentence.mayCome(fact) ? end(sentence, from, fact.words()) : from;
      if (to > end) {
        end = to;
        longest = fact;
      }
    }
    if (longest == null || (end - from < FEWEST && !isWhole(longest, end - from))) {
      return from;
    }
    sentence.supported(Kind.SKILL, from, end, longest.path());
    return end;
  }

  /** Whether it is all that the text says, and enough to mean that only. */
  private static boolean isWhole(Fact fact, int words) {
    boolean name = NAMES.contains(fact.section()) && fact.words().get(0).hasCapital();
    int fewest = name ? FEWEST_OF_NAME : FEWEST_OF_ALL;
    return words == fact.words().size()
        && words >= fewest
        && (name || DEEDS.contains(fact.member()));
  }

  private static int end(Inspection sentence, int from, List<Word> text) {
    int longest = from;
    for (int start = 0; start < text.size(); start++) {
      int to = from;
      while (to < sentence.size()
          && start + to - from < text.size()
          && !sentence.isJudged(to)
          && sentence.word(to).folded().equals(text.get(start + to - from).folded())) {
        to++;
      }
      longest = Math.max(longest, to);
    }
    return longest;
  }
}
