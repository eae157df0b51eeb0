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
      Word.set("during time tenure years year while former formerly previous previously employed since return returning rejoin again back past ehemalig ehemalige ehemaliger"
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
      if (!sentence.isJudged(i) && sentence.hasAt(i, name)) {
        mention(sentence, i, i + name.size(), company);
      }
    }
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
