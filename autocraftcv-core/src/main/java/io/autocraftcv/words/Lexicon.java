package io.autocraftcv.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that show what a text is about: of positions, of schools. Case and accents do not matter.
 * An entry that begins with a star matches words that end with it, as German compounds do.
 */
public final class Lexicon {

  private final Set<String> words = new HashSet<>();
  private final Set<String> endings = new HashSet<>();
  private int longestEnding;

  private Lexicon() {}

  /**
   * Reads a word list: words divided by blanks; what begins with # is a comment.
   *
   * @param owner the class beside which it lies
   */
  public static Lexicon load(Class<?> owner, String file) {
    Lexicon lexicon = new Lexicon();
    lines(owner, file).flatMap(line -> Stream.of(line.split(" ", -1))).forEach(lexicon::add);
    return lexicon;
  }

  /** The words, divided by blanks. */
  public static Lexicon of(String words) {
    Lexicon lexicon = new Lexicon();
    Stream.of(words.split("\\s+", -1)).forEach(lexicon::add);
    return lexicon;
  }

  /**
   * The lines of a word list, without comments.
   *
   * @param owner the class beside which it lies
   */
  public static Stream<String> lines(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The jar has no " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * The phrases for one thing out of a word list in which lines begin with what they are for, a
   * line each.
   *
   * @param owner the class beside which it lies
   */
  public static String further(Class<?> owner, String file, String name) {
    return lines(owner, file)
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> "\n" + line.substring(name.length() + 2))
        .collect(Collectors.joining());
  }

  private void add(String entry) {
    String word = Wording.fold(entry);
    if (word.startsWith("*")) {
      endings.add(word.substring(1));
      longestEnding = Math.max(longestEnding, word.length() - 1);
    } else if (!word.isEmpty()) {
      words.add(word);
      words.add(plain(word));
    }
  }

  /** How many of the text's words it holds. */
  public int hits(String text) {
    int hits = 0;
    for (String word : words(text)) {
      if (holds(word)) {
        hits++;
      }
    }
    return hits;
  }

  /** Whether it holds any of the text's words. */
  public boolean isIn(String text) {
    return words(text).stream().anyMatch(this::holds);
  }

  /** Whether it holds this word, or its plural. */
  public boolean holds(String word) {
    return words.contains(word)
        || words.contains(plain(word))
        || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)))
        || hasEnding(word);
  }

  private boolean hasEnding(String word) {
    for (int i = Math.max(2, word.length() - longestEnding); i < word.length(); i++) {
      if (endings.contains(word.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** The words of a text, folded; what stands between letters in a word stays: B.Sc, C++, A/S. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Wording.fold(text).split("[^\\p{L}\\p{N}.+#&'/-]+", -1)) {
      String bare = trimmed(word);
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return words;
  }

  private static String trimmed(String word) {
    int begin = 0;
    int end = word.length();
    while (begin < end && ".'/-+".indexOf(word.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && ".'/-".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(begin, end);
  }

  private static String plain(String word) {
    return word.replace(".", "");
  }
}
