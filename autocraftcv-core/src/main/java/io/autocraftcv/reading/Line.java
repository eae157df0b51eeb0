package io.autocraftcv.reading;

import java.util.List;

/**
 * A line of a document, in reading order.
 *
 * @param page from 1; 1 where the format has no pages
 * @param column which of the page's columns or blocks it is in, from 0 in reading order; a title
 *     across the page is a block of its own
 * @param indent in points from the left edge of its column
 * @param gap the blank space above it in its column, in heights of its own line: 0 where lines
 *     follow each other closely, 1 where a line was left blank; 2 for the first of a column or page
 * @param role what the format or its look says that it is
 * @param level of a heading, from 1 for the highest, or of a list's item, from 1 for the outermost;
 *     0 for others
 * @param spans at least one
 */
public record Line(
    int page, int column, float indent, float gap, Role role, int level, List<Span> spans) {

  /** What a line is, as far as the document itself says so. */
  public enum Role {
    /** Nothing in particular. */
    TEXT,
    /** The format calls it a heading. */
    HEADING,
    /** The first line of an item of a list; the bullet or number is not part of its text. */
    ITEM,
    /** Goes on with the paragraph or item of the line before it. */
    CONTINUATION
  }

  public Line {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("A line has at least one span");
    }
  }

  /** Its words; what is set apart is divided by a tab. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      if (span.apart()) {
        text.append('\t');
      }
      text.append(span.text());
    }
    return text.toString().strip();
  }
}
