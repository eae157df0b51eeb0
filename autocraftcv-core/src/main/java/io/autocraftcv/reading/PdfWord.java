package io.autocraftcv.reading;

import org.jspecify.annotations.Nullable;

/**
 * Letters that stand together and look the same.
 *
 * @param spaced whether a space is before it; a word that changes its look in the middle is two
 * @param mark the marked content that it belongs to, or -1
 */
record PdfWord(
    String text,
    float left,
    float right,
    float base,
    float size,
    PdfFace face,
    boolean spaced,
    int mark,
    @Nullable String link) {

  private static final float CAP_HEIGHT = 0.72f;

  float middle() {
    return (left + right) / 2;
  }

  float top() {
    return base - CAP_HEIGHT * size;
  }

  /** The blank between the two, whichever comes first. */
  float gapTo(PdfWord other) {
    return Math.max(other.left - right, left - other.right);
  }

  PdfWord linked(String target) {
    return new PdfWord(text, left, right, base, size, face, spaced, mark, target);
  }

  PdfWord reading(String otherText) {
    return new PdfWord(otherText, left, right, base, size, face, spaced, mark, link);
  }
}
