package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on both sides of a gutter, in rows of their own: those of the page may have held two
 * of them.
 */
final class PdfSides {

  private static final float HIGHER = 0.5f;

  private final PdfGutter gutter;
  private final List<PdfRow> left;
  private final List<PdfRow> right;
  private final List<PdfWord> drawn = new ArrayList<>();

  PdfSides(PdfGutter gutter, List<PdfRow> rows) {
    this.gutter = gutter;
    List<PdfRow> band = rows.subList(gutter.from(), gutter.to() + 1);
    this.left = side(band, /* first= */ true);
    this.right = side(band, /* first= */ false);
    band.forEach(row -> drawn.addAll(row.words()));
    drawn.sort(Comparator.comparingInt(PdfWord::order));
  }

  private List<PdfRow> side(List<PdfRow> band, boolean first) {
    List<PdfRow> side = new ArrayList<>();
    for (PdfRow row : band) {
      List<PdfWord> words = row.where(word -> gutter.isLeft(word) == first);
      if (!words.isEmpty()) {
        side.add(PdfRow.of(words));
      }
    }
    return PdfRows.joined(side);
  }

  List<PdfRow> left() {
    return left;
  }

  List<PdfRow> right() {
    return right;
  }

  int fewerRows() {
    return Math.min(left.size(), right.size());
  }

  /** How often the document changes from one side to the other while it draws what is on both. */
  int changes() {
    int changes = 0;
    for (int i = 1; i < drawn.size(); i++) {
      changes += gutter.isLeft(drawn.get(i)) == gutter.isLeft(drawn.get(i - 1)) ? 0 : 1;
    }
    return changes;
  }

  /** Whether all lines were drawn from the top to the bottom, whatever side they are on. */
  boolean areDrawnByLine() {
    for (int i = 1; i < drawn.size(); i++) {
      PdfWord word = drawn.get(i);
      if (drawn.get(i - 1).base() - word.base() > HIGHER * word.size()) {
        return false;
      }
    }
    return true;
  }
}
