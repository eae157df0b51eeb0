package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a sentence that asks for the job name it as the posting does, with the company. It must be
 * called a job and asked for, and nothing may be said of having held it.
 */
final class Sought implements Rule {

  private static final Set<String> JOBS =
      Word.set("position post role vacancy job opening stelle ausschreibung");

  private static final Set<String> ASKS =
      Word.set(
          "apply applying application considered bring take fill write bewerbe bewerbung einbringen"
              + " suchen sucht besetzen interesse ansprechen angesprochen");

  private static final Set<String> HELD =
      Word.set(
          "worked served hired held holding employed promoted led managed during tenure"
              + " formerly former previously previous back past experience ehemals fruher wahrend"
              + " arbeitete leitete erfahrung erfahrungen");

  /** Between "position" and its title. */
  private static final int FARTHEST = 4;

  @Override
  public void judge(Inspection sentence) {
    Fact title = ofPosting(sentence, "posting.title");
    int from = title == null ? -1 : titleAt(sentence, title);
    if (title == null || from < 0) {
      return;
    }
    int to = from + begun(sentence, from, title.words());
    BitSet named = new BitSet();
    named.set(from, to);
    Fact company = ofPosting(sentence, "posting.company");
    List<Word> name = company == null ? List.of() : name(sentence, company.words());
    List<Integer> places = places(sentence, name);
    places.forEach(place -> named.set(place, place + name.size()));
    if (holds(sentence, ASKS, named) && !holds(sentence, HELD, named)) {
      sentence.supported(Kind.TITLE, from, to, title.path());
      places.forEach(
          place ->
              sentence.supported(Kind.EMPLOYER, place, place + name.size(), "posting.company"));
    }
  }

  private static @Nullable Fact ofPosting(Inspection sentence, String path) {
    return sentence.known.posting().all().stream()
        .filter(fact -> fact.path().equals(path))
        .findFirst()
        .orElse(null);
  }

  /** Whether one of the words stands outside of what is named, whose words mean nothing else. */
  private static boolean holds(Inspection sentence, Set<String> words, BitSet named) {
    return IntStream.range(0, sentence.size())
        .anyMatch(i -> !named.get(i) && sentence.is(i, words));
  }

  /** Where the title begins behind a word for a job, or -1. */
  private static int titleAt(Inspection sentence, Fact title) {
    for (int i = 0; i < sentence.size(); i++) {
      for (int j = i + 1;
          sentence.is(i, JOBS) && j < Math.min(i + FARTHEST, sentence.size());
          j++) {
        if (begun(sentence, j, title.words()) > 0) {
          return j;
        }
      }
    }
    return -1;
  }

  /** How many words of the title stand there; long ones are not named in full. */
  private static int begun(Inspection sentence, int index, List<Word> title) {
    int length = 0;
    while (length < title.size()
        && index + length < sentence.size()
        && sentence.word(index + length).folded().equals(title.get(length).folded())) {
      length++;
    }
    return length;
  }

  /** With the legal form or without. */
  private static List<Word> name(Inspection sentence, List<Word> whole) {
    return places(sentence, whole).isEmpty() ? Employers.bare(whole) : whole;
  }

  private static List<Integer> places(Inspection sentence, List<Word> name) {
    return IntStream.range(0, name.isEmpty() ? 0 : sentence.size())
        .filter(i -> sentence.hasAt(i, name))
        .boxed()
        .toList();
  }
}
