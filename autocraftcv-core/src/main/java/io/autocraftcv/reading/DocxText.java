package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Cell;
import io.autocraftcv.reading.Block.Row;
import io.autocraftcv.reading.Block.Table;
import io.autocraftcv.reading.DocxPackage.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads Word documents (OOXML), from their XML itself: a tree of it is a tenth of what a model of
 * the whole document takes in time and memory, and it leaves nothing out.
 */
final class DocxText {

  private final DocxPackage parts;
  private final DocxStyles styles;
  private final DocxLists lists;
  private final Map<String, Target> targets;
  private final String part;

  private DocxText(DocxPackage parts, DocxStyles styles, DocxLists lists, String part) {
    this.parts = parts;
    this.styles = styles;
    this.lists = lists;
    this.part = part;
    this.targets = parts.targets(part);
  }

  static List<Block> read(byte[] document) {
    DocxPackage parts = DocxPackage.in(Zip.of(document));
    if (parts == null) {
      throw UnreadableException.corrupt(null);
    }
    DocxStyles styles = new DocxStyles(parts.ofType("styles"));
    DocxLists lists = new DocxLists(parts.ofType("numbering"));
    return new DocxText(parts, styles, lists, parts.main()).document(parts.mainXml());
  }

  private List<Block> document(Xml root) {
    List<Block> blocks = new ArrayList<>();
    Xml body = root.first("body");
    List<Block> text = blocks(body == null ? root : body);
    blocks.addAll(margins(root, "headerReference", new HashSet<>()));
    blocks.addAll(text);
    blocks.addAll(margins(root, "footerReference", Margins.said(text)));
    return blocks;
  }

  /** What stands above or below all pages, each once, but page numbers. */
  private List<Block> margins(Xml root, String reference, Set<String> said) {
    List<Block> margins = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Xml one : root.all(reference).toList()) {
      Target target = targets.get(one.attribute("r:id", ""));
      Xml xml = target == null || target.external() ? null : parts.xml(target.path());
      if (target != null && xml != null && seen.add(target.path())) {
        margins.add(new Aside(Margins.news(of(target.path()).blocks(xml), said)));
      }
    }
    return margins;
  }

  private DocxText of(String other) {
    return other.equals(part) ? this : new DocxText(parts, styles, lists, other);
  }

  /** The blocks in an element, through whatever only wraps them. */
  List<Block> blocks(Xml parent) {
    List<Block> blocks = new ArrayList<>();
    parent
        .elements()
        .forEach(
            element -> {
              switch (element.name) {
                case "p" -> blocks.addAll(paragraph(element));
                case "tbl" -> blocks.add(new Table(rows(element)));
                case "sectPr", "tblPr", "tcPr", "trPr", "sdtPr", "del", "moveFrom", "Fallback" -> {}
                default -> blocks.addAll(blocks(element));
              }
            });
    return blocks;
  }

  private List<Block> paragraph(Xml element) {
    DocxParagraph paragraph = new DocxParagraph(this, styles, lists, targets);
    return paragraph.read(element);
  }

  private List<Row> rows(Xml parent) {
    List<Row> rows = new ArrayList<>();
    parent
        .elements()
        .forEach(
            element -> {
              switch (element.name) {
                case "tr" -> rows.add(new Row(cells(element)));
                case "tblPr", "tblGrid", "del" -> {}
                default -> rows.addAll(rows(element));
              }
            });
    return rows;
  }

  private List<Cell> cells(Xml row) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (Xml cell : cellElements(row)) {
      cells.add(new Cell(column, blocks(cell)));
      column += span(cell);
    }
    return cells;
  }

  /** Cells may be wrapped by content controls and marks of changes. */
  private static List<Xml> cellElements(Xml parent) {
    List<Xml> cells = new ArrayList<>();
    parent
        .elements()
        .forEach(
            element -> {
              switch (element.name) {
                case "tc" -> cells.add(element);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" ->
                    cells.addAll(cellElements(element));
                default -> {}
              }
            });
    return cells;
  }

  private static int span(Xml cell) {
    Xml properties = cell.first("tcPr");
    Xml span = properties == null ? null : properties.first("gridSpan");
    String value = span == null ? "1" : span.attribute("val", "1");
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
  }
}
