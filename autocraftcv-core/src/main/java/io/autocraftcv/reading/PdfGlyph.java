package io.autocraftcv.reading;

/**
 * A glyph as it stands on an upright page, in points from its upper left corner.
 *
 * @param base where its baseline is
 * @param mark the marked content that it belongs to, or -1
 * @param order the how manieth glyph of the document it is, as they are drawn
 */
record PdfGlyph(
    String text,
    float left,
    float right,
    float base,
    float size,
    PdfFace face,
    int mark,
    int order) {

  boolean isSpace() {
    return text.equals(" ");
  }

  PdfGlyph onLine(float otherBase) {
    return new PdfGlyph(text, left, right, otherBase, size, face, mark, order);
  }

  PdfGlyph bold() {
    PdfFace bold = new PdfFace(true, face.italic());
    return new PdfGlyph(text, left, right, base, size, bold, mark, order);
  }

  /** The glyph with its accent. */
  PdfGlyph composed(String letter, float otherRight) {
    float end = Math.max(right, otherRight);
    return new PdfGlyph(letter, left, end, base, size, face, mark, order);
  }
}
