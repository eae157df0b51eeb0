package io.autocraftcv.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides whether what stands on both sides of a blank band are columns, which are read one after
 * the other, or rows of a table or timeline, which are read across.
 *
 * <p>Three things tell. The order in which the document draws them: columns one after the other,
 * rows by turns; but some draw every line of a page from left to right, and say nothing by it.
 * Their look: a column begins at one edge and is filled, while dates and labels are scattered. And
 * their places: labels begin where pieces of the other side begin.
 */
final class PdfColumns {

  private static final Pattern DATE = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final float SAME_EDGE = 2;
  private static final float SAME_LINE = 0.12f;
  private static final int LONGEST_LABEL = 32;

  /** Fewer rows are cells of a grid rather than columns of a page. */
  static final int COLUMN = 5;

  private static final float FILLED = 0.3f;

  private PdfColumns() {}

  static boolean are(PdfSides sides) {
    List<PdfRow> left = sides.left();
    List<PdfRow> right = sides.right();
    int fewer = sides.fewerRows();
    if (fewer < 2 || !isFlush(right)) {
      return false;
    }
    if (fewer < COLUMN) {
      return areCells(left, right) && sides.changes() == 1;
    }
    if (sides.changes() > Math.max(1, fewer / COLUMN)
        && (!sides.areDrawnByLine() || isTable(left, right))) {
      return false;
    }
    return isFilled(left)
        && isFilled(right)
        && !areDates(left)
        && !areDates(right)
        && !labels(left, right)
        && !labels(right, left);
  }

  /** Cells side by side have titles that look alike. */
  private static boolean areCells(List<PdfRow> left, List<PdfRow> right) {
    PdfRow title = left.get(0);
    PdfRow other = right.get(0);
    return isAtEdge(title, left)
        && isAtEdge(other, right)
        && Math.abs(title.base() - other.base()) <= SAME_LINE * title.size()
        && title.words().get(0).looksLike(other.words().get(0))
        && (areTitled(left) || areTitled(right) || (areBrief(left) && areBrief(right)))
        && !DATE.matcher(other.text()).find()
        && !DATE.matcher(title.text()).find();
  }

  private static boolean areTitled(List<PdfRow> cell) {
    return !cell.get(0).words().get(0).looksLike(cell.get(1).words().get(0));
  }

  private static boolean areBrief(List<PdfRow> cell) {
    return cell.stream().allMatch(row -> row.text().length() <= LONGEST_LABEL);
  }

  private static boolean isAtEdge(PdfRow title, List<PdfRow> cell) {
    return cell.stream().allMatch(row -> row.left() > title.left() - SAME_EDGE);
  }

  /** The rows of a table stand side by side, and so do the blanks between them. */
  private static boolean isTable(List<PdfRow> left, List<PdfRow> right) {
    List<PdfRow> paired = left.stream().filter(row -> beside(row, right)).toList();
    if (paired.size() * 10 < Math.min(left.size(), right.size()) * 9) {
      return false;
    }
    List<PdfRow> leftStarts = starts(left);
    List<PdfRow> rightStarts = starts(right);
    long all = rightStarts.size();
    long together = rightStarts.stream().filter(row -> beside(row, leftStarts)).count();
    for (PdfRow start : leftStarts) {
      all += beside(start, right) ? 1 : 0;
      together += beside(start, rightStarts) ? 1 : 0;
    }
    return together * 10 >= all * 7;
  }

  private static List<PdfRow> starts(List<PdfRow> rows) {
    return PdfGroups.of(rows).stream().map(group -> group.get(0)).toList();
  }

  /** Columns begin at one edge, but for what is indented; what is set to the right does not. */
  private static boolean isFlush(List<PdfRow> rows) {
    float edge = rows.get(0).left();
    for (PdfRow row : rows) {
      edge = Math.min(edge, row.left());
    }
    int most = 0;
    int atEdge = 0;
    for (PdfRow row : rows) {
      if (row.left() - edge <= SAME_EDGE) {
        atEdge++;
        continue;
      }
      int same = 0;
      for (PdfRow other : rows) {
        same += Math.abs(row.left() - other.left()) <= SAME_EDGE ? 1 : 0;
      }
      most = Math.max(most, same);
    }
    return atEdge * 10 >= rows.size() && (atEdge + most) * 2 >= rows.size();
  }

  private static boolean isFilled(List<PdfRow> rows) {
    float filled = 0;
    for (PdfRow row : rows) {
      filled += 1.2f * row.size();
    }
    float height = rows.get(rows.size() - 1).base() - rows.get(0).base();
    return filled >= FILLED * height;
  }

  private static boolean areDates(List<PdfRow> rows) {
    long dates = rows.stream().filter(PdfColumns::isDate).count();
    return dates * 2 > rows.size();
  }

  private static boolean isDate(PdfRow row) {
    return DATE.matcher(row.text()).find() && row.text().length() <= LONGEST_LABEL;
  }

  private static boolean labels(List<PdfRow> labels, List<PdfRow> texts) {
    long brief = labels.stream().filter(row -> row.text().length() <= LONGEST_LABEL).count();
    if (brief * 10 < labels.size() * 9L) {
      return false;
    }
    List<List<PdfRow>> groups = PdfGroups.of(labels);
    List<PdfRow> starts = starts(texts);
    long begun = groups.stream().filter(group -> beside(group.get(0), starts)).count();
    long aligned = groups.stream().filter(group -> beside(group.get(0), texts)).count();
    long dated =
        groups.stream().filter(group -> group.stream().anyMatch(PdfColumns::isDate)).count();
    if (dated * 10 >= groups.size() * 6L) {
      return aligned * 10 >= groups.size() * 7L;
    }
    return groups.size() >= 3 && begun * 4 >= groups.size() * 3L;
  }

  private static boolean beside(PdfRow row, List<PdfRow> rows) {
    float tolerance = SAME_LINE * row.size();
    return rows.stream()
        .anyMatch(
            other ->
                Math.abs(row.base() - other.base()) <= tolerance
                    || Math.abs(row.top() - other.top()) <= tolerance);
  }
}
