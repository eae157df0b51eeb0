package io.autocraftcv.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The marked content that is open while a page is drawn: its id, and the text it stands for. */
final class PdfMarks {

  /** Longer replacements speak for whole paragraphs, whose lines we want to see. */
  private static final int LONGEST_REPLACEMENT = 8;

  private record Mark(int id, @Nullable String text) {}

  private final Deque<Mark> open = new ArrayDeque<>();
  private boolean said;

  void clear() {
    open.clear();
  }

  void begin(@Nullable COSDictionary properties) {
    int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
    String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    Mark outer = open.peek();
    boolean brief = text != null && text.length() <= LONGEST_REPLACEMENT;
    open.push(new Mark(id < 0 && outer != null ? outer.id() : id, brief ? text : null));
    said = false;
  }

  void end() {
    open.poll();
  }

  int id() {
    Mark mark = open.peek();
    return mark == null ? -1 : mark.id();
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
