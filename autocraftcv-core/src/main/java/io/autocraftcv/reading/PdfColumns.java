package io.autocraftcv.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides whether what stands on both sides of a blank band are columns, which are read one after
 * the other, or rows of a table or timeline, which are read across.
 *
 * <p>They are rows where one side labels the other: it is short, and its pieces begin where pieces
 * of the other side begin.
 */
final class PdfColumns {

  private static final Pattern DATE = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final float SAME = 2;
  private static final int LONGEST_LABEL = 32;

  private PdfColumns() {}

  static boolean are(List<PdfRow> left, List<PdfRow> right) {
    if (left.size() < 2 || right.size() < 2 || left.size() + right.size() < 6) {
      return false;
    }
    return isFlush(right) && !labels(left, right) && !labels(right, left);
  }

  /** Columns begin at one edge, but for what is indented; dates set to the right do not. */
  private static boolean isFlush(List<PdfRow> right) {
    int most = 0;
    for (PdfRow row : right) {
      int same = 0;
      for (PdfRow other : right) {
        same += Math.abs(row.left() - other.left()) <= SAME ? 1 : 0;
      }
      most = Math.max(most, same);
    }
    return most * 5 >= right.size() * 2;
  }

  private static boolean labels(List<PdfRow> labels, List<PdfRow> texts) {
    List<List<PdfRow>> groups = PdfGroups.of(labels);
    List<PdfRow> starts = PdfGroups.of(texts).stream().map(group -> group.get(0)).toList();
    int begun = 0;
    int aligned = 0;
    int dated = 0;
    int brief = 0;
    for (List<PdfRow> group : groups) {
      PdfRow first = group.get(0);
      begun += beside(first, starts) ? 1 : 0;
      aligned += beside(first, texts) ? 1 : 0;
      dated += group.stream().anyMatch(row -> DATE.matcher(row.text()).find()) ? 1 : 0;
    }
    for (PdfRow row : labels) {
      brief += row.text().length() <= LONGEST_LABEL ? 1 : 0;
    }
    if (brief * 10 < labels.size() * 9) {
      return false;
    }
    boolean dates = dated * 10 >= groups.size() * 6;
    if (dates) {
      return aligned * 10 >= groups.size() * 7;
    }
    return groups.size() >= 3 && begun * 4 >= groups.size() * 3;
  }

  private static boolean beside(PdfRow row, List<PdfRow> rows) {
    for (PdfRow other : rows) {
      float tolerance = 0.12f * row.size();
      float top = row.base() - 0.72f * row.size();
      float otherTop = other.base() - 0.72f * other.size();
      if (Math.abs(row.base() - other.base()) <= tolerance
          || Math.abs(top - otherTop) <= tolerance) {
        return true;
      }
    }
    return false;
  }
}
