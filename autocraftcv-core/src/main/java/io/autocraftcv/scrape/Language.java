package io.autocraftcv.scrape;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text from its script, or from its most frequent small words. */
final class Language {

  private static final int SAMPLE = 4000;
  private static final double ENOUGH = 0.08;

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.ofEntries(
          Map.entry("en", words("the and of to you with for our we is are in")),
          Map.entry("de", words("und der die das mit wir für sie ein eine zu von bei")),
          Map.entry("fr", words("et les des vous nous pour une dans le la du avec votre")),
          Map.entry("es", words("y los las para con el una del que en nuestro la de")),
          Map.entry("it", words("e il di che per con della nel una gli sono si")),
          Map.entry("pt", words("e os para com uma não do da em você nossa ao")),
          Map.entry("nl", words("en het een van je voor met wij ons zijn op bij")),
          Map.entry("pl", words("i w z na do oraz się jest dla że lub pracy")),
          Map.entry("cs", words("a v se na pro je že s nebo jsme práci budete")),
          Map.entry("sv", words("och att det som för vi är du med av till på")),
          Map.entry("da", words("og at det som til vi er du med af på dig")));

  /** Scripts that are one language's, Japanese before the Chinese characters that it uses too. */
  private static final List<Script> SCRIPTS =
      List.of(
          new Script("ja", 0.1, UnicodeScript.HIRAGANA),
          new Script("ja", 0.1, UnicodeScript.KATAKANA),
          new Script("zh", 0.5, UnicodeScript.HAN),
          new Script("ko", 0.3, UnicodeScript.HANGUL),
          new Script("ar", 0.5, UnicodeScript.ARABIC),
          new Script("he", 0.5, UnicodeScript.HEBREW),
          new Script("el", 0.5, UnicodeScript.GREEK),
          new Script("th", 0.5, UnicodeScript.THAI));

  private record Script(String language, double least, UnicodeScript script) {
    double share(String text, long letters) {
      long own = text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
      return letters == 0 ? 0 : (double) own / letters;
    }
  }

  private Language() {}

  /** The language of the text, or null if it does not show clearly. */
  static @Nullable String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    String script = byScript(sample);
    return script != null ? script : bySmallWords(sample);
  }

  /** What a page says its language is as a tag in its usual form, or null if it is none. */
  static @Nullable String tag(@Nullable String said) {
    if (said == null) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(said.strip().replace('_', '-'));
    return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
  }

  private static @Nullable String byScript(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return SCRIPTS.stream()
        .filter(script -> script.share(text, letters) > script.least())
        .map(Script::language)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String bySmallWords(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    return SMALL_WORDS.entrySet().stream()
        .max(Comparator.comparingLong(entry -> count(words, entry.getValue())))
        .filter(best -> count(words, best.getValue()) > words.size() * ENOUGH)
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }

  private static long count(List<String> words, Set<String> wanted) {
    return words.stream().filter(wanted::contains).count();
  }
}
