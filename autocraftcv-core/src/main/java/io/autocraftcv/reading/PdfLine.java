package io.autocraftcv.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line in the making.
 *
 * @param row as it stands on the page, with its bullet
 * @param words without it
 * @param edge where its column ends on the right
 */
record PdfLine(
    PdfPage page,
    int column,
    PdfRow row,
    List<PdfWord> words,
    float indent,
    float edge,
    float gap,
    @Nullable PdfTag tag,
    Line.Role role,
    int level) {

  PdfLine(
      PdfPage page,
      int column,
      PdfRow row,
      List<PdfWord> words,
      float indent,
      float edge,
      float gap,
      @Nullable PdfTag tag) {
    this(page, column, row, words, indent, edge, gap, tag, Line.Role.TEXT, 0);
  }

  PdfLine as(Line.Role otherRole, int otherLevel) {
    return new PdfLine(page, column, row, words, indent, edge, gap, tag, otherRole, otherLevel);
  }

  PdfLine with(List<PdfWord> otherWords) {
    return new PdfLine(page, column, row, otherWords, indent, edge, gap, tag, role, level);
  }

  PdfWord first() {
    return words.get(0);
  }

  PdfWord last() {
    return words.get(words.size() - 1);
  }

  int length() {
    int length = words.size() - 1;
    for (PdfWord word : words) {
      length += word.text().length();
    }
    return length;
  }

  Line line() {
    return new Line(
        page.number(), column, indent, gap, role, level, PdfSpans.of(words, page.spacing()));
  }
}
