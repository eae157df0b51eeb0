package io.autocraftcv.reading;

import org.jspecify.annotations.Nullable;

/**
 * Letters that stand together and look the same.
 *
 * @param spaced whether a space is before it; a word that changes its look in the middle is two
 * @param mark the marked content that it belongs to, or -1
 * @param order where it comes in the order in which the document draws its words
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
    int order,
    @Nullable String link) {

  private static final int SPACES = 2;

  float middle() {
    return (left + right) / 2;
  }

  /** The blank between the two, whichever comes first. */
  float gapTo(PdfWord other) {
    return Math.max(other.left - right, left - other.right);
  }

  /**
   * Whether the next one was drawn right after this one. Words may stand close to each other, and
   * yet belong to two columns.
   */
  boolean leadsTo(PdfWord next) {
    int steps = next.order - order;
    return steps > 0 && steps <= text.length() + SPACES;
  }

  boolean looksLike(PdfWord other) {
    return face.equals(other.face) && Math.abs(size - other.size) < 0.1f * size;
  }

  PdfWord linked(String target) {
    return new PdfWord(text, left, right, base, size, face, spaced, mark, order, target);
  }

  PdfWord at(float otherLeft, float otherRight) {
    return new PdfWord(text, otherLeft, otherRight, base, size, face, spaced, mark, order, link);
  }

  PdfWord reading(String otherText) {
    return new PdfWord(otherText, left, right, base, size, face, spaced, mark, order, link);
  }

  /** The two as one word. */
  PdfWord and(PdfWord next) {
    return new PdfWord(
        text + next.text,
        Math.min(left, next.left),
        Math.max(right, next.right),
        base,
        size,
        face,
        spaced,
        mark,
        order,
        link);
  }
}
