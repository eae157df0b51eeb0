package io.autocraftcv.reading;

import java.util.List;

/**
 * A band without words from row {@code from} to row {@code to} of a part of a page, with words on
 * both of its sides.
 */
record PdfGutter(float left, float right, int from, int to) {

  int rows() {
    return to - from + 1;
  }

  float width() {
    return right - left;
  }

  boolean isLeft(PdfWord word) {
    return word.middle() < (left + right) / 2;
  }

  /** Without what is above the first row that has two sides, if what follows is but a few rows. */
  PdfGutter trimmed(List<PdfRow> rows) {
    int begin = from;
    while (begin < to && !(hasLeft(rows.get(begin)) && hasRight(rows.get(begin)))) {
      begin++;
    }
    PdfGutter trimmed = new PdfGutter(left, right, begin, to);
    return trimmed.fewerRows(rows) < PdfColumns.COLUMN ? trimmed : this;
  }

  /** The number of rows on the side that has fewer. */
  int fewerRows(List<PdfRow> rows) {
    int onLeft = 0;
    int onRight = 0;
    for (PdfRow row : rows.subList(from, to + 1)) {
      onLeft += hasLeft(row) ? 1 : 0;
      onRight += hasRight(row) ? 1 : 0;
    }
    return Math.min(onLeft, onRight);
  }

  private boolean hasLeft(PdfRow row) {
    return row.words().stream().anyMatch(this::isLeft);
  }

  private boolean hasRight(PdfRow row) {
    return !row.words().stream().allMatch(this::isLeft);
  }
}
