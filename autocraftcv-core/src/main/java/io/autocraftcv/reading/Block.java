package io.autocraftcv.reading;

import java.util.List;

/** What documents without fixed pages are made of, whatever their format calls it. */
sealed interface Block {

  /**
   * Words that belong together.
   *
   * @param indent of its text, in points
   * @param before the blank space above it, in heights of a line
   * @param after the blank space below it, in heights of a line
   * @param lines as far as the author broke them; none for a blank line
   */
  record Paragraph(
      Line.Role role, int level, float indent, float before, float after, List<List<Span>> lines)
      implements Block {}

  /** Cells side by side, for the sake of their content or of the layout. */
  record Table(List<Row> rows) implements Block {}

  /** What stands beside the text and is read by itself: a text box, a side bar. */
  record Aside(List<Block> blocks) implements Block {}

  /** The cells of a row that are not merely the continuation of one above. */
  record Row(List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param column where it begins, from 0
   */
  record Cell(int column, List<Block> blocks) {}
}
