package io.autocraftcv.reading;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes words of the glyphs of a row: drops what is drawn twice, puts accents on their letters,
 * tells spaces from wide tracking, and puts what is written from right to left into reading order.
 */
final class PdfWords {

  private static final float SPACE = 0.13f;
  private static final float TRACKED = 0.04f;
  private static final int TRACKED_LETTERS = 4;

  /** Blanks that are wider divide texts that have nothing to do with each other. */
  private static final float APART = 1.5f;

  private final List<PdfWord> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean wordSpaced;

  /** The blank between all letters, which is part of them. */
  private float tracking;

  private PdfWords() {}

  static List<PdfWord> of(List<PdfGlyph> row) {
    List<PdfGlyph> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::left));
    PdfWords words = new PdfWords();
    for (List<PdfGlyph> stretch : stretches(PdfOverlaps.resolved(sorted))) {
      words.addStretch(stretch);
    }
    return PdfJustified.even(PdfTracking.joined(words.words));
  }

  private static List<List<PdfGlyph>> stretches(List<PdfGlyph> glyphs) {
    List<List<PdfGlyph>> stretches = new ArrayList<>();
    PdfGlyph before = null;
    for (PdfGlyph glyph : glyphs) {
      if (glyph.isSpace() && before == null) {
        continue;
      }
      boolean apart =
          before == null
              || (!glyph.isSpace()
                  && glyph.left() - before.right() > APART * Math.max(before.size(), glyph.size()));
      if (apart) {
        stretches.add(new ArrayList<>());
      }
      stretches.get(stretches.size() - 1).add(glyph);
      before = glyph.isSpace() ? before : glyph;
    }
    return stretches;
  }

  private void addStretch(List<PdfGlyph> stretch) {
    tracking = tracking(stretch);
    boolean spaced = true;
    PdfGlyph first = null;
    PdfGlyph last = null;
    for (PdfGlyph glyph : inReadingOrder(stretch)) {
      if (glyph.isSpace()) {
        spaced = true;
        continue;
      }
      spaced |= last != null && isSpace(last, glyph);
      boolean changed = last != null && !looksAlike(last, glyph);
      if (first != null && last != null && (spaced || changed)) {
        end(first, last, 2 * tracking);
        first = null;
      }
      if (first == null) {
        first = glyph;
        wordSpaced = spaced;
      }
      text.append(glyph.text());
      spaced = false;
      last = glyph;
    }
    if (first != null && last != null) {
      end(first, last, 0);
    }
  }

  /**
   * @param behind what tracking adds to the space behind it, which makes it no wider
   */
  private void end(PdfGlyph first, PdfGlyph last, float behind) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    text.setLength(0);
    if (normal.isBlank()) {
      return;
    }
    words.add(
        new PdfWord(
            normal,
            Math.min(first.left(), last.left()),
            Math.max(first.right(), last.right()) + behind,
            first.base(),
            first.size(),
            first.face(),
            wordSpaced,
            first.mark(),
            Math.min(first.order(), last.order()),
            null));
  }

  private static boolean looksAlike(PdfGlyph one, PdfGlyph other) {
    return one.face().equals(other.face())
        && one.mark() == other.mark()
        && Math.abs(one.size() - other.size()) < 0.1f * one.size();
  }

  private boolean isSpace(PdfGlyph before, PdfGlyph glyph) {
    float gap = Math.max(glyph.left() - before.right(), before.left() - glyph.right()) - tracking;
    float size = Math.min(before.size(), glyph.size());
    return gap > (isIdeograph(before) || isIdeograph(glyph) ? 3 * SPACE : SPACE) * size;
  }

  private static boolean isIdeograph(PdfGlyph glyph) {
    int point = glyph.text().codePointAt(0);
    return Character.isIdeographic(point) || (point >= 0x3000 && point <= 0x30FF);
  }

  /** The blank that stands between all letters. */
  private static float tracking(List<PdfGlyph> stretch) {
    float[] gaps = new float[stretch.size()];
    int count = 0;
    for (int i = 1; i < stretch.size(); i++) {
      PdfGlyph before = stretch.get(i - 1);
      PdfGlyph glyph = stretch.get(i);
      if (!before.isSpace() && !glyph.isSpace()) {
        gaps[count++] = glyph.left() - before.right();
      }
    }
    if (count < TRACKED_LETTERS) {
      return 0;
    }
    Arrays.sort(gaps, 0, count);
    float usual = gaps[count * 2 / 5];
    return usual > TRACKED * stretch.get(0).size() ? usual : 0;
  }

  private static List<PdfGlyph> inReadingOrder(List<PdfGlyph> stretch) {
    StringBuilder seen = new StringBuilder();
    stretch.forEach(glyph -> seen.append(glyph.text().charAt(0)));
    char[] letters = seen.toString().toCharArray();
    if (!Bidi.requiresBidi(letters, 0, letters.length)) {
      return stretch;
    }
    Bidi bidi = new Bidi(seen.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    byte[] levels = new byte[letters.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
    }
    PdfGlyph[] ordered = stretch.toArray(PdfGlyph[]::new);
    Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
    return List.of(ordered);
  }
}
