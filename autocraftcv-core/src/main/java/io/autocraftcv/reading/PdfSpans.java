package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes spans of words that look the same, belong to the same link and are not set apart. */
final class PdfSpans {

  private PdfSpans() {}

  static List<Span> of(List<PdfWord> words, PdfSpacing spacing) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    boolean apart = false;
    for (int i = 1; i <= words.size(); i++) {
      boolean ends = i == words.size();
      boolean wide = !ends && spacing.apart(words.get(i - 1), words.get(i));
      if (ends || wide || !belong(words.get(i - 1), words.get(i))) {
        boolean spaceAfter = !ends && !wide && words.get(i).spaced();
        spans.add(span(words.subList(from, i), apart, spaceAfter));
        from = i;
        apart = wide;
      }
    }
    return spans;
  }

  private static boolean belong(PdfWord word, PdfWord next) {
    return word.looksLike(next) && Objects.equals(word.link(), next.link());
  }

  private static Span span(List<PdfWord> words, boolean apart, boolean spaceAfter) {
    String text = text(words) + (spaceAfter ? " " : "");
    PdfWord first = words.get(0);
    PdfFace face = first.face();
    return new Span(
        text, apart, first.left(), first.size(), face.bold(), face.italic(), first.link());
  }

  private static String text(List<PdfWord> words) {
    StringBuilder text = new StringBuilder();
    for (PdfWord word : words) {
      text.append(word.spaced() && !text.isEmpty() ? " " : "").append(word.text());
    }
    // What hyphens are left stand where a word may be broken, and is not.
    return text.toString().replace("\u00AD", "");
  }
}
