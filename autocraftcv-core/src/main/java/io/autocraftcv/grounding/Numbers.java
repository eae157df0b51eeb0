package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with what they count: the profile must have the same number, of the same unit, beside the
 * same words. For how long somebody has worked follows from the dates, too.
 */
final class Numbers implements Rule {

  private static final Set<String> FUNCTION_WORDS =
      Word.set(
          "a an the of in on at to for from by with and or as is are was were be been has have had i my me we our that which who it its this these those than more over up"
              + " within per each every all also into about nearly almost some total new"
              + " der die das den dem des ein eine einen einem einer eines von vom in im am an auf zu zum zur mit und oder als um ich mein meine wir ist sind war hat habe uber"
              + " fur bei pro je aus mehr rund etwa ca insgesamt neue neuen");

  private static final Set<String> AND = Word.set("and or und oder sowie");

  private static final int NEAR = 6;

  private final Experience experience = new Experience();

  @Override
  public void judge(Inspection sentence) {
    for (Amount amount : Amount.in(sentence.words)) {
      if (!sentence.isJudged(amount.from()) || amount.isTime()) {
        judge(sentence, amount);
      }
    }
  }

  private void judge(Inspection sentence, Amount amount) {
    String path = path(sentence, amount);
    if (path == null && amount.isTime()) {
      path = experience.support(sentence, amount);
    }
    if (path != null) {
      sentence.supported(Kind.NUMBER, amount.from(), amount.to(), path);
    } else {
      sentence.unsupported(Kind.NUMBER, amount.from(), amount.to());
    }
  }

  private static @Nullable String path(Inspection sentence, Amount amount) {
    for (Fact fact : sentence.known.facts().all()) {
      if (sentence.mayCome(fact) && supports(sentence, amount, fact)) {
        return fact.path();
      }
    }
    int from = amount.from() - 1;
    if (from >= 0 && isInName(sentence, amount)) {
      return quoted(sentence, from, from + 2);
    }
    boolean between = from >= 0 && amount.to() < sentence.size();
    if (between && (isContent(sentence.word(from)) || isContent(sentence.word(amount.to())))) {
      String path = quoted(sentence, from, amount.to() + 1);
      if (path != null) {
        return path;
      }
    }
    // How long somebody must have worked is no fact about the job that a letter needs.
    boolean ofJob = sentence.mayRepeat() && !amount.isTime();
    for (Fact fact : ofJob ? sentence.known.posting().all() : List.<Fact>of()) {
      if (supports(sentence, amount, fact)) {
        return fact.path();
      }
    }
    return null;
  }

  /** "OAuth 2.0", "ISO 9001": the number belongs to the word before. */
  private static boolean isInName(Inspection sentence, Amount amount) {
    return amount.to() == amount.from() + 1
        && !sentence.word(amount.from()).apart()
        && Terms.isTerm(sentence, amount.from() - 1)
        && quoted(sentence, amount.from() - 1, amount.to()) != null;
  }

  /** The path of what says these words as they stand, or null. */
  private static @Nullable String quoted(Inspection sentence, int from, int to) {
    return sentence.known.facts().holding(sentence.words(from, to)).stream()
        .filter(sentence::mayCome)
        .map(Fact::path)
        .findFirst()
        .orElse(null);
  }

  private static boolean supports(Inspection sentence, Amount amount, Fact fact) {
    return fact.amounts().stream()
        .anyMatch(known -> known.isSame(amount) && isOfSame(sentence, amount, fact, known));
  }

  private static boolean isOfSame(Inspection sentence, Amount amount, Fact fact, Amount known) {
    for (int i = Math.max(0, amount.from() - 4);
        i < Math.min(sentence.size(), amount.to() + 4);
        i++) {
      boolean inside = i >= amount.from() && i < amount.to();
      if (!inside && isForeign(sentence, i, fact) && !isApart(sentence, i, amount)) {
        return false;
      }
    }
    int counted = counted(sentence, amount);
    if (amount.unit().isEmpty() && counted >= 0) {
      return isNear(sentence.word(counted), fact, known);
    }
    for (int i = Math.max(0, amount.from() - NEAR);
        i < Math.min(sentence.size(), amount.to() + NEAR);
        i++) {
      boolean inside = i >= amount.from() && i < amount.to();
      if (!inside
          && isContent(sentence.word(i))
          && isNear(sentence.word(i), fact, known)
          && says(sentence, i, amount)) {
        return true;
      }
    }
    return false;
  }

  /** Of percentages and sums every verb may be said; the thing itself must be the same. */
  private static boolean says(Inspection sentence, int index, Amount amount) {
    return amount.isTime() || amount.unit().isEmpty() || !sentence.isOrdinary(index);
  }

  private static boolean isForeign(Inspection sentence, int index, Fact fact) {
    Word word = sentence.word(index);
    return word.isWord()
        && !sentence.isJudged(index)
        && Terms.isTerm(sentence, index)
        && !fact.holds(word)
        && Numeral.at(sentence.words, index) == null;
  }

  /** Whether a comma or the like is between the two. */
  private static boolean isApart(Inspection sentence, int index, Amount amount) {
    int from = Math.min(index, amount.to() - 1);
    int to = Math.max(index, amount.from());
    for (int i = from + 1; i <= to; i++) {
      if (sentence.word(i).apart()) {
        return true;
      }
    }
    return false;
  }

  /** What is counted: the next word that says anything; a name comes before mere qualities. */
  private static int counted(Inspection sentence, Amount amount) {
    int first = -1;
    for (int i = amount.to();
        i < Math.min(sentence.size(), amount.to() + 3)
            && !sentence.word(i).apart()
            && !sentence.is(i, AND);
        i++) {
      if (isContent(sentence.word(i))) {
        if (Terms.isTerm(sentence, i)) {
          return i;
        }
        first = first < 0 ? i : first;
      } else if (first >= 0) {
        return first;
      }
    }
    return first;
  }

  private static boolean isNear(Word word, Fact fact, Amount known) {
    List<Word> words = fact.words();
    for (int i = Math.max(0, known.from() - NEAR);
        i < Math.min(words.size(), known.to() + NEAR);
        i++) {
      if (word.isLike(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContent(Word word) {
    return word.isWord() && !FUNCTION_WORDS.contains(word.folded());
  }
}
