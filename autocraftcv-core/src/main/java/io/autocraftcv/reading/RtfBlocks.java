package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Cell;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Block.Row;
import io.autocraftcv.reading.Block.Table;
import io.autocraftcv.reading.Line.Role;
import io.autocraftcv.reading.RtfGroup.Beside;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes paragraphs and tables of the text of an RTF document. */
final class RtfBlocks {

  private static final float TWIPS = 20;

  /** A text and the table it is in the middle of. */
  private static final class Story {
    final List<Block> blocks = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    List<Block> cell = new ArrayList<>();
    final Words words = new Words();
    boolean inTable;
    boolean item;
    int heading;
    int level;
    float indent;
    float before;
    float after;
    float size;
  }

  private final Deque<Story> outer = new ArrayDeque<>();
  private final List<Block> headers = new ArrayList<>();
  private final List<Block> footers = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private Story story = new Story();

  void text(String text, Look look) {
    story.size = story.size == 0 ? look.size() : story.size;
    story.words.add(text, look);
  }

  void bullet(String text) {
    story.item |= !text.isBlank();
  }

  void heading(int level) {
    story.heading = level;
  }

  void beginBeside() {
    outer.push(story);
    story = new Story();
  }

  void endBeside(Beside kind) {
    endStory();
    List<Block> ended = story.blocks;
    story = outer.pop();
    switch (kind) {
      case SHAPE -> story.blocks.add(new Aside(ended));
      case HEADER -> headers.addAll(Margins.news(ended, said));
      case FOOTER -> footers.addAll(Margins.news(ended, said));
    }
  }

  void control(String word, int value) {
    switch (word) {
      case "par", "\n", "sect", "nestcell" -> endParagraph();
      case "line", "page", "column" -> story.words.lineBreak();
      case "tab" -> story.words.tab();
      case "pard" -> pard();
      case "intbl" -> story.inTable = true;
      case "cell" -> endCell();
      case "row" -> endRow();
      case "li", "lin" -> story.indent = value / TWIPS;
      case "sb" -> story.before = value / TWIPS;
      case "sa" -> story.after = value / TWIPS;
      case "ilvl" -> story.level = Math.max(0, Math.min(value, 8));
      default -> {}
    }
  }

  private void pard() {
    story.inTable = false;
    story.heading = 0;
    story.level = 0;
    story.indent = 0;
    story.before = 0;
    story.after = 0;
  }

  private void endParagraph() {
    List<List<Span>> lines = story.words.lines();
    if (!story.inTable) {
      endTable();
    }
    Style height = new Style(story.size, null, null, null, null, null, null, null, null, null);
    Role role = story.heading > 0 ? Role.HEADING : story.item ? Role.ITEM : Role.TEXT;
    List<Block> into = story.inTable ? story.cell : story.blocks;
    into.add(
        new Paragraph(
            role,
            story.heading > 0 ? story.heading : story.item ? story.level + 1 : 0,
            story.indent,
            height.lines(story.before),
            height.lines(story.after),
            lines));
    story.item = false;
    story.size = 0;
  }

  private void endCell() {
    story.inTable = true;
    endParagraph();
    story.cells.add(new Cell(story.cells.size(), story.cell));
    story.cell = new ArrayList<>();
  }

  private void endRow() {
    story.rows.add(new Row(story.cells));
    story.cells = new ArrayList<>();
  }

  private void endTable() {
    if (!story.cell.isEmpty()) {
      story.cells.add(new Cell(story.cells.size(), story.cell));
    }
    if (!story.cells.isEmpty()) {
      endRow();
    }
    if (!story.rows.isEmpty()) {
      story.blocks.add(new Table(story.rows));
    }
    story.rows = new ArrayList<>();
    story.cells = new ArrayList<>();
    story.cell = new ArrayList<>();
  }

  private void endStory() {
    endParagraph();
    endTable();
  }

  List<Block> all() {
    while (!outer.isEmpty()) {
      endBeside(Beside.SHAPE);
    }
    endStory();
    List<Block> all = new ArrayList<>(List.of(new Aside(headers)));
    all.addAll(story.blocks);
    all.add(new Aside(footers));
    return all;
  }
}
