package io.autocraftcv.reading;

import io.autocraftcv.reading.Line.Role;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Reads the paragraphs of a text of Word 97 to 2003, one after the other: fields may span some. */
final class DocParagraphs {

  private static final float TWIPS = 20;
  private static final float HALVES = 2;
  private static final int HEADINGS = 9;

  private final HWPFDocument document;
  private final WordFields fields = new WordFields();
  private final Words words = new Words();

  DocParagraphs(HWPFDocument document) {
    this.document = document;
  }

  Block.Paragraph read(Paragraph paragraph) {
    float size = 0;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      if (!run.isVanished() && !run.isMarkedDeleted()) {
        size = size == 0 ? run.getFontSize() / HALVES : size;
        run(run);
      }
    }
    int heading = heading(paragraph);
    boolean item = heading == 0 && paragraph.isInList();
    Style height = new Style(size, null, null, null, null, null, null, null, null, null);
    return new Block.Paragraph(
        heading > 0 ? Role.HEADING : item ? Role.ITEM : Role.TEXT,
        heading > 0 ? heading : item ? paragraph.getIlvl() + 1 : 0,
        paragraph.getIndentFromLeft() / TWIPS,
        height.lines(paragraph.getSpacingBefore() / TWIPS),
        height.lines(paragraph.getSpacingAfter() / TWIPS),
        words.lines());
  }

  private void run(CharacterRun run) {
    Look look = new Look(run.getFontSize() / HALVES, run.isBold(), run.isItalic(), null);
    run.text()
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case 0x13 -> fields.mark("begin");
                case 0x14 -> fields.mark("separate");
                case 0x15 -> fields.mark("end");
                default -> character(c, look);
              }
            });
  }

  private void character(int c, Look look) {
    if (!fields.shown()) {
      fields.instruction(Character.toString(c));
      return;
    }
    switch (c) {
      case 0x0B -> words.lineBreak();
      case 0x1E -> words.add("-", look);
      case 0x07, 0x0C, 0x0D, 0x0E, 0x1F -> {}
      default -> words.add(Character.toString(c), look.to(fields.link()));
    }
  }

  private int heading(Paragraph paragraph) {
    int index = paragraph.getStyleIndex();
    StyleSheet styles = document.getStyleSheet();
    StyleDescription style = index < styles.numStyles() ? styles.getStyleDescription(index) : null;
    String name = style == null ? null : style.getName();
    int named = name == null ? 0 : DocxStyles.heading(name);
    int level = paragraph.getLvl();
    return named > 0 ? named : level < HEADINGS ? level + 1 : 0;
  }
}
