package io.autocraftcv.words;

/** Some words in a row, in the forms in which names of skills are looked up. */
final class Phrase {

  private static final int SHORTEST = 4;

  private final StringBuilder written = new StringBuilder();
  private final StringBuilder joined = new StringBuilder();
  private final StringBuilder english = new StringBuilder();
  private final StringBuilder german = new StringBuilder();
  private int size;

  void add(Token token, Stems.Stem stem) {
    String between = size == 0 ? "" : " ";
    written.append(between).append(token.text());
    english.append(between).append(stem.english());
    german.append(between).append(stem.german());
    joined.append(bare(token.folded()));
    size++;
  }

  /** "Node.js", "NodeJS" and "node js" are one; ".NET" and "net" are not. */
  private static String bare(String word) {
    return word.charAt(0) + word.substring(1).replace(".", "");
  }

  int size() {
    return size;
  }

  String written() {
    return written.toString();
  }

  String joined() {
    return joined.toString();
  }

  /**
   * Without the endings of plural and case, but not of other words: "accounts", not "accounting".
   */
  String uninflected() {
    String word = joined();
    for (String ending : new String[] {"en", "es", "n", "s", "e"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  String english() {
    return english.toString();
  }

  String german() {
    return german.toString();
  }
}
