package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody has learned: a degree, its subject and its school must be of one entry of the
 * profile's education.
 */
final class Degrees implements Rule {

  private static final Set<String> LEARNED =
      Word.set("degree degrees graduated studied abschluss studium studierte studiert hochschulabschluss");

  /** What stands between a degree, its subject and its school. */
  private static final Set<String> BETWEEN =
      Word.set("of in from at the degree and & der die des das an am im von fur für a with university universitat hochschule college school institute studium abschluss studies thesis title"
                  + " student students level");

  private static final Set<String> OF = Word.set("of in degree thesis arts science");

  private static final int FARTHEST = 12;

  @Override
  public void judge(Inspection sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Degree degree = Degree.named(sentence.word(i));
      if (degree != null && isDegree(sentence, i)) {
        i = judge(sentence, i, having(sentence, degree, sentence.word(i)), true) - 1;
      } else if (sentence.is(i, LEARNED)) {
        i = judge(sentence, i, education(sentence), false) - 1;
      }
    }
  }

  /** "Master" is a level of skill and a verb, "doctor" an occupation. */
  private static boolean isDegree(Inspection sentence, int index) {
    Word word = sentence.word(index);
    if (word.folded().startsWith("doctor") && !word.folded().equals("doctorate")) {
      return sentence.is(index + 1, OF);
    }
    boolean ambiguous = word.folded().equals("master") || word.folded().equals("masters");
    return !ambiguous || word.hasCapital() || sentence.is(index + 1, OF);
  }

  /** The entries of education, each with its texts. */
  private static Map<String, List<Fact>> education(Inspection sentence) {
    Map<String, List<Fact>> entries = new LinkedHashMap<>();
    for (Fact fact : sentence.known.facts().all()) {
      if (fact.section().equals("education")) {
        entries.computeIfAbsent(fact.entry(), e -> new ArrayList<>()).add(fact);
      }
    }
    return entries;
  }

  private static Map<String, List<Fact>> having(Inspection sentence, Degree degree, Word name) {
    Map<String, List<Fact>> entries = education(sentence);
    entries.values().removeIf(facts -> !isOf(facts, degree, name));
    return entries;
  }

  private static boolean isOf(List<Fact> entry, Degree degree, Word name) {
    List<Word> type = new ArrayList<>();
    entry.stream()
        .filter(fact -> fact.member().equals("studyType") || fact.member().equals("area"))
        .forEach(fact -> type.addAll(fact.words()));
    if (type.stream().anyMatch(word -> word.isLike(name))) {
      return true;
    }
    boolean level =
        type.stream()
            .map(Degree::named)
            .anyMatch(held -> held != null && held.level() == degree.level());
    return level
        && degree.subject().stream()
            .allMatch(subject -> type.stream().anyMatch(word -> word.folded().equals(subject)));
  }

  /**
   * Reads on while what follows is of the degree; returns where it ends.
   *
   * @param named whether a degree is claimed, rather than to have studied
   */
  private static int judge(
      Inspection sentence, int from, Map<String, List<Fact>> entries, boolean named) {
    int end = from + 1;
    boolean held = !entries.isEmpty();
    String path = held ? path(entries) : "";
    for (int i = from + 1; i < sentence.size() && i < from + FARTHEST && goesOn(sentence, i); i++) {
      Word word = sentence.word(i);
      if (Terms.isTerm(sentence, i)) {
        entries.values().removeIf(facts -> facts.stream().noneMatch(fact -> fact.holds(word)));
        held &= !entries.isEmpty();
        path = held ? path(entries) : path;
        end = i + 1;
      }
    }
    if (!named && end == from + 1) {
      return end;
    }
    if (held) {
      sentence.supported(Kind.DEGREE, from, end, path);
    } else if (named && isTold(sentence, from)) {
      return from + 1;
    } else {
      sentence.unsupported(Kind.DEGREE, from, end);
    }
    return end;
  }

  private static boolean goesOn(Inspection sentence, int index) {
    Word word = sentence.word(index);
    boolean connects = BETWEEN.contains(word.folded()) || Terms.isTerm(sentence, index);
    return connects
        && word.isWord()
        && Degree.named(word) == null
        && !(word.apart() && sentence.isJudged(index));
  }

  private static String path(Map<String, List<Fact>> entries) {
    List<Fact> facts = entries.values().iterator().next();
    return facts.stream()
        .filter(fact -> fact.member().equals("studyType"))
        .findFirst()
        .orElse(facts.get(0))
        .path();
  }

  /** Whether the profile uses the word elsewhere, of others or in a name, beside the same word. */
  private static boolean isTold(Inspection sentence, int index) {
    int to = index + 2;
    while (to < sentence.size() && BETWEEN.contains(sentence.word(to - 1).folded())) {
      to++;
    }
    for (Fact fact : sentence.known.facts().all()) {
      boolean before =
          index > 0
              && sentence.word(index - 1).isNumber()
              && fact.indexOf(sentence.words(index - 1, index + 1)) >= 0;
      boolean behind = to <= sentence.size() && fact.indexOf(sentence.words(index, to)) >= 0;
      if (!fact.section().equals("education") && sentence.mayCome(fact) && (before || behind)) {
        sentence.supported(Kind.DEGREE, index, index + 1, fact.path());
        return true;
      }
    }
    return false;
  }
}
