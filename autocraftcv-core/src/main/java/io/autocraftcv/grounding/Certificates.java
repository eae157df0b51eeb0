package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is certified or licensed to do: to know a tool, as the profile may say, is not to
 * hold its certificate. What stands about such a word must be of one certificate.
 */
final class Certificates implements Rule {

  private static final Set<String> HELD =
      Word.set("certified certificate certificates certification certifications licensed licence licences license licenses licensure accredited accreditation chartered"
                  + " credential credentials credentialed zertifiziert zertifizierte zertifizierter zertifikat zertifikate zertifizierung zertifizierungen lizenz lizenziert"
                  + " approbation approbiert approbierte approbierter");

  private static final Set<String> BETWEEN =
      Word.set("in as a an the for of from by als im für fur von der des to zum zur issued with through durch");

  private static final Set<String> AND = Word.set("and und or oder sowie");

  private static final int FARTHEST = 10;

  @Override
  public void judge(Inspection sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.is(i, HELD)) {
        i = about(sentence, i) - 1;
      }
    }
  }

  /** Judges the groups of words about it; returns where the last ends. */
  private static int about(Inspection sentence, int index) {
    int from = begin(sentence, index);
    int to = end(sentence, index + 1, false);
    judge(sentence, from, to, index);
    while (to < sentence.size() && (sentence.is(to, AND) || sentence.word(to).apart())) {
      int next = sentence.is(to, AND) ? to + 1 : to;
      int end = end(sentence, next, true);
      if (end == next
          || sentence.words(next, end).stream().noneMatch(word -> isTerm(sentence, word))) {
        return to;
      }
      judge(sentence, next, end, index);
      to = end;
    }
    return Math.max(to, index + 1);
  }

  private static boolean isTerm(Inspection sentence, Word word) {
    return Terms.isTerm(sentence, sentence.words.indexOf(word));
  }

  private static int begin(Inspection sentence, int index) {
    int begin = index;
    while (begin > 0 && !sentence.word(begin).apart() && Terms.isTerm(sentence, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private static int end(Inspection sentence, int index, boolean listed) {
    int end = index;
    for (int i = index; i < sentence.size() && i < index + FARTHEST; i++) {
      boolean first = listed && i == index;
      if (!first && sentence.word(i).apart() && !isDash(sentence, i)) {
        break;
      }
      if (Terms.isTerm(sentence, i)) {
        end = i + 1;
      } else if (!sentence.is(i, BETWEEN)) {
        break;
      }
    }
    return end;
  }

  /** Names of certificates have dashes: "Solutions Architect – Associate". */
  private static boolean isDash(Inspection sentence, int index) {
    int before = index == 0 ? 0 : sentence.word(index - 1).end();
    return sentence.sentence.substring(before, sentence.word(index).begin()).contains("–");
  }

  private static void judge(Inspection sentence, int from, int to, int certificate) {
    int begin = Math.min(from, to);
    int end = Math.max(to, begin + 1);
    String path = path(sentence, sentence.words(begin, end), sentence.word(certificate));
    if (path != null) {
      sentence.supported(Kind.CERTIFICATE, begin, end, path);
    } else {
      sentence.unsupported(Kind.CERTIFICATE, begin, end);
    }
  }

  private static @Nullable String path(Inspection sentence, List<Word> words, Word certificate) {
    List<Word> terms =
        words.stream()
            .filter(word -> isTerm(sentence, word) && !HELD.contains(word.folded()))
            .toList();
    for (List<Fact> entry : entries(sentence).values()) {
      boolean any = !terms.isEmpty() || entry.get(0).section().equals("certificates");
      if (any && terms.stream().allMatch(term -> entry.stream().anyMatch(fact -> fact.holds(term)))) {
        return entry.get(0).path();
      }
    }
    for (Fact fact : sentence.known.facts().holding(certificate)) {
      if (sentence.mayCome(fact) && terms.stream().allMatch(fact::holds)) {
        return fact.path();
      }
    }
    return null;
  }

  /** Certificates, and what of education is called one. */
  private static Map<String, List<Fact>> entries(Inspection sentence) {
    Map<String, List<Fact>> entries = new LinkedHashMap<>();
    Set<String> named = new TreeSet<>();
    for (Fact fact : sentence.known.facts().all()) {
      if (fact.section().equals("certificates") || fact.section().equals("education")) {
        entries.computeIfAbsent(fact.entry(), e -> new ArrayList<>()).add(fact);
        boolean holds = fact.words().stream().anyMatch(word -> HELD.contains(word.folded()));
        if (holds || fact.section().equals("certificates")) {
          named.add(fact.entry());
        }
      }
    }
    entries.keySet().retainAll(named);
    return entries;
  }
}
