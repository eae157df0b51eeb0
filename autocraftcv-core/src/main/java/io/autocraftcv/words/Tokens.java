package io.autocraftcv.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a text into words and keeps C++, C#, .NET, Node.js, R&amp;D and B.Sc whole. One pass, so
 * that no text makes it slow.
 */
public final class Tokens {

  /** Longer ones are data, not words. */
  private static final int LONGEST = 60;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private Token.Gap gap = Token.Gap.END;
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  public static List<Token> of(String text) {
    Tokens tokens = new Tokens(text);
    while (tokens.at < text.length()) {
      if (tokens.beginsWord()) {
        tokens.word();
      } else {
        tokens.between(text.charAt(tokens.at++));
      }
    }
    return tokens.tokens;
  }

  private boolean beginsWord() {
    return isLetter(at) || (text.charAt(at) == '.' && isLetter(at + 1) && !isLetter(at - 1));
  }

  private void word() {
    int begin = at++;
    int end = at;
    while (at < text.length() && goesOn(begin)) {
      end = ++at;
    }
    // Kund*innen, Kund:innen: the ending stands for both forms, so the word is the same.
    int ending = isLetter(end - 1) ? bothForms(end) : 0;
    at = end + ending;
    if (end - begin <= LONGEST) {
      String written = text.substring(begin, end);
      tokens.add(new Token(written, folded(written), begin, end, gap));
    }
    gap = Token.Gap.NEAR;
  }

  private boolean goesOn(int begin) {
    return switch (text.charAt(at)) {
      case '.' -> isLetter(at + 1) && isLetter(at - 1) && !sentenceEnds(begin);
      case '&', '\'', '’' -> isLetter(at + 1) && isLetter(at - 1);
      case '+' -> (isLetter(at - 1) || text.charAt(at - 1) == '+') && !isLetter(at + 1);
      case '#' -> isLetter(at - 1) && !isLetter(at + 1);
      default -> isLetter(at);
    };
  }

  /** "experience.You" are two sentences, Node.js and ASP.NET are not. */
  private boolean sentenceEnds(int begin) {
    int part = at - 1 - Math.max(begin, text.lastIndexOf('.', at - 1) + 1) + 1;
    return Character.isUpperCase(text.charAt(at + 1)) && part > 3;
  }

  private int bothForms(int end) {
    if (end >= text.length() || "*:_".indexOf(text.charAt(end)) < 0) {
      return 0;
    }
    for (String ending : List.of("innen", "in", "n", "r")) {
      int after = end + 1 + ending.length();
      if (text.startsWith(ending, end + 1) && !isLetter(after)) {
        return 1 + ending.length();
      }
    }
    return 0;
  }

  private void between(char c) {
    Token.Gap next =
        switch (c) {
          case ' ', '\u00a0', '-', '‐', '‑', '/', '&', '\u00ad', '\t', '"', '“', '”', '„', '+' ->
              Token.Gap.NEAR;
          case '.', '!', '?', '\n', '\r', '•', ';' -> Token.Gap.END;
          default -> Token.Gap.MARK;
        };
    if (next.compareTo(gap) > 0) {
      gap = next;
    }
  }

  private boolean isLetter(int index) {
    return index >= 0
        && index < text.length()
        && (Character.isLetterOrDigit(text.charAt(index))
            || Character.isSurrogate(text.charAt(index))
            || Character.getType(text.charAt(index)) == Character.NON_SPACING_MARK);
  }

  private static String folded(String word) {
    String folded = Wording.fold(word);
    return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
  }
}
