package io.autocraftcv.reading;

import io.autocraftcv.progress.ProgressException;
import io.autocraftcv.progress.Tally;
import io.autocraftcv.reading.UnreadableException.Reason;
import java.util.List;

/** Reads a document here and now, by the reader of its format. */
final class InProcess {

  private InProcess() {}

  static Reading read(byte[] document, Tally tally) {
    Format format = Examination.of(document);
    try {
      Reading reading =
          format == Format.PDF ? PdfText.read(document, tally) : unpaged(format, document, tally);
      if (reading.lines().isEmpty()) {
        throw new UnreadableException(
            Reason.NO_TEXT,
            "There is no text in this file. Save it from where it was written, not as a picture.");
      }
      Limits.check(reading);
      return reading;
    } catch (ProgressException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw UnreadableException.tooComplex(e);
    } catch (RuntimeException | LinkageError e) {
      // Libraries meet documents that they did not think of.
      throw UnreadableException.corrupt(e);
    }
  }

  private static Reading unpaged(Format format, byte[] document, Tally tally) {
    tally.total(1);
    Reading reading = new Reading(format, 1, lines(format, document), List.of(), false);
    tally.advance();
    return reading;
  }

  private static List<Line> lines(Format format, byte[] document) {
    return switch (format) {
      case DOCX -> Flow.lines(DocxText.read(document));
      case ODT -> Flow.lines(OdtText.read(document));
      case DOC -> Flow.lines(DocText.read(document));
      case RTF -> Flow.lines(RtfText.read(document));
      case HTML -> Flow.lines(HtmlText.read(document));
      case MARKDOWN -> Flow.lines(MarkdownText.read(Examination.text(document)));
      case TEXT -> Flow.lines(PlainText.read(Examination.text(document)));
      case JSON -> RawText.lines(Examination.text(document));
      case PDF -> throw new IllegalArgumentException("has pages");
    };
  }
}
