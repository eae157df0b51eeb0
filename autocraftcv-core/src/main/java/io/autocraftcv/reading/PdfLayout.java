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
      for (PdfGutter band : PdfGutters.of(rows)) {
        PdfGutter gutter = band.trimmed(rows);
        if (gutter.fewerRows(rows) < 2) {
          continue;
        }
        PdfSides sides = new PdfSides(gutter, rows);
        if (PdfLabels.are(sides)) {
          divide(rows.subList(0, gutter.from()), deep - 1);
          blocks.add(PdfLabels.applied(sides));
          divide(rows.subList(gutter.to() + 1, rows.size()), deep - 1);
          return;
        }
        if (PdfColumns.are(sides)) {
          divide(rows.subList(0, gutter.from()), deep - 1);
          divide(sides.left(), deep - 1);
          divide(sides.right(), deep - 1);
          divide(rows.subList(gutter.to() + 1, rows.size()), deep - 1);
          return;
        }
      }
    }
    blocks.add(rows);
  }
}
