package io.autocraftcv.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases that mean the same, in several languages. Case, accents, the shape of quotes and white
 * space do not matter; a phrase is found as whole words only. Plain searching throughout, so no
 * text makes it slow.
 */
public final class Wording {

  /** Whatever is longer says more than a phrase. */
  private static final int LONGEST = 200;

  private final Set<String> phrases;

  private Wording(Set<String> phrases) {
    this.phrases = phrases;
  }

  /** The phrases, separated by line ends and bars. */
  public static Wording of(String phrases) {
    return new Wording(
        Stream.of(phrases.split("[|\\n]", -1))
            .map(Wording::fold)
            .filter(phrase -> !phrase.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the text says this and nothing else. */
  public boolean is(String text) {
    return text.length() <= LONGEST && phrases.contains(bare(text));
  }

  /** As {@link #is}, for a text that is {@linkplain #bare} already: it may be asked of many. */
  public boolean isBare(String bare) {
    return phrases.contains(bare);
  }

  /** Whether the text says this among other things. */
  public boolean isIn(String text) {
    String folded = fold(text);
    return phrases.stream().anyMatch(phrase -> indexOf(folded, phrase) >= 0);
  }

  /** The length of the longest of the phrases that the text says, or 0. */
  public int longestIn(String text) {
    String folded = fold(text);
    return phrases.stream()
        .filter(phrase -> indexOf(folded, phrase) >= 0)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Where in the folded text the first of the phrases begins, or -1. */
  public int firstIn(String text) {
    String folded = fold(text);
    return phrases.stream()
        .mapToInt(phrase -> indexOf(folded, phrase))
        .filter(at -> at >= 0)
        .min()
        .orElse(-1);
  }

  /** Where in the folded text the last of the phrases ends, or -1. */
  public int lastIn(String text) {
    String folded = fold(text);
    return phrases.stream().mapToInt(phrase -> lastEnd(folded, phrase)).max().orElse(-1);
  }

  /** Whether the text begins with this. */
  public boolean begins(String text) {
    String folded = bare(text);
    return phrases.stream().anyMatch(phrase -> indexOf(folded, phrase) == 0);
  }

  /** The text in the form in which texts are compared. */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean space = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.FORMAT) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = folded.length() > 0;
        continue;
      }
      if (space) {
        folded.append(' ');
        space = false;
      }
      folded.append(c == '’' || c == '‘' || c == '`' || c == '´' ? '\'' : c);
    }
    return folded.toString();
  }

  /** Whether nothing is left to do but to lower the case, as with most English. */
  private static boolean isPlain(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '`' || (space && c == ' ')) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  /** Folded, without the punctuation and ornaments that headings and labels carry at their ends. */
  public static String bare(String text) {
    String folded = fold(text);
    int begin = 0;
    int end = folded.length();
    while (begin < end && !Character.isLetterOrDigit(folded.charAt(begin))) {
      begin++;
    }
    while (end > begin && !Character.isLetterOrDigit(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(begin, end);
  }

  private static int indexOf(String folded, String phrase) {
    int at = folded.indexOf(phrase);
    while (at >= 0 && !standsAlone(folded, at, at + phrase.length())) {
      at = folded.indexOf(phrase, at + 1);
    }
    return at;
  }

  private static int lastEnd(String folded, String phrase) {
    int at = folded.lastIndexOf(phrase);
    while (at >= 0 && !standsAlone(folded, at, at + phrase.length())) {
      at = folded.lastIndexOf(phrase, at - 1);
    }
    return at < 0 ? -1 : at + phrase.length();
  }

  private static boolean standsAlone(String text, int begin, int end) {
    return (begin == 0 || !continues(text.charAt(begin - 1), text.charAt(begin)))
        && (end == text.length() || !continues(text.charAt(end), text.charAt(end - 1)));
  }

  /** Whether a character beside a word makes it another word; not so where none are divided. */
  private static boolean continues(char beside, char within) {
    return Character.isLetterOrDigit(beside) && !(isUndivided(beside) || isUndivided(within));
  }

  private static boolean isUndivided(char c) {
    return c >= '\u3040' && (c <= '\u30ff' || Character.isIdeographic(c));
  }
}
