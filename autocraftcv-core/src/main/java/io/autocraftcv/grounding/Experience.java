package io.autocraftcv.grounding;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * For how long somebody has worked, as the dates of the profile tell: altogether, or for the
 * employers or in the positions that the sentence names. For how long somebody knows a single skill
 * no dates tell.
 */
final class Experience {

  private static final Set<String> OVER =
      Word.set("over than least beyond exceeding uber als mindestens above gut");

  private static final Set<String> NEARLY = Word.set("nearly almost fast knapp beinahe nahezu");

  /** "An engineer with nine years of experience" was not an engineer all the time. */
  private static final Set<String> WITH = Word.set("with mit");

  /** Of all the years, whoever is named beside them. */
  private static final Set<String> TOTAL =
      Word.set("altogether together total overall insgesamt zusammen gesamt davor");

  private static final Set<String> AS = Word.set("as als");

  private static final Set<String> ALL = Word.set("all");

  private static final Set<String> IN = Word.set("in");

  private static final Set<String> LESS = Word.set("less fewer under weniger unter");

  private static final int FARTHEST = 7;

  private static final int YEAR = 12;

  /** The path of what tells it, or null. */
  @Nullable String support(Inspection sentence, Amount amount) {
    Set<String> entries = new HashSet<>(isTotal(sentence) ? Set.of() : sentence.entries);
    if (entries.isEmpty() && (!isBefore(sentence, amount, WITH) || isAs(sentence, amount))) {
      entries.addAll(sentence.titled);
    }
    if (!isTrue(sentence, amount, entries) || !isOfWork(sentence, amount)) {
      return null;
    }
    return entries.isEmpty() ? "work" : entries.iterator().next() + ".startDate";
  }

  /** "Eleven years of experience as a head nurse" were spent as one. */
  private static boolean isAs(Inspection sentence, Amount amount) {
    return IntStream.range(amount.to(), Math.min(sentence.size(), amount.to() + FARTHEST))
        .anyMatch(i -> sentence.is(i, AS));
  }

  private static boolean isTotal(Inspection sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.is(i, TOTAL) || (sentence.is(i, ALL) && sentence.is(i - 1, IN))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrue(Inspection sentence, Amount amount, Set<String> entries) {
    int shortest = sentence.known.timeline().shortest(entries);
    int longest = sentence.known.timeline().longest(entries);
    if (longest == 0 || isBefore(sentence, amount, LESS)) {
      return false;
    }
    double months = amount.unit().equals(Amount.YEAR) ? amount.value() * YEAR : amount.value();
    int slack = amount.unit().equals(Amount.YEAR) ? YEAR : 2;
    if (isBefore(sentence, amount, NEARLY)) {
      return months >= shortest && months < longest + slack;
    }
    boolean plus =
        sentence.words(amount.from(), amount.to()).stream()
            .anyMatch(word -> word.text().endsWith("+"));
    if (plus || isBefore(sentence, amount, OVER)) {
      return months <= longest;
    }
    return months > shortest - slack && months <= longest + slack / 4;
  }

  private static boolean isBefore(Inspection sentence, Amount amount, Set<String> words) {
    for (int i = Math.max(0, amount.from() - 3); i < amount.from(); i++) {
      if (sentence.is(i, words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the years were spent with is what the person's positions and labels speak of. */
  private static boolean isOfWork(Inspection sentence, Amount amount) {
    for (int i = Math.max(0, amount.from() - FARTHEST);
        i < Math.min(sentence.size(), amount.to() + FARTHEST);
        i++) {
      boolean inside = i >= amount.from() && i < amount.to();
      if (!inside
          && sentence.word(i).isWord()
          && !sentence.isJudged(i)
          && Terms.isTerm(sentence, i)
          && !isLabel(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(Inspection sentence, int index) {
    Word word = sentence.word(index);
    return Numeral.at(sentence.words, index) != null
        || sentence.known.facts().holding(word).stream()
            .anyMatch(
                fact ->
                    switch (fact.member()) {
                      case "label", "position" -> true;
                      case "name" ->
                          fact.section().equals("work") || fact.section().equals("basics");
                      case "summary" -> fact.section().equals("basics");
                      default -> false;
                    });
  }
}
