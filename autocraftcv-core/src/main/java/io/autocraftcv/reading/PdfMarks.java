package io.autocraftcv.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The marked content that is open while a page is drawn: its id, the text it stands for, and
 * whether it is of the page and not of the text.
 */
final class PdfMarks {

  /** Longer replacements speak for whole paragraphs, whose lines we want to see. */
  private static final int LONGEST_REPLACEMENT = 8;

  private static final COSName PAGINATION = COSName.getPDFName("Pagination");

  private record Mark(int id, @Nullable String text, boolean running) {

    static final Mark NONE = new Mark(-1, null, false);
  }

  private final Deque<Mark> open = new ArrayDeque<>();
  private boolean said;

  void clear() {
    open.clear();
  }

  void begin(@Nullable COSDictionary properties) {
    Mark outer = open.isEmpty() ? Mark.NONE : open.peek();
    if (properties == null) {
      open.push(new Mark(outer.id(), null, outer.running()));
    } else {
      int id = properties.getInt(COSName.MCID, -1);
      String text = properties.getString(COSName.ACTUAL_TEXT);
      boolean brief = text != null && text.length() <= LONGEST_REPLACEMENT;
      boolean running = PAGINATION.equals(properties.getCOSName(COSName.TYPE));
      open.push(
          new Mark(id < 0 ? outer.id() : id, brief ? text : null, running || outer.running()));
    }
    said = false;
  }

  void end() {
    open.poll();
  }

  int id() {
    Mark mark = open.peek();
    return mark == null ? -1 : mark.id();
  }

  /** Whether it is a running title, a page's number or the like. */
  boolean isRunning() {
    Mark mark = open.peek();
    return mark != null && mark.running();
  }

  /** What the next glyph, which looks like this text, stands for. */
  String reading(String looks) {
    Mark mark = open.peek();
    if (mark == null || mark.text() == null) {
      return looks;
    }
    String text = said ? "" : mark.text();
    said = true;
    return text;
  }
}
