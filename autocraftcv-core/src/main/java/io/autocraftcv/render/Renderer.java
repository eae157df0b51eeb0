package io.autocraftcv.render;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import java.util.Map;

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

  private final Map<Document.Format, Writer> writers;

  private Renderer(Map<Document.Format, Writer> writers) {
    this.writers = writers;
  }

  /** A renderer with the templates that come with it: classic, modern and compact. */
  public static Renderer create() {
    return new Renderer(
        Map.of(
            Document.Format.DOCX, new DocxWriter(),
            Document.Format.MARKDOWN, new MarkdownWriter(),
            Document.Format.TEXT, new TextWriter()));
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
