package io.autocraftcv.reading;

/**
 * A band without words from row {@code from} to row {@code to} of a part of a page, with words on
 * both of its sides.
 */
record PdfGutter(float left, float right, int from, int to) {

  float middle() {
    return (left + right) / 2;
  }

  int rows() {
    return to - from + 1;
  }
}
