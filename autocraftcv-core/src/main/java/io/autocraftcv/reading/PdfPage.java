package io.autocraftcv.reading;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** A page whose rows are known, and what the document says of their words. */
record PdfPage(int number, PDPage page, PdfTags tags, List<PdfRow> rows, PdfSpacing spacing) {

  @Nullable PdfTag tag(PdfWord word) {
    return tags.of(page, word.mark());
  }

  /** The number of the paragraph that the document itself says a word is in, or 0. */
  int paragraph(PdfWord word) {
    return tags.paragraph(page, word.mark());
  }
}
