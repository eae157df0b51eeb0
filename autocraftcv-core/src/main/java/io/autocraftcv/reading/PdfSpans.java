package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes spans of words that look the same, belong to the same link and are not set apart. */
final class PdfSpans {

  private PdfSpans() {}

  static List<Span> of(List<PdfWord> words) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    boolean apart = false;
    for (int i = 1; i <= words.size(); i++) {
      boolean wide = i < words.size() && PdfRow.isWide(words.get(i - 1), words.get(i));
      if (i == words.size() || wide || !belong(words.get(i - 1), words.get(i))) {
        boolean spaceAfter = i < words.size() && !wide && words.get(i).spaced();
        spans.add(span(words.subList(from, i), apart, spaceAfter));
        from = i;
        apart = wide;
      }
    }
    return spans;
  }

  private static boolean belong(PdfWord word, PdfWord next) {
    return word.face().equals(next.face())
        && Objects.equals(word.link(), next.link())
        && Math.abs(word.size() - next.size()) < 0.1f * word.size();
  }

  private static Span span(List<PdfWord> words, boolean apart, boolean spaceAfter) {
    StringBuilder text = new StringBuilder();
    for (PdfWord word : words) {
      text.append(word.spaced() && !text.isEmpty() ? " " : "").append(word.text());
    }
    text.append(spaceAfter ? " " : "");
    PdfWord first = words.get(0);
    PdfFace face = first.face();
    return new Span(
        text.toString(),
        apart,
        first.left(),
        first.size(),
        face.bold(),
        face.italic(),
        first.link());
  }
}
