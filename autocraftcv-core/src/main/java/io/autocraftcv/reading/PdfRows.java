package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts glyphs that share a baseline into rows, from the top of the page to its bottom. */
final class PdfRows {

  private static final float SAME_BASE = 0.05f;
  private static final float NEAR_BASE = 0.3f;
  private static final float JOINED = 0.45f;
  private static final float RAISED = 0.55f;
  private static final float SMALLER = 0.85f;
  private static final float NEXT = 1.5f;

  /** Rows that may still take a run; those further up are too far away. */
  private static final int OPEN = 6;

  /** Glyphs drawn one after the other on one baseline. */
  private record Run(float base, float size, List<PdfGlyph> glyphs) {}

  private PdfRows() {}

  static List<PdfRow> of(List<PdfGlyph> glyphs) {
    List<Run> runs = runs(glyphs);
    runs.sort(Comparator.comparingDouble(Run::base));
    List<Run> rows = new ArrayList<>();
    for (Run run : runs) {
      Run row = rowFor(run, rows);
      if (row == null) {
        rows.add(new Run(run.base(), run.size(), new ArrayList<>(run.glyphs())));
      } else {
        row.glyphs().addAll(run.glyphs());
      }
    }
    return rows.stream()
        .map(row -> PdfWords.of(row.glyphs()))
        .filter(words -> !words.isEmpty())
        .map(words -> new PdfRow(words.get(0).base(), words))
        .toList();
  }

  private static @Nullable Run rowFor(Run run, List<Run> rows) {
    Run nearest = null;
    for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - OPEN); i--) {
      Run row = rows.get(i);
      float off = Math.abs(run.base() - row.base());
      boolean near = off <= NEAR_BASE * Math.min(run.size(), row.size());
      if (near && (nearest == null || off < Math.abs(run.base() - nearest.base()))) {
        nearest = row;
      }
    }
    return nearest;
  }

  private static List<Run> runs(List<PdfGlyph> glyphs) {
    List<Run> runs = new ArrayList<>();
    Run run = null;
    PdfGlyph before = null;
    for (PdfGlyph glyph : glyphs) {
      if (run == null || before == null || !follows(before, glyph)) {
        run = new Run(glyph.base(), glyph.size(), new ArrayList<>());
        runs.add(run);
      }
      run.glyphs().add(glyph);
      before = glyph.onLine(run.base());
    }
    return runs;
  }

  private static boolean follows(PdfGlyph before, PdfGlyph glyph) {
    float off = Math.abs(glyph.base() - before.base());
    float gap = glyph.left() - before.right();
    float size = Math.max(before.size(), glyph.size());
    if (off <= SAME_BASE * size) {
      return Math.abs(gap) < NEXT * size;
    }
    // A raised or lowered small letter stays with what it is an exponent of.
    return glyph.size() < SMALLER * before.size()
        && off < RAISED * size
        && Math.abs(gap) < 0.3f * size;
  }

  /** The rows of a column, where those that stand side by side in it, if not quite, are one. */
  static List<PdfRow> joined(List<PdfRow> rows) {
    List<PdfRow> joined = new ArrayList<>();
    for (PdfRow row : rows) {
      PdfRow before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null && besides(before, row)) {
        List<PdfWord> words =
            new ArrayList<>(before.left() < row.left() ? before.words() : row.words());
        words.addAll(before.left() < row.left() ? row.words() : before.words());
        joined.set(joined.size() - 1, PdfRow.of(words));
      } else {
        joined.add(row);
      }
    }
    return joined;
  }

  private static boolean besides(PdfRow before, PdfRow row) {
    boolean near = row.base() - before.base() <= JOINED * Math.min(before.size(), row.size());
    return near && (before.right() < row.left() || row.right() < before.left());
  }
}
