package io.autocraftcv.reading;

/**
 * A glyph as it stands on an upright page, in points from its upper left corner.
 *
 * @param base where its baseline is
 * @param mark the marked content that it belongs to, or -1
 */
record PdfGlyph(
    String text, float left, float right, float base, float size, PdfFace face, int mark) {

  boolean isSpace() {
    return text.equals(" ");
  }

  PdfGlyph onLine(float otherBase) {
    return new PdfGlyph(text, left, right, otherBase, size, face, mark);
  }

  PdfGlyph reading(String otherText) {
    return new PdfGlyph(otherText, left, right, base, size, face, mark);
  }

  PdfGlyph bold() {
    return new PdfGlyph(text, left, right, base, size, new PdfFace(true, face.italic()), mark);
  }

  PdfGlyph upTo(float otherRight) {
    return new PdfGlyph(text, left, Math.max(right, otherRight), base, size, face, mark);
  }
}
