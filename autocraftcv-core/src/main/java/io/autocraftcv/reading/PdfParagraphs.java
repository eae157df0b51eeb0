package io.autocraftcv.reading;

/**
 * Tells whether a line goes on with what the line before it began: it follows closely, looks alike,
 * begins at the same edge, and its first word would not have fitted on the line before.
 */
final class PdfParagraphs {

  private static final float CLOSE = 0.3f;
  private static final float SAME_EDGE = 2.5f;
  private static final float SPACE = 0.2f;
  private static final float INDENT = 2.5f;

  /** A line with fewer letters may be one of many short ones, the longest of which is the edge. */
  private static final int LONG = 45;

  private static final int SHORT = 12;

  private PdfParagraphs() {}

  static boolean goesOn(PdfLine before, PdfLine line) {
    if (line.gap() > CLOSE || before.role() == Line.Role.HEADING || !looksAlike(before, line)) {
      return false;
    }
    boolean small = startsSmall(line);
    if (!small && !before.row().inOnePiece()) {
      return false;
    }
    return isBelow(before, line, small)
        && isFull(before, line)
        && (before.length() >= LONG || (small && before.length() >= SHORT) || isBroken(before));
  }

  /** Whether the line's first word is too long for what was left of the line before. */
  private static boolean isFull(PdfLine before, PdfLine line) {
    PdfWord first = line.first();
    float needed = first.right() - first.left() + SPACE * first.size();
    return before.last().right() + needed > before.edge();
  }

  private static boolean looksAlike(PdfLine before, PdfLine line) {
    PdfWord last = before.last();
    PdfWord first = line.first();
    boolean ended = last.face().bold() && before.row().bold() && !first.face().bold();
    return Math.abs(last.size() - first.size()) < 0.05f * last.size() && !ended;
  }

  private static boolean isBelow(PdfLine before, PdfLine line, boolean small) {
    float left = line.first().left();
    float off = before.first().left() - left;
    if (Math.abs(off) <= SAME_EDGE) {
      return true;
    }
    boolean underBullet = Math.abs(before.row().left() - left) <= SAME_EDGE;
    boolean indented = off > 0 && off < INDENT * line.first().size();
    return small && (underBullet || indented);
  }

  private static boolean startsSmall(PdfLine line) {
    return Character.isLowerCase(line.first().text().codePointAt(0));
  }

  private static boolean isBroken(PdfLine before) {
    String last = before.last().text();
    return before.length() >= SHORT
        && (last.endsWith(",") || last.endsWith("&") || PdfHyphens.endsOpen(last));
  }
}
