package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Cell;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Block.Row;
import io.autocraftcv.reading.Block.Table;
import io.autocraftcv.reading.Line.Role;
import java.util.ArrayList;
import java.util.List;

/** Reads texts that have nothing but characters: how they stand says the rest. */
final class PlainText {

  /** About the width of a character, in points. */
  private static final float CHARACTER = 6;

  private static final int TAB = 8;

  private final List<Block> blocks = new ArrayList<>();
  private final Wrapping wrapping;
  private float gap;
  private String before = "";
  private boolean wrapped;
  private int indentBefore = -1;

  private PlainText(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  static List<Block> read(String text) {
    List<String> lines =
        text.lines().limit(Limits.MOST_LINES + 1L).map(String::stripTrailing).toList();
    List<Block> blocks = new ArrayList<>();
    while (!lines.isEmpty()) {
      TextColumns columns = TextColumns.in(lines);
      blocks.addAll(plain(lines.subList(0, columns.begin())));
      if (columns.begin() < columns.end()) {
        blocks.add(sideBySide(columns.left(lines), columns.right(lines)));
      }
      lines = lines.subList(columns.end(), lines.size());
    }
    return blocks;
  }

  private static Block sideBySide(List<String> left, List<String> right) {
    return new Table(
        List.of(new Row(List.of(new Cell(0, plain(left)), new Cell(1, plain(right))))));
  }

  private static List<Block> plain(List<String> lines) {
    PlainText reader = new PlainText(new Wrapping(lines));
    for (int i = 0; i < lines.size(); i++) {
      boolean underlined = i + 1 < lines.size() && isUnderline(lines.get(i), lines.get(i + 1));
      reader.line(lines.get(i), underlined);
      i += underlined ? 1 : 0;
    }
    return reader.blocks;
  }

  /** Whether the second line is there to underline the first. */
  private static boolean isUnderline(String line, String next) {
    return !line.isBlank() && next.strip().matches("={3,}|-{3,}|_{3,}|~{3,}|\\*{3,}");
  }

  private void line(String line, boolean heading) {
    if (line.isBlank()) {
      gap++;
      return;
    }
    Words words = new Words();
    words.add(line, Look.PLAIN);
    List<List<Span>> spans = words.lines();
    if (spans.isEmpty()) {
      return;
    }
    int indent = indent(line);
    wrapped =
        !heading && gap == 0 && indent >= indentBefore && wrapping.goesOn(before, wrapped, line);
    Role role = heading ? Role.HEADING : wrapped ? Role.CONTINUATION : Role.TEXT;
    blocks.add(new Paragraph(role, heading ? 1 : 0, indent * CHARACTER, gap, 0, spans));
    gap = 0;
    before = heading ? "" : line;
    indentBefore = indent;
  }

  private static int indent(String line) {
    int indent = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      indent += line.charAt(i) == '\t' ? TAB : 1;
    }
    return indent;
  }
}
