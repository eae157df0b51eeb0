package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A band without words from row {@code from} to row {@code to} of a part of a page, with words on
 * both of its sides.
 */
record PdfGutter(float left, float right, int from, int to) {

  private static final float HIGHER = 0.5f;

  int rows() {
    return to - from + 1;
  }

  float width() {
    return right - left;
  }

  /** Without what is above the first row that has two sides, if what follows is but a few rows. */
  PdfGutter trimmed(List<PdfRow> rows) {
    int begin = from;
    while (begin < to && !isTwoSided(rows.get(begin))) {
      begin++;
    }
    PdfGutter trimmed = new PdfGutter(left, right, begin, to);
    int fewer = Math.min(trimmed.leftOf(rows).size(), trimmed.rightOf(rows).size());
    return fewer < PdfColumns.COLUMN ? trimmed : this;
  }

  private boolean isTwoSided(PdfRow row) {
    return row.words().stream().anyMatch(this::isFirst)
        && !row.words().stream().allMatch(this::isFirst);
  }

  /** What stands to its left, in rows of its own: those of the page may have held two of them. */
  List<PdfRow> leftOf(List<PdfRow> rows) {
    return side(rows, true);
  }

  List<PdfRow> rightOf(List<PdfRow> rows) {
    return side(rows, false);
  }

  private List<PdfRow> side(List<PdfRow> rows, boolean first) {
    List<PdfRow> side = new ArrayList<>();
    for (PdfRow row : rows.subList(from, to + 1)) {
      List<PdfWord> words = row.where(word -> isFirst(word) == first);
      if (!words.isEmpty()) {
        side.add(PdfRow.of(words));
      }
    }
    return PdfRows.joined(side);
  }

  private boolean isFirst(PdfWord word) {
    return word.middle() < (left + right) / 2;
  }

  /** How often the document changes from one side to the other while it draws what is on both. */
  int changes(List<PdfRow> rows) {
    List<PdfWord> words = drawn(rows);
    int changes = 0;
    for (int i = 1; i < words.size(); i++) {
      changes += isFirst(words.get(i)) == isFirst(words.get(i - 1)) ? 0 : 1;
    }
    return changes;
  }

  /** Whether all lines were drawn from the top to the bottom, whatever is on their sides. */
  boolean isDrawnByLine(List<PdfRow> rows) {
    List<PdfWord> words = drawn(rows);
    for (int i = 1; i < words.size(); i++) {
      PdfWord word = words.get(i);
      if (words.get(i - 1).base() - word.base() > HIGHER * word.size()) {
        return false;
      }
    }
    return true;
  }

  private List<PdfWord> drawn(List<PdfRow> rows) {
    List<PdfWord> words = new ArrayList<>();
    rows.subList(from, to + 1).forEach(row -> words.addAll(row.words()));
    words.sort(Comparator.comparingInt(PdfWord::order));
    return words;
  }
}
