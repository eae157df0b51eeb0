package io.autocraftcv.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Glyphs of a row that lie on each other: bold by being drawn twice, and accents by themselves. */
final class PdfOverlaps {

  private static final float TWICE = 0.3f;
  private static final int NEAR = 3;

  private static final Map<String, String> COMBINING =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("´", "\u0301"),
          Map.entry("ˆ", "\u0302"),
          Map.entry("^", "\u0302"),
          Map.entry("˜", "\u0303"),
          Map.entry("~", "\u0303"),
          Map.entry("¯", "\u0304"),
          Map.entry("˘", "\u0306"),
          Map.entry("˙", "\u0307"),
          Map.entry("¨", "\u0308"),
          Map.entry("˚", "\u030A"),
          Map.entry("˝", "\u030B"),
          Map.entry("ˇ", "\u030C"),
          Map.entry("¸", "\u0327"),
          Map.entry("˛", "\u0328"));

  private PdfOverlaps() {}

  /**
   * @param row sorted from left to right
   */
  static List<PdfGlyph> resolved(List<PdfGlyph> row) {
    List<PdfGlyph> resolved = new ArrayList<>(row.size());
    for (PdfGlyph glyph : row) {
      if (!isTwin(glyph, resolved) && !isAccented(glyph, resolved)) {
        resolved.add(glyph);
      }
    }
    return resolved;
  }

  private static boolean isTwin(PdfGlyph glyph, List<PdfGlyph> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - NEAR); i--) {
      PdfGlyph other = before.get(i);
      float off = glyph.left() - other.left();
      if (off < TWICE * (other.right() - other.left())
          && other.text().equals(glyph.text())
          && Math.abs(glyph.size() - other.size()) < 0.1f * glyph.size()) {
        if (off > 0.01f) {
          before.set(i, other.bold());
        }
        return true;
      }
    }
    return false;
  }

  private static boolean isAccented(PdfGlyph glyph, List<PdfGlyph> before) {
    if (before.isEmpty() || glyph.isSpace()) {
      return false;
    }
    int last = before.size() - 1;
    PdfGlyph other = before.get(last);
    float shared = Math.min(glyph.right(), other.right()) - glyph.left();
    float narrow = Math.min(glyph.right() - glyph.left(), other.right() - other.left());
    if (shared < narrow / 2) {
      return false;
    }
    String mark = COMBINING.get(glyph.text());
    String letter = other.text();
    if (mark == null) {
      mark = COMBINING.get(other.text());
      letter = glyph.text();
    }
    if (mark == null || !Character.isLetter(letter.codePointAt(0))) {
      return false;
    }
    String base = letter.equals("ı") ? "i" : letter.equals("ȷ") ? "j" : letter;
    String composed = Normalizer.normalize(base + mark, Normalizer.Form.NFC);
    before.set(last, other.composed(composed, glyph.right()));
    return true;
  }
}
