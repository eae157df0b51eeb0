package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Cell;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Block.Row;
import io.autocraftcv.reading.Block.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads tables, of which a document has two kinds that look the same inside. A row whose cells are
 * short but for one says one thing: its cells are joined line by line, as they stand side by side.
 * A row with more than one long cell is a layout of columns: they are read one after the other,
 * together with the rows around it.
 */
final class TableFlow {

  private static final int FEW_LINES = 3;
  private static final int SHORT_LINE = 60;

  private final Flow flow;

  TableFlow(Flow flow) {
    this.flow = flow;
  }

  void read(Table table) {
    List<Row> rows = table.rows().stream().map(TableFlow::withoutBlanks).toList();
    int at = 0;
    while (at < rows.size()) {
      int end = at;
      while (end < rows.size() && rows.get(end).cells().size() != 1) {
        end++;
      }
      sideBySide(rows.subList(at, end));
      if (end < rows.size()) {
        rows.get(end).cells().forEach(cell -> flow.blocks(cell.blocks()));
      }
      at = end + 1;
    }
  }

  private static Row withoutBlanks(Row row) {
    return new Row(
        row.cells().stream().filter(cell -> Extent.of(cell.blocks()).lines() > 0).toList());
  }

  /** Rows of several cells each: what is before the first layout of columns is read row by row. */
  private void sideBySide(List<Row> rows) {
    int columns = 0;
    while (columns < rows.size() && !isLayout(rows.get(columns))) {
      row(rows.get(columns++));
    }
    TreeMap<Integer, List<Block>> layout = new TreeMap<>();
    for (Row row : rows.subList(columns, rows.size())) {
      for (Cell cell : row.cells()) {
        layout.computeIfAbsent(cell.column(), c -> new ArrayList<>()).addAll(cell.blocks());
      }
    }
    layout.values().forEach(flow::column);
  }

  private static boolean isLayout(Row row) {
    List<Extent> cells = row.cells().stream().map(cell -> Extent.of(cell.blocks())).toList();
    long big =
        cells.stream().filter(c -> c.lines() > FEW_LINES || c.longest() > SHORT_LINE).count();
    boolean cards = cells.size() > 1 && cells.stream().allMatch(c -> c.lines() >= FEW_LINES);
    return big > 1 || cards;
  }

  private void row(Row row) {
    if (row.cells().isEmpty()) {
      return;
    }
    if (row.cells().stream().flatMap(cell -> cell.blocks().stream()).anyMatch(TableFlow::heads)) {
      row.cells().forEach(cell -> flow.blocks(cell.blocks()));
      return;
    }
    int main = main(row.cells());
    List<List<List<Span>>> left = texts(row.cells().subList(0, main));
    List<List<List<Span>>> right = texts(row.cells().subList(main + 1, row.cells().size()));
    int height = Math.max(height(left), height(right));
    List<Flow.Beside> beside = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      beside.add(new Flow.Beside(across(left, line), across(right, line)));
    }
    flow.beside(beside, () -> flow.blocks(row.cells().get(main).blocks()));
  }

  private static boolean heads(Block block) {
    return block instanceof Paragraph paragraph && paragraph.role() == Line.Role.HEADING;
  }

  /** The cell that the others belong to: the one with most lines, and of those the longest. */
  private static int main(List<Cell> cells) {
    List<Extent> extents = cells.stream().map(cell -> Extent.of(cell.blocks())).toList();
    Extent most =
        extents.stream()
            .max(Comparator.comparingInt(Extent::lines).thenComparingInt(Extent::longest))
            .orElseThrow();
    return extents.indexOf(most);
  }

  private static int height(List<List<List<Span>>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(0);
  }

  private static List<Span> across(List<List<List<Span>>> cells, int line) {
    List<Span> joined = List.of();
    for (List<List<Span>> cell : cells) {
      joined = line < cell.size() ? Flow.join(joined, cell.get(line)) : joined;
    }
    return joined;
  }

  private static List<List<List<Span>>> texts(List<Cell> cells) {
    return cells.stream().map(cell -> text(cell.blocks())).toList();
  }

  private static List<List<Span>> text(List<Block> blocks) {
    List<List<Span>> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        lines.addAll(paragraph.lines());
      } else if (block instanceof Aside aside) {
        lines.addAll(text(aside.blocks()));
      } else if (block instanceof Table table) {
        table.rows().forEach(row -> row.cells().forEach(c -> lines.addAll(text(c.blocks()))));
      }
    }
    return lines;
  }
}
