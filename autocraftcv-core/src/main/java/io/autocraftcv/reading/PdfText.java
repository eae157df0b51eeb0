package io.autocraftcv.reading;

import io.autocraftcv.progress.Tally;
import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Line.Role;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads PDFs, page by page. */
final class PdfText {

  private PdfText() {}

  static Reading read(byte[] bytes, Tally tally) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      tally.total(pages);
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        text.append(stripper.getText(document));
        tally.advance();
      }
      return new Reading(Format.PDF, pages, lines(text.toString()), List.of(), false);
    } catch (InvalidPasswordException e) {
      throw UnreadableException.encrypted(e);
    } catch (IOException e) {
      throw UnreadableException.corrupt(e);
    }
  }

  private static List<Line> lines(String text) {
    Words words = new Words();
    List<Block> blocks =
        text.lines()
            .map(
                line -> {
                  words.add(line, Look.PLAIN);
                  return (Block) new Paragraph(Role.TEXT, 0, 0, 0, 0, words.lines());
                })
            .toList();
    return Flow.lines(blocks);
  }
}
