package io.autocraftcv.reading;

import io.autocraftcv.progress.ProgressException;
import io.autocraftcv.progress.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text of a PDF, in the order in which people read its pages. */
final class PdfText {

  private static final int MOST_PAGES = 30;

  private PdfText() {}

  static Reading read(byte[] document, Tally tally) {
    try (PDDocument pdf = Loader.loadPDF(document)) {
      int pages = pdf.getNumberOfPages();
      if (pages > MOST_PAGES) {
        throw new UnreadableException(
            UnreadableException.Reason.TOO_LARGE,
            "This PDF has " + pages + " pages. A résumé has at most " + MOST_PAGES + ".");
      }
      tally.total(pages);
      return read(pdf, tally);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(
          UnreadableException.Reason.ENCRYPTED,
          "This PDF cannot be opened without its password. Save it without one.",
          e);
    } catch (ProgressException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw corrupt(e);
    }
  }

  private static Reading read(PDDocument pdf, Tally tally) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs(tally);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      int column = 0;
      for (List<PdfGlyph> turn : glyphs.of(page)) {
        for (List<PdfRow> block : PdfLayout.blocks(PdfRows.of(turn))) {
          lines.addAll(new PdfLines(number, column++, block).all());
        }
      }
      tally.advance();
    }
    if (lines.isEmpty()) {
      throw new UnreadableException(
          UnreadableException.Reason.NO_TEXT,
          "The pages of this PDF are pictures; there is no text to read. Save the résumé as a PDF"
              + " with text, or as a Word document.");
    }
    return new Reading(Format.PDF, number, lines, List.of(), false);
  }

  private static UnreadableException corrupt(Throwable cause) {
    return new UnreadableException(
        UnreadableException.Reason.CORRUPT,
        "This PDF is damaged, or not a PDF. Save or print it to a new PDF.",
        cause);
  }
}
