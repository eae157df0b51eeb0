package io.autocraftcv.reading;

import java.util.List;
import java.util.regex.Pattern;

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

  private static final int SHORT = 9;

  /** In points from the edge of the column: what is further in is a list, and not running text. */
  private static final float LIST = 8;

  /** Words that no line of its own ends with. */
  static final Pattern JOINERS =
      Pattern.compile(
          ".*[,&(]|and|or|of|in|on|at|for|with|the|a|an|to|by|from|as"
              + "|und|oder|der|die|das|des|von|für|mit|im|et|ou|de|du|la|le|les|des|pour|y|o|del|el|en"
              + "|e|di|da|do|con|per|com|och|og|i|w|z");

  /** On the web or of mail: small letters that no sentence goes on with. */
  private static final Pattern ADDRESS = Pattern.compile("@|\\.\\p{L}{2}");

  private PdfParagraphs() {}

  static boolean goesOn(PdfLine before, PdfLine line) {
    if (line.gap() > CLOSE || before.role() == Line.Role.HEADING || !looksAlike(before, line)) {
      return false;
    }
    boolean small = startsSmall(line);
    if (!small && isAnother(before, line)) {
      return false;
    }
    if (!small && !before.row().inOnePiece() && !isUnderLastPiece(before, line)) {
      return false;
    }
    if (!small && before.indent() > LIST && endsSentence(before)) {
      return false;
    }
    return isBelow(before, line, small)
        && isFull(before, line)
        && (before.length() >= LONG || (small && before.length() >= SHORT) || isBroken(before));
  }

  /** Whether the line stands below the words of an item, further in than its bullet. */
  static boolean hangs(PdfLine item, PdfLine line) {
    float words = item.first().left();
    return item.role() == Line.Role.ITEM
        && line.gap() <= CLOSE
        && startsSmall(line)
        && looksAlike(item, line)
        && item.row().left() < words - SAME_EDGE
        && Math.abs(words - line.first().left()) <= SAME_EDGE;
  }

  /** Whether the document itself says that the lines are of two paragraphs. */
  private static boolean isAnother(PdfLine before, PdfLine line) {
    int one = before.page().paragraph(before.last());
    int other = line.page().paragraph(line.first());
    return one > 0 && other > 0 && one != other;
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
    if (Math.abs(off) <= SAME_EDGE || isUnderLastPiece(before, line)) {
      return true;
    }
    boolean underBullet = Math.abs(before.row().left() - left) <= SAME_EDGE;
    boolean indented = off > 0 && off < INDENT * line.first().size();
    return small && (underBullet || indented);
  }

  /** As the second line of what stands beside a label. */
  private static boolean isUnderLastPiece(PdfLine before, PdfLine line) {
    List<PdfWord> words = before.words();
    for (int i = words.size() - 1; i > 0; i--) {
      if (before.page().spacing().apart(words.get(i - 1), words.get(i))) {
        return Math.abs(words.get(i).left() - line.first().left()) <= SAME_EDGE;
      }
    }
    return false;
  }

  private static boolean endsSentence(PdfLine line) {
    String last = line.last().text();
    return ".!?".indexOf(last.charAt(last.length() - 1)) >= 0;
  }

  private static boolean startsSmall(PdfLine line) {
    String first = line.first().text();
    return Character.isLowerCase(first.codePointAt(0)) && !ADDRESS.matcher(first).find();
  }

  private static boolean isBroken(PdfLine before) {
    String last = before.last().text();
    return before.length() >= SHORT
        && (JOINERS.matcher(last).matches() || PdfHyphens.endsOpen(last));
  }
}
