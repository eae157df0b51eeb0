package io.autocraftcv.render;

import java.util.List;

/** Plain text as it is written, in lines that fit every window and every form's text box. */
final class PlainLines {

  private static final int WIDTH = 78;

  private final StringBuilder text = new StringBuilder();

  /** Adds a text in as many lines as it takes. */
  void add(String words) {
    add("", words);
  }

  /** Adds an item of a list, its further lines set in as far as the first. */
  void item(String words) {
    add("- ", words);
  }

  /** Adds what belongs in one line, and breaks it between its parts if it is too long for one. */
  void parts(String divider, List<String> parts) {
    StringBuilder line = new StringBuilder();
    for (String part : parts) {
      if (line.length() > 0 && length(line) + length(divider) + length(part) > WIDTH) {
        add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : divider).append(part);
    }
    if (line.length() > 0) {
      add(line.toString());
    }
  }

  /** Leaves a line blank, but never two, and not the first. */
  void blank() {
    if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
  }

  private void add(String mark, String words) {
    String indent = " ".repeat(mark.length());
    int column = 0;
    for (String word : words.split(" ", -1)) {
      if (column == 0) {
        text.append(mark).append(word);
        column = mark.length() + length(word);
      } else if (column + 1 + length(word) > WIDTH) {
        text.append('\n').append(indent).append(word);
        column = indent.length() + length(word);
      } else {
        text.append(' ').append(word);
        column += 1 + length(word);
      }
    }
    text.append('\n');
  }

  private static int length(CharSequence words) {
    return Character.codePointCount(words, 0, words.length());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
