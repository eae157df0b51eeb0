package io.autocraftcv.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** By what they begin with, so that a text is read once, however many they are. */
  private final Map<Character, List<String>> byFirst;

  private Wording(Set<String> phrases) {
    this.phrases = phrases;
    this.byFirst = phrases.stream().collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));
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
    return firstIn(text) >= 0;
  }

  /** The length of the longest of the phrases that the text says, or 0. */
  public int longestIn(String text) {
    int[] longest = {0};
    find(
        fold(text),
        (begin, end) -> {
          longest[0] = Math.max(longest[0], end - begin);
          return false;
        });
    return longest[0];
  }

  /** Where in the folded text the first of the phrases begins, or -1. */
  public int firstIn(String text) {
    int[] first = {-1};
    find(
        fold(text),
        (begin, end) -> {
          first[0] = begin;
          return true;
        });
    return first[0];
  }

  /** Where in the folded text the last of the phrases ends, or -1. */
  public int lastIn(String text) {
    int[] last = {-1};
    find(
        fold(text),
        (begin, end) -> {
          last[0] = Math.max(last[0], end);
          return false;
        });
    return last[0];
  }

  /** Whether the text begins with this. */
  public boolean begins(String text) {
    boolean[] begins = {false};
    find(
        bare(text),
        (begin, end) -> {
          begins[0] = begin == 0;
          return true;
        });
    return begins[0];
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

  /**
   * Looks at every phrase that stands in the text, from the left.
   *
   * @param found is asked of each, by where it begins and ends, whether that is enough
   */
  private void find(String folded, Found found) {
    for (int i = 0; i < folded.length(); i++) {
      if (i > 0 && continues(folded.charAt(i - 1), folded.charAt(i))) {
        continue;
      }
      for (String phrase : byFirst.getOrDefault(folded.charAt(i), List.of())) {
        int end = i + phrase.length();
        boolean stands =
            folded.startsWith(phrase, i)
                && (end == folded.length()
                    || !continues(folded.charAt(end), folded.charAt(end - 1)));
        if (stands && found.isEnough(i, end)) {
          return;
        }
      }
    }
  }

  private interface Found {
    boolean isEnough(int begin, int end);
  }

  /** Whether a character beside a word makes it another word; not so where none are divided. */
  private static boolean continues(char beside, char within) {
    boolean undivided = isUndivided(beside) || isUndivided(within);
    return undivided ? isKatakana(beside) && isKatakana(within) : Character.isLetterOrDigit(beside);
  }

  /** Words from other languages are written in it, from their beginnings to their ends. */
  private static boolean isKatakana(char c) {
    return c >= '\u30a0' && c <= '\u30ff';
  }

  private static boolean isUndivided(char c) {
    return c >= '\u3040' && (c <= '\u30ff' || Character.isIdeographic(c));
  }
}
