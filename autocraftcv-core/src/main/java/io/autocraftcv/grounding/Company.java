package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.List;
import java.util.Set;

/**
 * The company of the posting: a letter speaks of it, and may not say that somebody has been there.
 */
final class Company {

  /** Beside these a wish to work there is a claim to have done so. */
  private static final Set<String> PAST =
      Word.set(
          "during time tenure years year while former formerly previous previously employed since return returning rejoin again back past ehemalig ehemalige ehemaliger"
              + " fruher fruhere wahrend zeit jahre seit zuruck wieder damals");

  private Company() {}

  static void find(Inspection sentence) {
    sentence.known.posting().all().stream()
        .filter(fact -> fact.path().equals("posting.company"))
        .forEach(fact -> find(sentence, fact));
  }

  private static void find(Inspection sentence, Fact company) {
    List<Word> name = Employers.bare(company.words());
    for (int i = 0; i < sentence.size(); i++) {
      int length = sentence.isJudged(i) ? 0 : lengthAt(sentence, i, name);
      if (length > 0) {
        mention(sentence, i, i + length, company);
      }
    }
  }

  /** Of how many words the name is there; its first words may stand for all. */
  private static int lengthAt(Inspection sentence, int index, List<Word> name) {
    for (int length = name.size(); length > 0; length--) {
      int next = index + length;
      boolean longer =
          next < sentence.size()
              && !sentence.word(next).apart()
              && sentence.word(next).hasCapital();
      boolean own = length == name.size() || (!longer && !sentence.isOrdinary(index));
      if (own && sentence.hasAt(index, name.subList(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private static void mention(Inspection sentence, int from, int to, Fact company) {
    Voice voice = sentence.voice;
    sentence.ofCompany |= from == 0 && !voice.self();
    boolean past = sentence.words.stream().anyMatch(word -> PAST.contains(word.folded()));
    if (voice.self() ? voice.wishing() && !voice.telling() && !past : sentence.mayRepeat()) {
      sentence.supported(Kind.EMPLOYER, from, to, company.path());
    } else {
      sentence.unsupported(Kind.EMPLOYER, from, to);
    }
  }
}
