package io.autocraftcv.generate;

import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Wishes in the applicant's own words, "Emphasize project management. Include keywords: SAP,
 * payroll", as far as they are understood without a language model.
 *
 * @param wishes with what was understood
 * @param notUnderstood the sentences that were not, as they were written
 */
record Instructions(Wishes wishes, List<String> notUnderstood) {

  private static final List<String> EMPHASIS =
      phrases(
          "emphasize|emphasise|focus on|put the focus on|highlight|stress|concentrate on|underline"
              + "|bring out|betone|hebe hervor|lege den schwerpunkt auf|schwerpunkt|fokus auf");

  private static final List<String> KEYWORDS =
      phrases(
          "include the keywords|include keywords|include these keywords|use the keywords"
              + "|use keywords|keywords|key words|mention|include|stichwoerter|stichwörter"
              + "|schlüsselwörter|schluesselwoerter|erwähne|erwaehne|nenne");

  private static final Map<Wishes.Tone, Wording> TONES =
      Map.of(
          Wishes.Tone.FORMAL, Wording.of("formal|formell|förmlich|foermlich"),
          Wishes.Tone.WARM, Wording.of("warm|friendly|personal|herzlich|freundlich|persönlich"),
          Wishes.Tone.PLAIN, Wording.of("plain|neutral|matter-of-fact|sachlich|nüchtern"));

  private static final Map<Wishes.Length, Wording> LENGTHS =
      Map.of(
          Wishes.Length.SHORT, Wording.of("short|brief|concise|kurz|knapp"),
          Wishes.Length.LONG, Wording.of("long|longer|detailed|ausführlich|lang|länger"));

  private static final Map<Locale, Wording> LANGUAGES =
      Map.of(
          Locale.GERMAN, Wording.of("in german|auf deutsch"),
          Locale.ENGLISH, Wording.of("in english|auf englisch"));

  static Instructions read(String text, Wishes wishes) {
    Instructions read = new Instructions(wishes, List.of());
    for (String sentence : text.split("[\\n;!]|\\.(?=\\s|$)", -1)) {
      if (!sentence.isBlank()) {
        read = read.and(sentence.strip());
      }
    }
    return read;
  }

  private Instructions and(String sentence) {
    Optional<List<String>> keywords = after(KEYWORDS, sentence);
    Optional<List<String>> emphasis = after(EMPHASIS, sentence);
    if (emphasis.isPresent()) {
      return with(wishes.emphasis(joined(wishes.emphasis(), emphasis.get())));
    }
    if (keywords.isPresent()) {
      return with(wishes.keywords(joined(wishes.keywords(), keywords.get())));
    }
    Wishes styled = styled(sentence);
    return styled.equals(wishes)
        ? new Instructions(wishes, joined(notUnderstood, List.of(sentence)))
        : with(styled);
  }

  private Instructions with(Wishes wishes) {
    return new Instructions(wishes, notUnderstood);
  }

  private Wishes styled(String sentence) {
    Wishes styled = wishes;
    styled = meant(TONES, sentence).map(styled::tone).orElse(styled);
    styled = meant(LENGTHS, sentence).map(styled::length).orElse(styled);
    return meant(LANGUAGES, sentence).map(styled::language).orElse(styled);
  }

  private static <T> Optional<T> meant(Map<T, Wording> meanings, String sentence) {
    return meanings.entrySet().stream()
        .filter(meaning -> meaning.getValue().isIn(sentence))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What the sentence names after one of these phrases, with which it begins. */
  private static Optional<List<String>> after(List<String> phrases, String sentence) {
    String plain = sentence.replaceFirst("(?i)^(please|bitte|and|und|also)\\s+", "");
    return phrases.stream()
        .filter(phrase -> begins(plain, phrase))
        .findFirst()
        .map(phrase -> things(plain.substring(phrase.length())));
  }

  private static boolean begins(String sentence, String phrase) {
    return sentence.regionMatches(true, 0, phrase, 0, phrase.length())
        && (sentence.length() == phrase.length()
            || !Character.isLetterOrDigit(sentence.charAt(phrase.length())));
  }

  private static List<String> things(String list) {
    return Stream.of(list.split(",|\\band\\b|\\bund\\b", -1))
        .map(thing -> thing.replaceAll("^[\\s:\"“„'(-]+|[\\s\"”“')]+$", ""))
        .map(thing -> thing.replaceFirst("(?i)^(my|meine|mein|the|die|das|den)\\s+", ""))
        .filter(thing -> !thing.isEmpty())
        .toList();
  }

  private static List<String> phrases(String bars) {
    return Stream.of(bars.split("\\|", -1)).sorted((a, b) -> b.length() - a.length()).toList();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
