package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Aside;
import io.autocraftcv.reading.Block.Cell;
import io.autocraftcv.reading.Block.Row;
import io.autocraftcv.reading.Block.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Reads documents of Word 97 to 2003, and the bare text of older ones. */
final class DocText {

  private static final String CELL_END = "\u0007";

  private final DocParagraphs paragraphs;
  private final List<Block> blocks = new ArrayList<>();
  private List<Row> rows = new ArrayList<>();
  private List<Cell> cells = new ArrayList<>();
  private List<Block> cell = new ArrayList<>();

  private DocText(HWPFDocument document) {
    paragraphs = new DocParagraphs(document);
  }

  static List<Block> read(byte[] bytes) {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      HeaderStories margins = new HeaderStories(document);
      List<Block> blocks = new ArrayList<>();
      blocks.add(
          margin(
              document,
              new HashSet<>(),
              margins.getFirstHeaderSubrange(),
              margins.getOddHeaderSubrange(),
              margins.getEvenHeaderSubrange()));
      blocks.addAll(text(document, document.getRange()));
      if (document.getMainTextboxRange().text().length() > 1) {
        blocks.add(new Aside(text(document, document.getMainTextboxRange())));
      }
      blocks.add(
          margin(
              document,
              Margins.said(blocks),
              margins.getFirstFooterSubrange(),
              margins.getOddFooterSubrange(),
              margins.getEvenFooterSubrange()));
      return blocks;
    } catch (OldWordFileFormatException e) {
      return old(bytes);
    } catch (EncryptedDocumentException e) {
      throw UnreadableException.encrypted(e);
    } catch (IOException | RuntimeException e) {
      throw UnreadableException.corrupt(e);
    }
  }

  /** What stands above or below the pages, as far as there is something. */
  private static Aside margin(HWPFDocument document, Set<String> said, @Nullable Range... stories) {
    List<Block> blocks = new ArrayList<>();
    for (Range story : stories) {
      if (story != null) {
        blocks.addAll(Margins.news(text(document, story), said));
      }
    }
    return new Aside(blocks);
  }

  private static List<Block> old(byte[] bytes) {
    try (Word6Extractor extractor = new Word6Extractor(new ByteArrayInputStream(bytes))) {
      return PlainText.read(extractor.getText());
    } catch (EncryptedDocumentException e) {
      throw UnreadableException.encrypted(e);
    } catch (IOException | RuntimeException e) {
      throw UnreadableException.corrupt(e);
    }
  }

  private static List<Block> text(HWPFDocument document, Range range) {
    DocText text = new DocText(document);
    for (int i = 0; i < range.numParagraphs(); i++) {
      text.paragraph(range.getParagraph(i));
    }
    text.endTable();
    return text.blocks;
  }

  private void paragraph(Paragraph paragraph) {
    if (!paragraph.isInTable()) {
      endTable();
      blocks.add(paragraphs.read(paragraph));
    } else if (paragraph.isTableRowEnd()) {
      rows.add(new Row(cells));
      cells = new ArrayList<>();
    } else {
      cell.add(paragraphs.read(paragraph));
      if (paragraph.text().endsWith(CELL_END)) {
        cells.add(new Cell(cells.size(), cell));
        cell = new ArrayList<>();
      }
    }
  }

  private void endTable() {
    if (!cell.isEmpty()) {
      cells.add(new Cell(cells.size(), cell));
    }
    if (!cells.isEmpty()) {
      rows.add(new Row(cells));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Table(rows));
    }
    rows = new ArrayList<>();
    cells = new ArrayList<>();
    cell = new ArrayList<>();
  }
}
