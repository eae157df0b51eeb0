package io.autocraftcv.reading;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What stands side by side on a page, or in a part of it, in the order in which it reads. */
record PdfRow(float base, List<PdfWord> words) {

  /** Blank that is wider is no space between words. */
  static final float WIDE = 0.8f;

  private static final float CAP_HEIGHT = 0.72f;

  PdfRow {
    words = List.copyOf(words);
  }

  static PdfRow of(List<PdfWord> words) {
    PdfWord largest = words.stream().max(Comparator.comparingDouble(PdfWord::size)).orElseThrow();
    return new PdfRow(largest.base(), words);
  }

  float left() {
    return (float) words.stream().mapToDouble(PdfWord::left).min().orElse(0);
  }

  float right() {
    return (float) words.stream().mapToDouble(PdfWord::right).max().orElse(0);
  }

  float size() {
    return (float) words.stream().mapToDouble(PdfWord::size).max().orElse(0);
  }

  float top() {
    return base - CAP_HEIGHT * size();
  }

  boolean bold() {
    return words.stream().allMatch(word -> word.face().bold());
  }

  /** Whether its words are one text, without wide blanks. */
  boolean inOnePiece() {
    for (int i = 1; i < words.size(); i++) {
      if (isWide(words.get(i - 1), words.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isWide(PdfWord before, PdfWord word) {
    return before.gapTo(word) > WIDE * Math.min(before.size(), word.size());
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (PdfWord word : words) {
      text.append(word.spaced() && !text.isEmpty() ? " " : "").append(word.text());
    }
    return text.toString();
  }

  List<PdfWord> where(Predicate<PdfWord> condition) {
    return words.stream().filter(condition).toList();
  }
}
