package io.autocraftcv.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDFs as résumés are laid out: in one column, with a sidebar, with dates beside the entries. */
final class ResumePdfs {

  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final List<String> SIDE =
      List.of("Contact", "jordan@whitfield.example", "+1 303 555 0140", "Austin, Texas", "Skills");

  private static final int JOBS = 6;

  /** Where a layout puts what: the sidebar, the dates and the text, each from the left edge. */
  private record Layout(int pages, float side, float dates, float text) {}

  private ResumePdfs() {}

  static List<byte[]> drawn() throws IOException {
    return List.of(
        drawn(new Layout(1, -1, 440, 50)),
        drawn(new Layout(2, -1, 440, 50)),
        drawn(new Layout(2, 40, 440, 200)),
        drawn(new Layout(2, -1, 50, 150)));
  }

  private static byte[] drawn(Layout layout) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int page = 1; page <= layout.pages(); page++) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          draw(layout, page, content);
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void draw(Layout layout, int page, PDPageContentStream content)
      throws IOException {
    if (page == 1) {
      text(content, BOLD, 22, layout.text(), 790, "Jordan Whitfield");
      text(content, PLAIN, 9, layout.text(), 772, "jordan@whitfield.example | +1 303 555 0140");
    }
    for (int line = 0; line < 40 && layout.side() >= 0; line++) {
      text(content, PLAIN, 9, layout.side(), 740 - 13 * line, SIDE.get(line % SIDE.size()));
    }
    text(content, BOLD, 13, layout.text(), 750, "Work experience");
    for (int job = 0; job < JOBS; job++) {
      float y = 725 - 100 * job;
      int year = 2024 - 7 * page - job;
      text(content, PLAIN, 9, layout.dates(), y, "Jan " + year + " - Dec " + (year + 1));
      text(content, BOLD, 11, layout.text(), y, "Software Engineer, Employer " + job);
      for (int line = 0; line < 5; line++) {
        String item = "Rewrote the billing service and cut its latency from 450 ms to " + line;
        text(content, PLAIN, 10, layout.text(), y - 15 - 13 * line, "• " + item);
      }
    }
    text(content, BOLD, 13, layout.text(), 120, "Education");
    text(content, PLAIN, 9, layout.dates(), 95, "Sep 1999 - Jun 2003");
    text(content, BOLD, 11, layout.text(), 95, "Master of Science, Ohio State University");
    text(content, PLAIN, 8, 290, 25, "Page " + page + " of " + layout.pages());
  }

  private static void text(
      PDPageContentStream content, PDFont font, float size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}
