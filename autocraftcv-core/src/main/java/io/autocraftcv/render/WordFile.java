package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file of a Word document: a zip of parts, all of which lie beside this class as templates. The
 * same text gives the same bytes, and nothing in them says where or when they were made.
 *
 * <p>Apache POI would make the same parts, from objects: but it weighs 14 MB and takes most of a
 * second for its first document.
 */
final class WordFile {

  /** The first that zip knows. */
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final Map<String, Template> PARTS = parts();

  private WordFile() {}

  /**
   * @param look as {@link WordLook} has it
   */
  static byte[] of(WordText text, Map<String, Object> look, String title, String author) {
    Map<String, Object> values = new HashMap<>(look);
    values.put("title", title);
    values.put("author", author);
    values.put("paragraphs", text.paragraphs());
    values.put("links", text.links());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Template> part : PARTS.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        zip.write(part.getValue().execute(values).getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, Template> parts() {
    Map<String, Template> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", template("content-types.xml"));
    parts.put("_rels/.rels", template("package-rels.xml"));
    parts.put("word/document.xml", template("document.xml"));
    parts.put("word/_rels/document.xml.rels", template("document-rels.xml"));
    parts.put("word/styles.xml", template("styles.xml"));
    parts.put("word/footer1.xml", template("footer.xml"));
    parts.put("word/numbering.xml", template("numbering.xml"));
    parts.put("word/settings.xml", template("settings.xml"));
    parts.put("word/theme/theme1.xml", template("theme.xml"));
    parts.put("docProps/core.xml", template("core.xml"));
    return parts;
  }

  private static Template template(String file) {
    try (InputStream in = WordFile.class.getResourceAsStream("word/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The jar has no word/" + file);
      }
      String text = new String(in.readAllBytes(), UTF_8);
      return Mustache.compiler().emptyStringIsFalse(true).compile(text);
    } catch (IOException e) {
      throw new UncheckedIOException("word/" + file + " cannot be read", e);
    }
  }
}
