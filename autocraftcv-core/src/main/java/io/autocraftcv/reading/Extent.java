package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Block.Table;
import java.util.List;

/**
 * How much stands in blocks.
 *
 * @param longest the length of the longest line, in characters
 */
record Extent(int lines, int longest) {

  private static final Extent NOTHING = new Extent(0, 0);

  static Extent of(List<Block> blocks) {
    return blocks.stream().map(Extent::of).reduce(NOTHING, Extent::plus);
  }

  static boolean isBlank(Block block) {
    return of(block).lines == 0;
  }

  private static Extent of(Block block) {
    if (block instanceof Paragraph paragraph) {
      return paragraph.lines().stream().map(Extent::ofLine).reduce(NOTHING, Extent::plus);
    }
    if (block instanceof Table table) {
      return table.rows().stream()
          .flatMap(row -> row.cells().stream())
          .map(cell -> of(cell.blocks()))
          .reduce(NOTHING, Extent::plus);
    }
    return of(((Aside) block).blocks());
  }

  private static Extent ofLine(List<Span> spans) {
    return new Extent(1, spans.stream().mapToInt(span -> span.text().length()).sum());
  }

  private Extent plus(Extent other) {
    return new Extent(lines + other.lines, Math.max(longest, other.longest));
  }
}
