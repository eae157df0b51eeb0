package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What stands side by side on a page, or in a part of it, in the order in which it reads. */
final class PdfRow {

  /** Blank that is wider is no space between words. */
  private static final float WIDE = 0.8f;

  private static final float CAP_HEIGHT = 0.72f;

  private final float base;
  private final List<PdfWord> words;
  private final float left;
  private final float right;
  private final float size;
  private final boolean bold;

  /**
   * @param words at least one
   */
  PdfRow(float base, List<PdfWord> words) {
    this.base = base;
    this.words = List.copyOf(words);
    PdfWord first = words.get(0);
    float leftmost = first.left();
    float rightmost = first.right();
    float largest = first.size();
    boolean allBold = true;
    for (PdfWord word : words) {
      leftmost = Math.min(leftmost, word.left());
      rightmost = Math.max(rightmost, word.right());
      largest = Math.max(largest, word.size());
      allBold &= word.face().bold();
    }
    this.left = leftmost;
    this.right = rightmost;
    this.size = largest;
    this.bold = allBold;
  }

  /** A row on the baseline of its largest word. */
  static PdfRow of(List<PdfWord> words) {
    PdfWord largest = words.get(0);
    for (PdfWord word : words) {
      largest = word.size() > largest.size() ? word : largest;
    }
    return new PdfRow(largest.base(), words);
  }

  float base() {
    return base;
  }

  List<PdfWord> words() {
    return words;
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  float size() {
    return size;
  }

  float top() {
    return base - CAP_HEIGHT * size;
  }

  /** Whether all of its words are. */
  boolean bold() {
    return bold;
  }

  /** Whether its words are one text, without wide blanks. */
  boolean inOnePiece() {
    for (int i = 1; i < words.size(); i++) {
      PdfWord before = words.get(i - 1);
      PdfWord word = words.get(i);
      if (before.gapTo(word) > WIDE * Math.min(before.size(), word.size())) {
        return false;
      }
    }
    return true;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (PdfWord word : words) {
      text.append(word.spaced() && !text.isEmpty() ? " " : "").append(word.text());
    }
    return text.toString();
  }

  List<PdfWord> where(Predicate<PdfWord> condition) {
    List<PdfWord> some = new ArrayList<>();
    for (PdfWord word : words) {
      if (condition.test(word)) {
        some.add(word);
      }
    }
    return some;
  }
}
