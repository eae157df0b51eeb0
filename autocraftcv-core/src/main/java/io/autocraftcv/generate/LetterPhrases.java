package io.autocraftcv.generate;

import io.autocraftcv.words.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a letter can say in a language: for each passage the ways to say it. They stand in {@code
 * letter_en.txt} and {@code letter_de.txt}, whose heads explain their form; a translator needs no
 * code to change them.
 */
final class LetterPhrases {

  private static final LetterPhrases ENGLISH = load("letter_en.txt");
  private static final LetterPhrases GERMAN = load("letter_de.txt");

  /**
   * One way to say something.
   *
   * @param conditions all of which must hold; one that begins with ! must not
   */
  record Phrase(List<String> conditions, String text) {

    boolean fits(Set<String> facts) {
      return conditions.stream()
          .allMatch(
              each -> each.startsWith("!") ? !facts.contains(each.substring(1)) : any(each, facts));
    }

    private static boolean any(String condition, Set<String> facts) {
      return List.of(condition.split("\\|", -1)).stream().anyMatch(facts::contains);
    }

    private static Phrase of(String line) {
      if (!line.startsWith("[")) {
        return new Phrase(List.of(), line);
      }
      int end = line.indexOf(']');
      return new Phrase(
          List.of(line.substring(1, end).strip().split(" +", -1)), line.substring(end + 1).strip());
    }
  }

  private final Map<String, List<Phrase>> passages = new LinkedHashMap<>();

  private LetterPhrases() {}

  static LetterPhrases in(Locale language) {
    return language.equals(Locale.GERMAN) ? GERMAN : ENGLISH;
  }

  /** All ways to say it; none if there is no such passage. */
  List<Phrase> of(String passage) {
    return passages.getOrDefault(passage, List.of());
  }

  private static LetterPhrases load(String file) {
    LetterPhrases phrases = new LetterPhrases();
    List<Phrase> passage = new ArrayList<>();
    for (String line : Lexicon.lines(LetterPhrases.class, file).toList()) {
      if (line.startsWith(" ")) {
        passage.add(Phrase.of(line.strip()));
      } else {
        passage = phrases.passages.computeIfAbsent(line.strip(), name -> new ArrayList<>());
      }
    }
    return phrases;
  }
}
