package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Cell;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Block.Row;
import io.autocraftcv.reading.Block.Table;
import io.autocraftcv.reading.Line.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads web pages: blocks as their elements and the simple rules of their style sheet say. */
final class HtmlText {

  /** Deeper than any page made for people; what is deeper is flattened. */
  private static final int MAX_DEPTH = 200;

  private static final float INDENT = 30;

  private final HtmlStyles styles;
  private final HtmlSeams seams;
  private final List<Block> blocks = new ArrayList<>();
  private final Words words = new Words();
  private int heading;
  private boolean item;
  private int depth;
  private float gap;

  private HtmlText(HtmlStyles styles) {
    this.styles = styles;
    seams = new HtmlSeams(styles);
  }

  static List<Block> read(byte[] bytes) {
    try {
      Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
      Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
      return new HtmlText(new HtmlStyles(page)).story(page.body(), Look.PLAIN);
    } catch (IOException e) {
      throw UnreadableException.corrupt(e);
    }
  }

  private List<Block> story(Element element, Look look) {
    children(element, look);
    endParagraph();
    return blocks;
  }

  private void children(Element parent, Look look) {
    Node before = null;
    for (Node node : parent.childNodes()) {
      if (isSeen(node)) {
        if (seams.divides(before, node)) {
          words.tab();
        }
        node(node, look);
        before = node;
      }
    }
  }

  private boolean isSeen(Node node) {
    return node instanceof TextNode
        || (node instanceof Element element && !styles.isHidden(element));
  }

  private void node(Node node, Look look) {
    if (node instanceof TextNode text) {
      words.add(squeezed(text.getWholeText()), look);
    } else if (node instanceof Element element) {
      element(element, styles.look(element, look));
    }
  }

  /** Blanks of the source mean one blank; those that do not break were meant to be seen. */
  private static String squeezed(String text) {
    return text.replaceAll("[ \\t\\r\\n\\f]+", " ");
  }

  private void element(Element element, Look look) {
    switch (element.normalName()) {
      case "br" -> words.lineBreak();
      case "a" -> children(element, look.to(target(element, look)));
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          heading(element, look, element.normalName().charAt(1) - '0');
      case "p", "blockquote", "pre", "figure" -> block(element, look, 1);
      case "ul", "ol", "menu" -> list(element, look);
      case "li" -> item(element, look);
      case "table" -> add(new Table(rows(element, look)));
      case "dl" -> add(new Table(definitions(element, look)));
      case "aside", "nav" -> add(new Aside(new HtmlText(styles).story(element, look)));
      default -> {
        if (styles.isBlock(element)) {
          block(element, look, 0);
        } else {
          children(element, look);
        }
      }
    }
  }

  private static @Nullable String target(Element link, Look look) {
    String target = link.attr("href").strip();
    return target.isEmpty() || target.startsWith("#") ? look.link() : target;
  }

  private void block(Element element, Look look, float space) {
    endParagraph();
    gap = Math.max(gap, space);
    children(element, look);
    endParagraph();
    gap = Math.max(gap, space);
  }

  private void heading(Element element, Look look, int level) {
    endParagraph();
    int outer = heading;
    heading = level;
    block(element, look, 1);
    heading = outer;
  }

  /** Of an item, the first paragraph is what makes it one. */
  private void item(Element element, Look look) {
    endParagraph();
    item = true;
    block(element, look, 0);
    item = false;
  }

  private void list(Element element, Look look) {
    endParagraph();
    depth++;
    float space = depth == 1 ? 1 : 0;
    gap = Math.max(gap, space);
    children(element, look);
    endParagraph();
    depth--;
    gap = Math.max(gap, space);
  }

  private void endParagraph() {
    List<List<Span>> lines = words.lines();
    if (!lines.isEmpty()) {
      Role role = heading > 0 ? Role.HEADING : item ? Role.ITEM : Role.TEXT;
      int level = heading > 0 ? heading : item ? Math.max(1, depth) : 0;
      blocks.add(new Paragraph(role, level, depth * INDENT, gap, 0, lines));
      gap = 0;
      item = false;
    }
  }

  private void add(Block block) {
    endParagraph();
    blocks.add(block);
    gap = 1;
  }

  /** The rows of a table, not those of tables in its cells. */
  private List<Row> rows(Element parent, Look look) {
    List<Row> rows = new ArrayList<>();
    for (Element child : parent.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(row(child, look));
        case "thead", "tbody", "tfoot" -> rows.addAll(rows(child, look));
        case "caption" -> rows.add(new Row(List.of(cell(0, child, look))));
        default -> {}
      }
    }
    return rows;
  }

  private Row row(Element row, Look look) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (Element child : row.children()) {
      if (!styles.isHidden(child)) {
        cells.add(cell(column, child, look));
      }
      String span = child.attr("colspan");
      column += span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }
    return new Row(cells);
  }

  private Cell cell(int column, Element element, Look look) {
    return new Cell(column, new HtmlText(styles).story(element, styles.look(element, look)));
  }

  /** Terms with what is said about them, as a table of two columns. */
  private List<Row> definitions(Element list, Look look) {
    List<Row> rows = new ArrayList<>();
    List<Block> said = new ArrayList<>();
    for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
      if (child.normalName().equals("dt")) {
        said = new ArrayList<>();
        rows.add(new Row(List.of(cell(0, child, look), new Cell(1, said))));
      } else if (rows.isEmpty()) {
        rows.add(new Row(List.of(cell(1, child, look))));
      } else {
        said.addAll(cell(1, child, look).blocks());
      }
    }
    return rows;
  }
}
