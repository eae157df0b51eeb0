package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Block.Table;
import io.autocraftcv.reading.Line.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Brings blocks into reading order and makes lines of them.
 *
 * <p>What stands beside the text does not cut it in two: what comes before its first words is read
 * before it, the rest behind it.
 */
final class Flow {

  private final List<Line> lines = new ArrayList<>();
  private final Deque<Beside> beside = new ArrayDeque<>();
  private int column = -1;
  private boolean fresh = true;
  private float space;

  /**
   * Short cells of a table's row, to be joined with the lines of its main cell.
   *
   * @param left what stands left of the line
   * @param right what stands right of it
   */
  record Beside(List<Span> left, List<Span> right) {}

  static List<Line> lines(List<Block> blocks) {
    Flow flow = new Flow();
    flow.story(blocks);
    return flow.lines;
  }

  /** A text with what floats beside it, in columns of their own. */
  void story(List<Block> blocks) {
    List<Block> text = new ArrayList<>();
    List<Block> later = new ArrayList<>();
    for (Block block : blocks) {
      if (!(block instanceof Aside aside)) {
        text.add(block);
      } else if (text.stream().allMatch(Extent::isBlank)) {
        column(aside.blocks());
      } else {
        later.add(aside);
      }
    }
    column(text);
    later.forEach(aside -> column(((Aside) aside).blocks()));
  }

  /** Reads blocks as a column of their own. */
  void column(List<Block> blocks) {
    fresh = true;
    if (blocks.stream().anyMatch(Aside.class::isInstance)) {
      story(blocks);
    } else {
      blocks(blocks);
    }
    fresh = true;
  }

  /** Reads blocks where it is. */
  void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        paragraph(paragraph);
      } else if (block instanceof Table table) {
        new TableFlow(this).read(table);
      } else if (block instanceof Aside aside) {
        blocks(aside.blocks());
      }
    }
  }

  /** Joins the next lines with short cells, one each; what finds no line gets one of its own. */
  void beside(List<Beside> cells, Runnable main) {
    Deque<Beside> outer = new ArrayDeque<>(beside);
    beside.clear();
    beside.addAll(cells);
    main.run();
    flushBeside();
    beside.addAll(outer);
  }

  private void paragraph(Paragraph paragraph) {
    if (paragraph.lines().isEmpty()) {
      space += 1;
      return;
    }
    space = Math.max(space, paragraph.before());
    Paragraph told = Bullets.told(paragraph);
    Role role = told.role();
    for (List<Span> spans : told.lines()) {
      List<Span> words = role == Role.HEADING ? spans : Bullets.withoutBullet(spans);
      if (words.equals(spans)) {
        line(role, role == Role.TEXT || role == Role.CONTINUATION ? 0 : told.level(), told, spans);
      } else {
        line(Role.ITEM, Math.max(1, told.level()), told, words);
      }
      role = role == Role.ITEM ? Role.CONTINUATION : role;
    }
    space = paragraph.after();
  }

  private void line(Role role, int level, Paragraph paragraph, List<Span> spans) {
    List<Span> joined = spans;
    if (!beside.isEmpty()) {
      if (role == Role.TEXT) {
        Beside cells = beside.remove();
        joined = join(join(cells.left(), spans), cells.right());
      } else {
        flushBeside();
      }
    }
    emit(role, level, paragraph.indent(), joined);
  }

  private void flushBeside() {
    while (!beside.isEmpty()) {
      Beside cells = beside.remove();
      List<Span> joined = join(cells.left(), cells.right());
      if (!joined.isEmpty()) {
        emit(Role.TEXT, 0, 0, joined);
      }
    }
  }

  private void emit(Role role, int level, float indent, List<Span> spans) {
    if (fresh) {
      column++;
    }
    lines.add(new Line(1, column, indent, fresh ? 2 : space, role, level, spans));
    fresh = false;
    space = 0;
  }

  /** Puts spans side by side. */
  static List<Span> join(List<Span> left, List<Span> right) {
    List<Span> all = new ArrayList<>(left);
    for (Span span : right) {
      boolean apart = span.apart() || (all.size() == left.size() && !left.isEmpty());
      all.add(
          new Span(
              span.text(), apart, span.x(), span.size(), span.bold(), span.italic(), span.link()));
    }
    return all;
  }
}
