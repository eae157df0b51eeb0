package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;

/** Divides a page into blocks, in the order in which they are read: columns, and what is across. */
final class PdfLayout {

  private static final int DEEPEST = 8;

  private final List<List<PdfRow>> blocks = new ArrayList<>();

  private PdfLayout() {}

  static List<List<PdfRow>> blocks(List<PdfRow> rows) {
    PdfLayout layout = new PdfLayout();
    layout.divide(rows, DEEPEST);
    return layout.blocks;
  }

  private void divide(List<PdfRow> rows, int deep) {
    if (rows.isEmpty()) {
      return;
    }
    if (deep > 0) {
      for (PdfGutter gutter : PdfGutters.of(rows)) {
        List<PdfRow> left = side(rows, gutter, true);
        List<PdfRow> right = side(rows, gutter, false);
        if (PdfColumns.are(left, right)) {
          divide(rows.subList(0, gutter.from()), deep - 1);
          divide(left, deep - 1);
          divide(right, deep - 1);
          divide(rows.subList(gutter.to() + 1, rows.size()), deep - 1);
          return;
        }
      }
    }
    blocks.add(rows);
  }

  private static List<PdfRow> side(List<PdfRow> rows, PdfGutter gutter, boolean left) {
    List<PdfRow> side = new ArrayList<>();
    for (PdfRow row : rows.subList(gutter.from(), gutter.to() + 1)) {
      List<PdfWord> words = row.where(word -> word.middle() < gutter.middle() == left);
      if (!words.isEmpty()) {
        side.add(PdfRow.of(words));
      }
    }
    return side;
  }
}
