package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * For whom somebody worked, and where they learned. Finds the employers that the profile names, so
 * that other rules know of which entry a sentence speaks; whoever else stands behind "at" or
 * "worked for" is invented, even if the profile names them as something else.
 */
final class Employers implements Rule {

  private static final Set<String> LEGAL_FORMS =
      Word.set(
          "inc ltd limited llc llp plc corp corporation gmbh ag kg co se mbh ohg ug e.v ev pty pvt s.a sa ab as bv b.v nv");

  private static final Set<String> AT = Word.set("at bei beim joined @");
  private static final Set<String> FOR = Word.set("for with by für mit");

  private static final Set<String> EMPLOYED =
      Word.set(
          "worked work working works employed employee hired job position role time years year career tenure consulted freelanced served contracted tatig arbeite"
              + " arbeitete gearbeitet beschaftigt angestellt zeit jahre mitarbeiter mitarbeiterin stelle");

  private static final Set<String> WORKED =
      Word.set(
          "worked work working employed consulted freelanced served arbeite arbeitete gearbeitet");

  private static final Set<String> ARTICLES =
      Word.set("the a an my der dem den die einer einem meiner meinem");

  private static final Set<String> HIRES =
      Word.set("hired employed recruited promoted appointed headhunted poached");

  private static final Set<String> ME = Word.set("me us him her them");

  private static final Set<String> WITH = Word.set("with mit");

  /** Sections that name organisations. */
  private static final Set<String> NO_TOOLS =
      Word.set("certificates awards publications education references");

  private static final Set<String> OF_PLACES = Word.set("location city region address");

  @Override
  public void judge(Inspection sentence) {
    sentence.known.facts().organisations().stream()
        .sorted(Comparator.comparingInt((Fact fact) -> -fact.words().size()))
        .forEach(fact -> find(sentence, fact));
    Company.find(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      if (isPlaceOfWork(sentence, i)) {
        other(sentence, i);
      }
      if (i > 0 && sentence.is(i, HIRES) && sentence.is(i + 1, ME) && !sentence.isJudged(i - 1)) {
        sentence.unsupported(Kind.EMPLOYER, i - 1, i + 1);
      }
    }
  }

  private static void find(Inspection sentence, Fact organisation) {
    List<Word> name = bare(organisation.words());
    for (int i = 0; i < sentence.size(); i++) {
      int length = lengthAt(sentence, i, name);
      if (length > 0) {
        mention(sentence, i, end(sentence, i + length), organisation);
      }
    }
  }

  /** A school is no employer, unless it is one, too. */
  private static void mention(Inspection sentence, int from, int to, Fact organisation) {
    boolean school = organisation.section().equals("education");
    boolean worked = from > 1 && sentence.is(from - 2, EMPLOYED) && sentence.is(from - 1, AT);
    if (!school) {
      sentence.entries.add(organisation.entry());
    }
    if (sentence.isJudged(from)) {
      return;
    }
    if (school && worked) {
      sentence.unsupported(Kind.EMPLOYER, from, to);
    } else {
      sentence.supported(Kind.EMPLOYER, from, to, organisation.path());
    }
  }

  /** Of how many words the name as it is used there; people leave out how names end. */
  private static int lengthAt(Inspection sentence, int index, List<Word> name) {
    if (sentence.hasAt(index, name)) {
      boolean small =
          name.size() == 1 && name.get(0).hasCapital() && !sentence.word(index).hasCapital();
      return small ? 0 : name.size();
    }
    for (int length = name.size() - 1; length > 0; length--) {
      if (sentence.hasAt(index, name.subList(0, length)) && isOwn(sentence, index, length)) {
        return length;
      }
    }
    return 0;
  }

  /** Whether so short a form of a name can mean nothing else. */
  private static boolean isOwn(Inspection sentence, int index, int length) {
    Word first = sentence.word(index);
    int next = index + length;
    boolean longer =
        next < sentence.size() && !sentence.word(next).apart() && sentence.word(next).hasCapital();
    return first.hasCapital()
        && !longer
        && !sentence.isOrdinary(index)
        && sentence.known.facts().holding(first).stream().allMatch(Employers::isOrganisation);
  }

  private static boolean isOrganisation(Fact fact) {
    return Facts.isOrganisation(fact) || fact.member().equals("summary");
  }

  static List<Word> bare(List<Word> name) {
    int end = name.size();
    while (end > 1 && LEGAL_FORMS.contains(name.get(end - 1).folded())) {
      end--;
    }
    return name.subList(0, end);
  }

  private static int end(Inspection sentence, int index) {
    int end = index;
    while (end < sentence.size()
        && LEGAL_FORMS.contains(sentence.word(end).folded())
        && sentence.word(end).hasCapital()) {
      end++;
    }
    return end;
  }

  private static boolean isPlaceOfWork(Inspection sentence, int index) {
    if (sentence.is(index, AT)) {
      return true;
    }
    return sentence.is(index, FOR)
        && (sentence.is(index - 1, EMPLOYED) || sentence.is(index - 2, WORKED));
  }

  private static void other(Inspection sentence, int preposition) {
    int from = preposition + 1;
    while (sentence.is(from, ARTICLES)) {
      from++;
    }
    int to = from;
    while (to < sentence.size()
        && isName(sentence, to)
        && !(to > from && sentence.word(to).apart())) {
      to++;
    }
    if (from < to && !isKnown(sentence, preposition, from, to)) {
      sentence.unsupported(Kind.EMPLOYER, from, to);
    }
  }

  private static boolean isName(Inspection sentence, int index) {
    Word word = sentence.word(index);
    return !sentence.isJudged(index)
        && word.isWord()
        && word.hasCapital()
        && !word.text().equals("I")
        && (sentence.tongue == Tongue.ENGLISH || !sentence.isOrdinary(index));
  }

  /** Whether it is a place, or something done that the profile tells in these words. */
  private static boolean isKnown(Inspection sentence, int preposition, int from, int to) {
    List<Word> phrase = sentence.words(from, to);
    List<Word> whole = sentence.words(preposition, to);
    boolean tool = sentence.is(preposition, WITH);
    return sentence.known.facts().holding(phrase).stream()
        .anyMatch(
            fact ->
                OF_PLACES.contains(fact.member())
                    || fact.section().equals("projects")
                    || (tool && !NO_TOOLS.contains(fact.section()))
                    || fact.indexOf(whole) >= 0);
  }
}
