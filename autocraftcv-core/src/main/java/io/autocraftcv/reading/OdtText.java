package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Cell;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Block.Row;
import io.autocraftcv.reading.Block.Table;
import io.autocraftcv.reading.Line.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument texts, from their XML itself. */
final class OdtText {

  private static final String CONTENT = "content.xml";
  private static final String TYPE = "application/vnd.oasis.opendocument.text";

  private final OdtStyles styles;
  private final List<Block> blocks = new ArrayList<>();
  private int depth;
  private boolean item;

  private OdtText(OdtStyles styles) {
    this.styles = styles;
  }

  /** Whether a zip holds an OpenDocument text. */
  static boolean isIn(Zip zip) {
    if (!zip.has(CONTENT)) {
      return false;
    }
    try (InputStream in = zip.open("mimetype")) {
      // Without a type it is judged by what is in it.
      return in == null
          || new String(in.readNBytes(80), StandardCharsets.US_ASCII).startsWith(TYPE);
    } catch (IOException e) {
      throw UnreadableException.corrupt(e);
    }
  }

  static List<Block> read(byte[] document) {
    Zip zip = Zip.of(document);
    refuseEncrypted(zip);
    Xml content = Xml.part(zip, CONTENT);
    Xml body = content == null ? null : content.first("body");
    Xml text = body == null ? null : body.first("text");
    if (content == null || text == null) {
      throw UnreadableException.corrupt(null);
    }
    OdtStyles styles = new OdtStyles();
    styles.add(content);
    Xml masters = Xml.sidePart(zip, "styles.xml");
    styles.add(masters);
    OdtText reader = new OdtText(styles);
    reader.margins(masters, "header", new HashSet<>());
    reader.children(text);
    reader.margins(masters, "footer", Margins.said(reader.blocks));
    return reader.blocks;
  }

  private static void refuseEncrypted(Zip zip) {
    Xml manifest = Xml.sidePart(zip, "META-INF/manifest.xml");
    if (manifest != null && manifest.all("encryption-data").findAny().isPresent()) {
      throw UnreadableException.encrypted(null);
    }
  }

  private void margins(@Nullable Xml masters, String name, Set<String> said) {
    if (masters != null) {
      masters
          .all(name)
          .forEach(
              margin -> {
                List<Block> found = new OdtText(styles).within(margin);
                blocks.add(new Aside(Margins.news(found, said)));
              });
    }
  }

  private List<Block> within(Xml parent) {
    children(parent);
    return blocks;
  }

  private void children(Xml parent) {
    parent.elements().forEach(this::block);
  }

  private void block(Xml element) {
    switch (element.name) {
      case "p" -> paragraph(element, 0);
      case "h" -> paragraph(element, heading(element));
      case "list" -> list(element);
      case "list-item" -> {
        item = true;
        children(element);
      }
      case "table" -> blocks.add(new Table(rows(element)));
      case "text-box", "custom-shape", "rect", "ellipse" -> box(element);
      case "tracked-changes", "forms", "sequence-decls", "annotation", "title", "desc" -> {}
      default -> children(element);
    }
  }

  private void box(Xml element) {
    blocks.add(new Aside(new OdtText(styles).within(element)));
  }

  private void list(Xml element) {
    depth++;
    children(element);
    depth--;
    item = false;
  }

  private static int heading(Xml element) {
    String level = element.attribute("outline-level", "1");
    return level.matches("[1-9]") ? Integer.parseInt(level) : 1;
  }

  private void paragraph(Xml element, int level) {
    Style style = styles.style("paragraph", element.attribute("style-name"));
    int heading = level > 0 || style.heading() == null ? level : style.heading();
    OdtParagraph paragraph = new OdtParagraph(styles);
    List<List<Span>> lines = paragraph.read(element, style);
    Role role = role(heading);
    float indent = style.indent() == null ? 0 : style.indent();
    blocks.add(
        new Paragraph(
            role,
            heading > 0 ? heading : role == Role.ITEM ? depth : 0,
            indent,
            style.lines(style.before()),
            style.lines(style.after()),
            lines));
    item = item && lines.isEmpty();
    paragraph.boxes().forEach(this::box);
  }

  private Role role(int heading) {
    if (heading > 0) {
      return Role.HEADING;
    }
    return depth == 0 ? Role.TEXT : item ? Role.ITEM : Role.CONTINUATION;
  }

  private List<Row> rows(Xml parent) {
    List<Row> rows = new ArrayList<>();
    parent
        .elements()
        .forEach(
            element -> {
              switch (element.name) {
                case "table-row" -> rows.add(new Row(cells(element)));
                case "table-rows", "table-header-rows", "table-row-group" ->
                    rows.addAll(rows(element));
                default -> {}
              }
            });
    return rows;
  }

  private List<Cell> cells(Xml row) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (Xml cell : row.elements().toList()) {
      if (cell.name.equals("table-cell")) {
        cells.add(new Cell(column, new OdtText(styles).within(cell)));
      }
      column++;
    }
    return cells;
  }
}
