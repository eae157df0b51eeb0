package io.autocraftcv.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal: what a person sees of the output. It knows the control sequences that the console may
 * use, and throws at any other.
 */
final class Screen {

  private static final Pattern PIECE =
      Pattern.compile("\u001b\\[(?<arguments>[?0-9;]*)(?<command>[A-Za-z])|(?<glyph>\\X)");

  private record Cell(String glyph, String colour) {}

  private static final Cell EMPTY = new Cell(" ", "");

  /** Takes the column to the right of a wide glyph. */
  private static final Cell TAKEN = new Cell("", "");

  private final int columns;
  private final int rows;
  private final List<String> scrolledAway = new ArrayList<>();
  private final List<Cell[]> grid = new ArrayList<>();
  private int row;
  private int column;
  private String colour = "";
  private boolean wraps = true;
  private boolean cursor = true;
  private boolean clipped;
  private int writes;

  Screen(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    for (int i = 0; i < rows; i++) {
      grid.add(emptyRow());
    }
  }

  void write(String output) {
    writes++;
    Matcher piece = PIECE.matcher(output);
    int at = 0;
    while (piece.find()) {
      if (piece.start() != at) {
        throw new AssertionError("What is this: " + output.substring(at));
      }
      at = piece.end();
      if (piece.group("glyph") != null) {
        glyph(piece.group("glyph"));
      } else {
        command(piece.group("arguments"), piece.group("command"));
      }
    }
  }

  private void command(String arguments, String command) {
    switch (arguments + command) {
      case "?25l" -> cursor = false;
      case "?25h" -> cursor = true;
      case "?7l" -> wraps = false;
      case "?7h" -> wraps = true;
      case "K" -> erase(row, column);
      case "J" -> {
        erase(row, column);
        for (int below = row + 1; below < rows; below++) {
          erase(below, 0);
        }
      }
      default -> {
        switch (command) {
          case "A" -> row = Math.max(0, row - Integer.parseInt(arguments));
          case "m" -> colour = arguments.equals("0") ? "" : arguments;
          default -> throw new AssertionError("ESC [ " + arguments + command);
        }
      }
    }
  }

  private void glyph(String glyph) {
    switch (glyph) {
      case "\r" -> column = 0;
      case "\n" -> {
        column = 0;
        down();
      }
      default -> {
        if (glyph.chars().anyMatch(Character::isISOControl)) {
          throw new AssertionError("Control " + (int) glyph.charAt(0));
        }
        put(glyph, Math.min(2, glyph.codePoints().map(Screen::width).sum()));
      }
    }
  }

  private void put(String glyph, int width) {
    if (column + width > columns) {
      if (!wraps) {
        clipped = true;
        return;
      }
      column = 0;
      down();
    }
    grid.get(row)[column] = new Cell(glyph, colour);
    if (width == 2) {
      grid.get(row)[column + 1] = TAKEN;
    }
    column += width;
  }

  private void down() {
    row++;
    if (row == rows) {
      row--;
      scrolledAway.add(text(grid.remove(0)));
      grid.add(emptyRow());
    }
  }

  private void erase(int line, int from) {
    Arrays.fill(grid.get(line), from, columns, EMPTY);
  }

  private Cell[] emptyRow() {
    Cell[] cells = new Cell[columns];
    Arrays.fill(cells, EMPTY);
    return cells;
  }

  /** Coarser than the product's, and not taken from there. */
  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF);
    return wide ? 2 : 1;
  }

  private static String text(Cell[] cells) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : cells) {
      text.append(cell.glyph());
    }
    return text.toString().stripTrailing();
  }

  /** All that can be seen, up to the row before the cursor's, and what has been scrolled away. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(scrolledAway);
    grid.subList(0, row).forEach(cells -> lines.add(text(cells)));
    return lines;
  }

  /** What stands in the cursor's row and below. */
  String below() {
    StringBuilder below = new StringBuilder();
    grid.subList(row, rows).forEach(cells -> below.append(text(cells)));
    return below.toString();
  }

  /** The text of a line that has this colour. */
  String coloured(int line, String code) {
    StringBuilder coloured = new StringBuilder();
    for (Cell cell : grid.get(line)) {
      coloured.append(cell.colour().equals(code) ? cell.glyph() : "");
    }
    return coloured.toString();
  }

  /** Whether the terminal is as a shell wants to find it. */
  boolean asItWas() {
    return cursor && wraps && colour.isEmpty() && column == 0;
  }

  /** Whether something would not fit into a row, and was not to wrap. */
  boolean clipped() {
    return clipped;
  }

  int writes() {
    return writes;
  }
}
