package io.autocraftcv.parse;

import io.autocraftcv.words.Lexicon;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A degree, divided into its kind and its subject. */
record Degree(@Nullable String type, @Nullable String area) {

  private static final Pattern IN =
      Pattern.compile(
          "\\s(?:in|of|en|em|im Fach|Fachrichtung|of Science in)\\s|\\s?[,:–—]\\s|\\s-\\s|\\s?\\((?!(?i:hons|honours|honors|fh|hf|univ)\\b)");

  /** Whether the text says which degree, and not in what. */
  static boolean isType(String text) {
    Degree degree = of(text);
    return degree.type() != null && degree.area() == null;
  }

  static Degree of(String text) {
    Matcher in = IN.matcher(text);
    int from = 0;
    while (in.find(from)) {
      String one = text.substring(0, in.start()).strip();
      String other = Piece.bare(text.substring(in.end()));
      boolean isOf = in.group().strip().equals("of");
      if (!isOf && Words.DEGREES.isIn(one) && !other.isEmpty()) {
        return new Degree(one, other);
      }
      if (!isOf && !Words.DEGREES.isIn(one) && Words.DEGREES.isIn(other)) {
        return new Degree(other, one);
      }
      from = in.end();
    }
    return leading(text);
  }

  /** "BSc Computer Science". */
  private static Degree leading(String text) {
    String[] words = text.split(" ", -1);
    int length = 0;
    while (length < words.length
        && (isDegreeWord(words[length])
            || (length > 0 && words[length].equalsIgnoreCase("of") && length + 1 < words.length))) {
      length += words[length].equalsIgnoreCase("of") ? 2 : 1;
    }
    if (length == 0) {
      return Words.DEGREES.isIn(text) ? new Degree(text, null) : new Degree(null, text);
    }
    if (length >= words.length) {
      return new Degree(text, null);
    }
    return new Degree(
        String.join(" ", List.of(words).subList(0, length)),
        String.join(" ", List.of(words).subList(length, words.length)));
  }

  private static boolean isDegreeWord(String word) {
    List<String> bare = Lexicon.words(word);
    return bare.size() == 1 && Words.DEGREES.holds(bare.get(0));
  }
}
