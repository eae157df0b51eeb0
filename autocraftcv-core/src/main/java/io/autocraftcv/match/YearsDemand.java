package io.autocraftcv.match;

import io.autocraftcv.model.Profile.Work;
import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Years of experience, if the line says so in the field of these skills or words.
 *
 * @param text as the posting says it: "5+ years"
 */
record YearsDemand(String text, int years, List<String> skills, List<Word> words)
    implements Demand {

  private static final int MOST = 30;

  /** How far behind its number the word "years" may be: "3 bis 5 Jahre", "five or more years". */
  private static final int APART = 4;

  private static final Lexicon YEARS =
      Lexicon.of("year yrs yr jahr jahre jahren jahrige ans annees anos");
  private static final Lexicon EXPERIENCE =
      Lexicon.of("experience experiencia erfahrung *erfahrung *praxis practice working");
  private static final Lexicon SEVERAL = Lexicon.of("mehrjahrige mehrjahriger mehrjahrigen");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("ten", 10),
          Map.entry("ein", 1),
          Map.entry("einem", 1),
          Map.entry("zwei", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("funf", 5),
          Map.entry("sechs", 6),
          Map.entry("sieben", 7),
          Map.entry("acht", 8),
          Map.entry("zehn", 10));

  static Optional<Demand> in(List<Token> tokens, List<String> skills, List<Word> words) {
    if (tokens.stream().noneMatch(token -> EXPERIENCE.holds(token.folded()))) {
      return Optional.empty();
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (SEVERAL.holds(tokens.get(i).folded())) {
        return Optional.of(new YearsDemand(tokens.get(i).text(), 2, skills, words));
      }
      int years = number(tokens.get(i).folded());
      int unit = years == 0 ? -1 : unit(tokens, i + 1);
      if (unit > 0) {
        String text = tokens.get(i).text() + " " + tokens.get(unit).text();
        return Optional.of(new YearsDemand(text, years, skills, words));
      }
    }
    return Optional.empty();
  }

  /** 0 if the word is no number of years. */
  private static int number(String word) {
    Integer named = NUMBERS.get(word);
    if (named != null) {
      return named;
    }
    String digits = word.endsWith("+") ? word.substring(0, word.length() - 1) : word;
    boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int years = number && digits.length() < 3 ? Integer.parseInt(digits) : 0;
    return years <= MOST ? years : 0;
  }

  private static int unit(List<Token> tokens, int begin) {
    for (int i = begin; i < Math.min(tokens.size(), begin + APART); i++) {
      if (YEARS.holds(tokens.get(i).folded())) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public double weight() {
    return 1;
  }

  @Override
  public Finding in(Facts facts) {
    List<Evidence> evidence = new ArrayList<>();
    Months inField = new Months(facts.today());
    Months all = new Months(facts.today());
    List<Work> work = facts.profile().work();
    for (int i = 0; i < work.size(); i++) {
      all.add(work.get(i).startDate(), work.get(i).endDate());
      if (isInField(i, facts)) {
        inField.add(work.get(i).startDate(), work.get(i).endDate());
        facts.at("work[" + i + "].position").map(this::evidence).ifPresent(evidence::add);
      }
    }
    double needed = 12.0 * years;
    double related = Math.min(1, inField.count() / needed);
    // Years in another field are years, too, but not those that were asked for.
    double value = Math.max(related, 0.3 * Math.min(1, all.count() / needed));
    return new Finding(value, evidence, value < 1 ? List.of(text) : List.of());
  }

  private Evidence evidence(Facts.Fact position) {
    return position.evidence(List.of(text));
  }

  private boolean isInField(int work, Facts facts) {
    if (skills.isEmpty() && words.isEmpty()) {
      return true;
    }
    return facts.below("work[" + work + "]").stream()
        .anyMatch(
            fact ->
                skills.stream().anyMatch(fact.shown()::contains)
                    || words.stream().anyMatch(fact::hasWord));
  }
}
