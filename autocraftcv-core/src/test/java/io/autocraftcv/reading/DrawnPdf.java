package io.autocraftcv.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** A PDF that a test draws, with places in points from the upper left corner of an A4 page. */
final class DrawnPdf {

  private static final float HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);
  private PDFont font = new PDType1Font(FontName.HELVETICA);
  private float size = 10;
  private float tracking;

  DrawnPdf() {
    document.addPage(page);
  }

  DrawnPdf page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  DrawnPdf plain(float newSize) {
    return face(FontName.HELVETICA, newSize);
  }

  DrawnPdf bold(float newSize) {
    return face(FontName.HELVETICA_BOLD, newSize);
  }

  DrawnPdf tracked(float points) {
    tracking = points;
    return this;
  }

  /** A line of text whose baseline is at {@code y}. */
  DrawnPdf text(float x, float y, String text) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
      content.beginText();
      content.setFont(font, size);
      content.setCharacterSpacing(tracking);
      content.newLineAtOffset(x, HEIGHT - y);
      content.showText(text);
      content.endText();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines below each other. */
  DrawnPdf lines(float x, float y, float step, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      text(x, y + i * step, lines[i]);
    }
    return this;
  }

  DrawnPdf link(float x, float y, float width, String target) {
    PDActionURI action = new PDActionURI();
    action.setURI(target);
    PDAnnotationLink link = new PDAnnotationLink();
    link.setAction(action);
    link.setRectangle(new PDRectangle(x, HEIGHT - y - 3, width, size + 3));
    try {
      page.getAnnotations().add(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  DrawnPdf password(String owner, String user) {
    try {
      document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  DrawnPdf producer(String producer) {
    document.getDocumentInformation().setProducer(producer);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (document) {
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private DrawnPdf face(FontName name, float newSize) {
    font = new PDType1Font(name);
    size = newSize;
    return this;
  }
}
