package io.autocraftcv.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Years of experience that a text asks for.
 *
 * @param count the least, if it names two
 * @param text as it says it: "5+ years"
 */
public record Years(int count, String text) {

  private static final int MOST = 30;

  /** How far behind its number the word "years" may be: "3 bis 5 Jahre", "five or more years". */
  private static final int APART = 4;

  private static final Lexicon YEARS =
      Lexicon.of(
          "year yrs yr jahr jahre jahren jahrige jahriger jahrigen ans annees anos anni jaar lat let");
  private static final Lexicon EXPERIENCE =
      Lexicon.of(
          "experience experienced experiencia erfahrung *erfahrung *praxis practice working esperienza ervaring");
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
          Map.entry("zehn", 10),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("quatre", 4),
          Map.entry("cinq", 5),
          Map.entry("dos", 2),
          Map.entry("tres", 3),
          Map.entry("cuatro", 4),
          Map.entry("cinco", 5));

  /** The first years of experience in the text, as a number. */
  public static Optional<Years> in(List<Token> tokens) {
    for (int i = 0; speaksOfExperience(tokens) && i < tokens.size(); i++) {
      int years = number(tokens.get(i).folded());
      int unit = years == 0 ? -1 : unit(tokens, i + 1);
      if (unit > 0) {
        return Optional.of(new Years(years, tokens.get(i).text() + " " + tokens.get(unit).text()));
      }
    }
    return Optional.empty();
  }

  public static boolean speaksOfExperience(List<Token> tokens) {
    return tokens.stream().map(Token::folded).anyMatch(Years::isExperience);
  }

  /** "D'expérience" is one word here. */
  private static boolean isExperience(String word) {
    return EXPERIENCE.holds(word) || EXPERIENCE.holds(word.substring(word.indexOf('\'') + 1));
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
}
