package io.autocraftcv.reading;

import io.autocraftcv.progress.ProgressException;
import io.autocraftcv.progress.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text of a PDF, in the order in which people read its pages. */
final class PdfText {

  private static final int MOST_PAGES = 30;
  private static final Pattern TEX = Pattern.compile("(?i)tex|dvips|ghostscript|indesign");

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
    PdfLinks links = new PdfLinks();
    List<PdfPage> pages = pages(pdf, links, tally);
    List<PdfLine> lines = new ArrayList<>();
    for (PdfPage page : pages) {
      int column = 0;
      for (List<PdfRow> block : PdfLayout.blocks(page.rows())) {
        lines.addAll(new PdfLines(page, column++, block).all());
      }
    }
    if (lines.isEmpty()) {
      throw new UnreadableException(
          UnreadableException.Reason.NO_TEXT,
          "The pages of this PDF are pictures; there is no text to read. Save the résumé as a PDF"
              + " with text, or as a Word document.");
    }
    List<Line> whole =
        new PdfHyphens(pages, breaksWords(pdf))
            .completed(lines).stream().map(PdfLine::line).toList();
    return new Reading(Format.PDF, pdf.getNumberOfPages(), whole, links.withoutWords(), false);
  }

  private static List<PdfPage> pages(PDDocument pdf, PdfLinks links, Tally tally)
      throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs(tally);
    List<PDPage> drawn = new ArrayList<>();
    List<List<PdfRow>> rows = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      drawn.add(page);
      rows.add(rows(page, glyphs, links));
      tally.advance();
    }
    List<List<PdfRow>> without = PdfFurniture.removed(rows);
    PdfTags tags = PdfTags.of(pdf);
    List<PdfPage> pages = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      PdfSpacing spacing = new PdfSpacing(without.get(i));
      pages.add(new PdfPage(i + 1, drawn.get(i), tags, without.get(i), spacing));
    }
    return pages;
  }

  /** The rows that read upright or, where more is to be read in another direction, those. */
  private static List<PdfRow> rows(PDPage page, PdfGlyphs glyphs, PdfLinks links)
      throws IOException {
    List<List<PdfGlyph>> turns = glyphs.of(page);
    List<PdfGlyph> most = turns.get(0);
    for (List<PdfGlyph> turn : turns) {
      most = turn.size() > most.size() ? turn : most;
    }
    List<PdfRow> rows = PdfRows.of(most);
    return most == turns.get(0) ? links.applied(page, rows) : rows;
  }

  private static boolean breaksWords(PDDocument pdf) {
    PDDocumentInformation about = pdf.getDocumentInformation();
    String makers = about.getProducer() + " " + about.getCreator();
    return TEX.matcher(makers).find();
  }

  private static UnreadableException corrupt(Throwable cause) {
    return new UnreadableException(
        UnreadableException.Reason.CORRUPT,
        "This PDF is damaged, or not a PDF. Save or print it to a new PDF.",
        cause);
  }
}
