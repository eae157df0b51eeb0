package io.autocraftcv.generate;

import java.util.List;
import java.util.Locale;

/**
 * How the documents are wanted. Immutable.
 *
 * @param language English or German; other languages are written in English
 * @param emphasis topics to bring forward, as "project management"
 * @param keywords words to include where the profile supports them
 */
public record Wishes(
    Tone tone, Length length, Locale language, List<String> emphasis, List<String> keywords) {

  /** How a letter speaks. */
  public enum Tone {
    PLAIN,
    WARM,
    FORMAL
  }

  /** How much a letter says. */
  public enum Length {
    /** About 120 words. */
    SHORT,
    /** About 220 words. */
    MEDIUM,
    /** About 320 words. */
    LONG
  }

  /** A plain letter of medium length. */
  public static Wishes in(Locale language) {
    return new Wishes(Tone.PLAIN, Length.MEDIUM, language, List.of(), List.of());
  }

  public Wishes {
    emphasis = List.copyOf(emphasis);
    keywords = List.copyOf(keywords);
    language =
        language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
  }

  public Wishes tone(Tone tone) {
    return new Wishes(tone, length, language, emphasis, keywords);
  }

  public Wishes length(Length length) {
    return new Wishes(tone, length, language, emphasis, keywords);
  }

  public Wishes language(Locale language) {
    return new Wishes(tone, length, language, emphasis, keywords);
  }

  public Wishes emphasis(List<String> emphasis) {
    return new Wishes(tone, length, language, emphasis, keywords);
  }

  public Wishes keywords(List<String> keywords) {
    return new Wishes(tone, length, language, emphasis, keywords);
  }
}
