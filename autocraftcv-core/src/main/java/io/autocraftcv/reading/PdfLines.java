package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes lines of the rows of a block: their items, what goes on from line to line, their spans. */
final class PdfLines {

  private static final Pattern BULLET = Pattern.compile("[•‣▪▫●○◦∙·⁃➢➤►▶■□◆◇❖✓✔✦★*–—-]|o(?=$)");
  private static final float FIRST_GAP = 2;

  private final int page;
  private final int column;
  private final List<PdfRow> rows;
  private final float left;
  private final float pitch;

  PdfLines(int page, int column, List<PdfRow> rows) {
    this.page = page;
    this.column = column;
    this.rows = rows;
    this.left = (float) rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
    this.pitch = PdfGroups.pitch(rows);
  }

  List<Line> all() {
    List<Line> lines = new ArrayList<>();
    PdfRow before = null;
    for (PdfRow row : rows) {
      List<PdfWord> words = row.words();
      Line.Role role = Line.Role.TEXT;
      if (words.size() > 1 && BULLET.matcher(words.get(0).text()).matches()) {
        role = Line.Role.ITEM;
        words = words.subList(1, words.size());
      }
      lines.add(
          new Line(
              page,
              column,
              words.get(0).left() - left,
              before == null ? FIRST_GAP : gap(before, row),
              role,
              role == Line.Role.ITEM ? 1 : 0,
              PdfSpans.of(words)));
      before = row;
    }
    return lines;
  }

  private float gap(PdfRow before, PdfRow row) {
    float usual = pitch * (0.3f * before.size() + 0.7f * row.size());
    return Math.max(0, (row.base() - before.base() - usual) / (pitch * row.size()));
  }
}
