package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;

/** Groups the rows of a column where the blank between two of them is more than usual. */
final class PdfGroups {

  private static final float MORE = 1.25f;

  private PdfGroups() {}

  static List<List<PdfRow>> of(List<PdfRow> rows) {
    float usual = pitch(rows);
    List<List<PdfRow>> groups = new ArrayList<>();
    PdfRow before = null;
    for (PdfRow row : rows) {
      if (before == null
          || row.base() - before.base() > MORE * usual * row.size()
          || Math.abs(row.size() - before.size()) > 0.1f * row.size()
          || row.bold() != before.bold()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(row);
      before = row;
    }
    return groups;
  }

  /** How far rows that follow each other closely are apart, in sizes of their letters. */
  static float pitch(List<PdfRow> rows) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      PdfRow row = rows.get(i);
      float step = (row.base() - rows.get(i - 1).base()) / row.size();
      if (step > 0.8f && step < 2.2f && Math.abs(row.size() - rows.get(i - 1).size()) < 0.5f) {
        steps.add(step);
      }
    }
    if (steps.isEmpty()) {
      return 1.35f;
    }
    steps.sort(null);
    return steps.get(steps.size() / 4);
  }
}
