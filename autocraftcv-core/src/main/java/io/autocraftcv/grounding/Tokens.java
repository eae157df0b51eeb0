package io.autocraftcv.grounding;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a sentence into words, numbers and the signs that say what numbers count; C++, .NET,
 * Node.js, 1,000 and 2.5 stay whole. One pass, so that no text makes it slow.
 */
final class Tokens {

  private static final String SIGNS = "%‰€$£₹¥";

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private boolean apart;
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Word> of(String text) {
    Tokens tokens = new Tokens(text);
    while (tokens.at < text.length()) {
      tokens.next();
    }
    return List.copyOf(tokens.words);
  }

  private void next() {
    char c = text.charAt(at);
    if (isLetter(at) || (c == '.' && isLetter(at + 1) && !isLetter(at - 1))) {
      int begin = at++;
      while (at < text.length() && goesOn()) {
        at++;
      }
      add(begin);
    } else if (SIGNS.indexOf(c) >= 0) {
      at++;
      add(at - 1);
    } else {
      apart |= !isClose(c);
      at++;
    }
  }

  private void add(int begin) {
    words.add(Word.of(text, begin, at, apart));
    apart = false;
  }

  /** A dash divides only with blanks about it, a full stop always does. */
  private boolean isClose(char c) {
    return switch (c) {
      case '-', '‐', '‑', '–', '/' ->
          isLetter(at - 1) && at + 1 < text.length() && isLetter(at + 1);
      case '&', '\'', '’', '‘', '"', '“', '”', '„', '*', '_', '+' -> true;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
    };
  }

  private boolean goesOn() {
    char c = text.charAt(at);
    return switch (c) {
      case '.' -> isLetter(at - 1) && isLetter(at + 1) && !(isDigit(at - 1) && !isDigit(at + 1));
      case ',' -> isDigit(at - 1) && isDigit(at + 1);
      case '&', '\'', '’' -> isLetter(at - 1) && isLetter(at + 1);
      case '+' -> !isLetter(at + 1) && (isLetter(at - 1) || text.charAt(at - 1) == '+');
      case '#' -> isLetter(at - 1) && !isLetter(at + 1);
      default -> isLetter(at);
    };
  }

  private boolean isDigit(int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }

  private boolean isLetter(int index) {
    return index >= 0
        && index < text.length()
        && (Character.isLetterOrDigit(text.charAt(index))
            || Character.isSurrogate(text.charAt(index))
            || Character.getType(text.charAt(index)) == Character.NON_SPACING_MARK
            || Character.getType(text.charAt(index)) == Character.COMBINING_SPACING_MARK);
  }
}
