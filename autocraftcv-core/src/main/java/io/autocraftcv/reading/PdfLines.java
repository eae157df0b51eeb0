package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes lines of the rows of a block: items, headings, and what goes on from line to line. */
final class PdfLines {

  private static final float FIRST_GAP = 2;
  private static final float SAME_INDENT = 6;
  private static final float CLOSE = 0.5f;
  private static final float APART = 0.8f;
  private static final float LARGER = 1.12f;

  private final PdfPage page;
  private final int column;
  private final List<PdfRow> rows;
  private final PdfBullets bullets;
  private final float left;
  private final float right;
  private final float pitch;
  private final List<Float> itemLevels = new ArrayList<>();

  PdfLines(PdfPage page, int column, List<PdfRow> block) {
    this.page = page;
    this.column = column;
    this.rows = PdfRows.joined(block);
    this.bullets = new PdfBullets(rows);
    this.left = (float) rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
    this.right = (float) rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
    this.pitch = PdfGroups.pitch(rows);
  }

  List<PdfLine> all() {
    List<PdfLine> lines = new ArrayList<>();
    PdfLine before = null;
    for (PdfRow row : rows) {
      before = line(row, before);
      lines.add(before);
    }
    return lines;
  }

  private PdfLine line(PdfRow row, @Nullable PdfLine before) {
    List<PdfWord> words = bullets.removed(row.words());
    PdfTag tag = tag(words);
    float gap = before == null ? FIRST_GAP : gap(before.row(), row);
    PdfLine plain = new PdfLine(page, column, row, words, row.left() - left, right, gap, tag);
    if (words != row.words()) {
      return plain.as(Line.Role.ITEM, level(row.left()));
    }
    if (tag != null && tag.role() == Line.Role.HEADING) {
      if (before != null && isOf(tag, before) && gap < CLOSE && isAsLarge(before, plain)) {
        return plain.as(Line.Role.CONTINUATION, 0);
      }
      return looksLikeHeading(plain, tag) ? plain.as(Line.Role.HEADING, tag.level()) : plain;
    }
    if (tag != null && isItem(tag) && (before == null || begins(tag, before))) {
      return plain.as(Line.Role.ITEM, tag.level());
    }
    boolean on =
        before != null
            && (PdfParagraphs.goesOn(before, plain) || PdfParagraphs.hangs(before, plain));
    return on ? plain.as(Line.Role.CONTINUATION, 0) : plain;
  }

  private static boolean isAsLarge(PdfLine before, PdfLine line) {
    return Math.abs(before.first().size() - line.first().size()) < 0.5f;
  }

  /** Some call things headings for want of another element of the size they like. */
  private boolean looksLikeHeading(PdfLine line, PdfTag tag) {
    PdfWord first = line.first();
    return first.face().bold()
        || first.size() > LARGER * page.spacing().usualSize()
        || first.text().equals(first.text().toUpperCase(Locale.ROOT))
        || (tag.level() <= 3 && line.gap() > APART);
  }

  /** Items that stand side by side are words of a line, and so is the last one on the next. */
  private boolean begins(PdfTag item, PdfLine before) {
    return !isOf(item, before) && (before.tag() != null || !isItem(page.tag(before.last())));
  }

  private static boolean isItem(@Nullable PdfTag tag) {
    return tag != null && tag.role() == Line.Role.ITEM;
  }

  private static boolean isOf(PdfTag tag, PdfLine line) {
    return line.tag() != null && line.tag().element() == tag.element();
  }

  /** What the document says of all these words, if it says one thing. */
  private @Nullable PdfTag tag(List<PdfWord> words) {
    PdfTag tag = page.tag(words.get(0));
    if (tag == null || tag.role() == Line.Role.HEADING) {
      return tag;
    }
    for (PdfWord word : words) {
      if (!tag.equals(page.tag(word))) {
        return null;
      }
    }
    return tag;
  }

  private int level(float indent) {
    itemLevels.removeIf(level -> level > indent + SAME_INDENT);
    if (itemLevels.isEmpty() || itemLevels.get(itemLevels.size() - 1) < indent - SAME_INDENT) {
      itemLevels.add(indent);
    }
    return itemLevels.size();
  }

  private float gap(PdfRow before, PdfRow row) {
    float usual = pitch * (0.3f * before.size() + 0.7f * row.size());
    return Math.max(0, (row.base() - before.base() - usual) / (pitch * row.size()));
  }
}
