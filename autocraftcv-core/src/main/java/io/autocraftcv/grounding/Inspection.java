package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One sentence while it is examined: what has been found in it, and what is still to be judged. */
final class Inspection {

  private record Found(int from, Claim claim) {}

  final Known known;
  final String sentence;
  final List<Word> words;
  final Voice voice;
  final Tongue tongue;

  /** The entries of work whose employers the sentence names: {@code work[1]}. */
  final Set<String> entries = new LinkedHashSet<>();

  /** Those whose titles it names. */
  final Set<String> titled = new LinkedHashSet<>();

  /** Whether it speaks of the posting's company and nobody else. */
  boolean ofCompany;

  private final BitSet judged = new BitSet();
  private final List<Found> found = new ArrayList<>();

  Inspection(Known known, String sentence) {
    this.known = known;
    this.sentence = sentence;
    this.words = Tokens.of(sentence);
    this.voice = Voice.of(words);
    this.tongue = Tongue.of(words);
  }

  List<Claim> claims() {
    return found.stream().sorted(Comparator.comparingInt(Found::from)).map(Found::claim).toList();
  }

  int size() {
    return words.size();
  }

  Word word(int index) {
    return words.get(index);
  }

  List<Word> words(int from, int to) {
    return words.subList(from, to);
  }

  /** Whether any of these is one of the words that stand there. */
  boolean is(int index, Set<String> folded) {
    return index >= 0 && index < size() && folded.contains(words.get(index).folded());
  }

  /** Whether it is a word with which anybody may apply for anything. */
  boolean isOrdinary(int index) {
    return Ordinary.holds(words.get(index), tongue);
  }

  /** Whether it is an ordinary word that is written as names are. */
  boolean isCapital(int index) {
    Word word = words.get(index);
    return index > 0
        && word.hasCapital()
        && !word.text().equals("I")
        && !word.folded().startsWith("i'")
        && Ordinary.isNameWithCapital(word, tongue);
  }

  /** Whether what only the posting says may be repeated here. */
  boolean mayRepeat() {
    return voice.mayRepeat() || (ofCompany && !voice.self());
  }

  /** Whether the fact may support the sentence: of work, only that of the employers it names. */
  boolean mayCome(Fact fact) {
    boolean work = fact.section().equals("work") || fact.section().equals("volunteer");
    return !work || entries.isEmpty() || entries.contains(fact.entry());
  }

  boolean isJudged(int index) {
    return judged.get(index);
  }

  void supported(Kind kind, int from, int to, String path) {
    judged.set(from, to);
    found.add(new Found(from, new Claim(kind, text(from, to), sentence, path)));
  }

  /** All of it stands in this. */
  void supported(Fact fact) {
    found.add(new Found(0, new Claim(kind(fact), sentence, sentence, fact.path())));
  }

  private static Kind kind(Fact fact) {
    return switch (fact.member()) {
      case "name", "organization", "institution" ->
          fact.section().equals("certificates") ? Kind.CERTIFICATE : Kind.EMPLOYER;
      case "position", "label" -> Kind.TITLE;
      case "studyType", "area" -> Kind.DEGREE;
      default -> Kind.SKILL;
    };
  }

  void unsupported(Kind kind, int from, int to) {
    judged.set(from, to);
    found.add(new Found(from, new Claim(kind, text(from, to), sentence, null)));
  }

  /** For what is not made of words. */
  void unsupported(Kind kind, String text) {
    found.add(new Found(-1, new Claim(kind, text, sentence, null)));
  }

  void judged(int from, int to) {
    judged.set(from, to);
  }

  /** Whether a claim has been traced to this entry. */
  boolean speaksOf(String entry) {
    return found.stream()
        .map(each -> each.claim().path())
        .anyMatch(path -> path != null && path.startsWith(entry + "."));
  }

  /** Where this word is the first of the phrase as it stands in the sentence. */
  boolean hasAt(int index, List<Word> phrase) {
    if (index + phrase.size() > size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).isLike(words.get(index + i))) {
        return false;
      }
    }
    return true;
  }

  private String text(int from, int to) {
    return sentence.substring(words.get(from).begin(), words.get(to - 1).end());
  }
}
