package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.DocxPackage.Target;
import io.autocraftcv.reading.Line.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph of a Word document, and the text boxes that hang on it. */
final class DocxParagraph {

  private final DocxText text;
  private final DocxStyles styles;
  private final DocxLists lists;
  private final Map<String, Target> targets;
  private final Words words = new Words();
  private final WordFields fields = new WordFields();
  private final List<Block> boxes = new ArrayList<>();
  private Style style = Style.NONE;

  DocxParagraph(DocxText text, DocxStyles styles, DocxLists lists, Map<String, Target> targets) {
    this.text = text;
    this.styles = styles;
    this.lists = lists;
    this.targets = targets;
  }

  List<Block> read(Xml element) {
    Xml properties = element.first("pPr");
    Xml named = properties == null ? null : properties.first("pStyle");
    Style own = DocxStyles.formatting(properties, null);
    style = own.over(styles.paragraph(named == null ? null : named.attribute("val")));
    children(element, null);
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph());
    blocks.addAll(boxes);
    return blocks;
  }

  private Paragraph paragraph() {
    int heading = style.heading() == null ? 0 : style.heading();
    String list = style.list() == null ? "" : style.list();
    int level = style.level() == null ? 0 : style.level();
    boolean item = heading == 0 && !list.isEmpty() && lists.shows(list, level);
    Float indent = style.indent() != null ? style.indent() : lists.indent(list, level);
    return new Paragraph(
        heading > 0 ? Role.HEADING : item ? Role.ITEM : Role.TEXT,
        heading > 0 ? heading : item ? level + 1 : 0,
        indent == null ? 0 : indent,
        style.lines(style.before()),
        style.lines(style.after()),
        words.lines());
  }

  private void children(Xml parent, @Nullable String link) {
    parent.elements().forEach(element -> inline(element, link));
  }

  private void inline(Xml element, @Nullable String link) {
    switch (element.name) {
      case "r" -> run(element, link);
      case "hyperlink" -> {
        Target target = targets.get(element.attribute("r:id", ""));
        children(element, target != null && target.external() ? target.path() : link);
      }
      case "fldSimple" -> {
        String target = WordFields.link(element.attribute("instr", ""));
        children(element, target == null ? link : target);
      }
      // Deleted, moved away, or the same once more for old programs.
      case "del", "moveFrom", "Fallback", "pPr", "sdtPr", "rPr", "rt" -> {}
      case "txbxContent" -> boxes.add(new Aside(text.blocks(element)));
      default -> children(element, link);
    }
  }

  private void run(Xml run, @Nullable String link) {
    Xml properties = run.first("rPr");
    Xml named = properties == null ? null : properties.first("rStyle");
    Style look =
        DocxStyles.formatting(null, properties)
            .over(styles.style(named == null ? null : named.attribute("val")).over(style));
    run.elements().forEach(part -> part(part, look, link));
  }

  private void part(Xml part, Style look, @Nullable String link) {
    switch (part.name) {
      case "fldChar" -> fields.mark(part.attribute("fldCharType", ""));
      case "instrText" -> fields.instruction(part.text());
      case "t", "noBreakHyphen", "tab", "ptab", "br", "cr", "sym" -> {
        if (fields.shown() && !look.isHidden()) {
          String target = fields.link();
          visible(part, look.look(target == null ? link : target));
        }
      }
      case "delText", "delInstrText", "rPr", "footnoteReference" -> {}
      default -> inline(part, link);
    }
  }

  private void visible(Xml part, Look look) {
    switch (part.name) {
      case "t" -> words.add(part.text(), look);
      case "noBreakHyphen" -> words.add("-", look);
      case "sym" -> words.add(symbol(part.attribute("char", "")), look);
      case "br", "cr" -> words.lineBreak();
      default -> words.tab();
    }
  }

  /** The icon of a font as the private character that stands for it. */
  private static String symbol(String code) {
    return code.matches("[0-9a-fA-F]{4}")
        ? Character.toString(Integer.parseInt(code, 16) | 0xF000)
        : "";
  }
}
