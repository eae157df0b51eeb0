package io.autocraftcv.render;

import io.autocraftcv.library.Libraries;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes documents of profiles and letters.
 *
 * <pre>{@code
 * Renderer renderer = Renderer.create();
 * Document pdf = renderer.resume(profile, Look.of(profile.basics()), Document.Format.PDF);
 * }</pre>
 *
 * <p>Make one and keep it: fonts and templates are read once. Safe for many threads.
 */
public final class Renderer {

  private final Templates templates;
  private final Map<Document.Format, Writer> writers;

  private Renderer(Templates templates) {
    Pages pages = new Pages(templates);
    this.templates = templates;
    this.writers =
        Map.of(
            Document.Format.HTML, new HtmlWriter(pages),
            Document.Format.PDF, new PdfWriter(pages, templates),
            Document.Format.DOCX, new DocxWriter(templates),
            Document.Format.MARKDOWN, new MarkdownWriter(),
            Document.Format.TEXT, new TextWriter());
  }

  /** A renderer with the templates that come with it: classic, modern and compact. */
  public static Renderer create() {
    requireLibraries();
    return new Renderer(Templates.builtIn());
  }

  /**
   * A renderer that has templates of the user's besides. Each is a directory in this one that holds
   * {@code style.css}; also {@code resume.mustache} and {@code letter.mustache}, if the markup is
   * to be another than the classic one, and TrueType fonts in {@code fonts/}. A template can
   * neither read files nor reach the network.
   *
   * @throws RenderException if one of them is no template
   */
  public static Renderer withTemplates(Path directory) {
    requireLibraries();
    return new Renderer(Templates.in(directory));
  }

  private static void requireLibraries() {
    String what = "Making documents";
    Libraries.require(what, "com.samskivert.mustache.Mustache", "com.samskivert:jmustache");
    Libraries.require(what, "org.jsoup.Jsoup", "org.jsoup:jsoup");
    Libraries.require(
        what,
        "com.openhtmltopdf.pdfboxout.PdfRendererBuilder",
        "io.github.openhtmltopdf:openhtmltopdf-pdfbox");
  }

  /** The names of all templates. */
  public List<String> templates() {
    return templates.names();
  }

  /** The profile as a résumé. */
  public Document resume(Profile profile, Look look, Document.Format format) {
    Sheet sheet = new Composer(look).sheet(profile);
    byte[] content =
        format == Document.Format.JSON
            ? JsonWriter.resume(profile)
            : writer(format).resume(sheet, look);
    return document(Document.Type.RESUME, sheet.name(), look, format, content);
  }

  /** The letter, on paper as the résumé's. */
  public Document letter(CoverLetter letter, Look look, Document.Format format) {
    Letter composed = new Composer(look).letter(letter);
    byte[] content =
        format == Document.Format.JSON
            ? JsonWriter.letter(letter)
            : writer(format).letter(composed, look);
    return document(Document.Type.COVER_LETTER, composed.name(), look, format, content);
  }

  /** How many pages a PDF has. */
  public static int pages(Document pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new IllegalArgumentException(pdf.fileName() + " is no PDF", e);
    }
  }

  private Writer writer(Document.Format format) {
    Writer writer = writers.get(format);
    if (writer == null) {
      throw new IllegalArgumentException("No documents are made as " + format);
    }
    return writer;
  }

  private static Document document(
      Document.Type type, String person, Look look, Document.Format format, byte[] content) {
    return new Document(type, format, FileNames.of(person, type, look, format), content);
  }
}
