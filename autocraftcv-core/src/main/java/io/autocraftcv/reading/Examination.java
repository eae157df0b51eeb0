package io.autocraftcv.reading;

import io.autocraftcv.reading.UnreadableException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What format a document is of, by its content alone. */
final class Examination {

  private static final int HEAD = 1024;

  private static final String SAVE = "Save it as PDF or Word and try again.";

  /** How pictures begin. */
  private static final Map<String, String> PICTURES =
      Map.of(
          "\u0089PNG", "PNG",
          "\u00FF\u00D8\u00FF", "JPEG",
          "GIF8", "GIF",
          "II*\0", "TIFF",
          "MM\0*", "TIFF",
          "BM", "BMP");

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?>(?><!--.{0,800}?-->)\\s*)*+"
              + "<(?:!doctype\\s+html|html|head|body|meta|title|style|div|p|h[1-6]|table|ul|main"
              + "|section|article|header)\\b.*");

  private Examination() {}

  /** The format, or why it is none. */
  static Format of(byte[] document) {
    if (document.length > DocumentReader.MOST_BYTES) {
      throw new UnreadableException(
          Reason.TOO_LARGE, "This file has more than 10 MB. Save it without pictures, or as text.");
    }
    String head =
        new String(document, 0, Math.min(document.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return Format.PDF;
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return inZip(document);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OleFile.format(document);
    }
    if (head.startsWith("{\\rtf")) {
      return Format.RTF;
    }
    refusePictures(head);
    return ofText(document);
  }

  private static void refusePictures(String head) {
    boolean picture =
        PICTURES.keySet().stream().anyMatch(head::startsWith)
            && head.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c));
    boolean boxed = head.startsWith("WEBP", 8) || head.startsWith("ftyphei", 4);
    if (picture || boxed) {
      throw UnreadableException.wrongType(
          "This is a picture, and photos of a document are not read. " + SAVE);
    }
  }

  private static Format inZip(byte[] document) {
    Zip zip = Zip.of(document);
    if (DocxPackage.in(zip) != null) {
      return Format.DOCX;
    }
    if (OdtText.isIn(zip)) {
      return Format.ODT;
    }
    throw UnreadableException.wrongType(other(zip));
  }

  private static String other(Zip zip) {
    if (zip.names().stream().anyMatch(name -> name.startsWith("ppt/"))) {
      return "This is a presentation, which is not read. " + SAVE;
    }
    if (zip.names().stream().anyMatch(name -> name.startsWith("xl/"))) {
      return "This is a spreadsheet, which is not read. " + SAVE;
    }
    return "This is an archive of files, not a document. Choose the document itself.";
  }

  private static Format ofText(byte[] document) {
    String text = Decoding.text(document);
    if (text == null) {
      throw UnreadableException.wrongType("This is not a document of a kind that is read. " + SAVE);
    }
    if (text.isBlank()) {
      throw new UnreadableException(Reason.EMPTY, "There is nothing in this file. Choose another.");
    }
    return ofText(text);
  }

  private static Format ofText(String text) {
    String begin = text.substring(0, Math.min(text.length(), 4 * HEAD));
    if (HTML.matcher(begin).matches()) {
      return Format.HTML;
    }
    if (JsonText.isObject(text)) {
      return Format.JSON;
    }
    return MarkdownText.isClear(text) ? Format.MARKDOWN : Format.TEXT;
  }

  /** The characters of a document that is text. */
  static String text(byte[] document) {
    @Nullable String text = Decoding.text(document);
    if (text == null) {
      throw UnreadableException.corrupt(null);
    }
    return text;
  }
}
