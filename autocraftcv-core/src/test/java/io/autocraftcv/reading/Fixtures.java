package io.autocraftcv.reading;

import io.autocraftcv.progress.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small documents, made here. */
final class Fixtures {

  private static final String WORD =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>";

  private static final String OPEN_DOCUMENT =
      "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:s='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
          + " xmlns:b='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:d='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
          + " xmlns:f='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
          + " xmlns:x='http://www.w3.org/1999/xlink'>"
          + "<o:automatic-styles><s:style s:name='B' s:family='text'>"
          + "<s:text-properties f:font-weight='bold' f:font-size='14pt'/></s:style>"
          + "</o:automatic-styles><o:body><o:text>";

  private Fixtures() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(utf8(part.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip with a part of so many megabytes of nothing. */
  static byte[] bomb(String name, int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < megabytes; i++) {
        zip.write(new byte[1024 * 1024]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A Word document with this in its body, and with the parts beside it. */
  static byte[] docx(String body, String... namesAndParts) {
    return wordXml(WORD + body + "</w:body></w:document>", namesAndParts);
  }

  static byte[] wordXml(String xml, String... namesAndParts) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("word/document.xml", xml);
    StringBuilder relations = new StringBuilder("<Relationships>");
    for (int i = 0; i < namesAndParts.length; i += 2) {
      String name = namesAndParts[i];
      boolean part = !name.startsWith("http");
      if (part) {
        parts.put("word/" + name + ".xml", namesAndParts[i + 1]);
      }
      relations.append(relation(name, part, namesAndParts[i + 1]));
    }
    parts.put("word/_rels/document.xml.rels", relations + "</Relationships>");
    return zip(parts);
  }

  private static String relation(String name, boolean part, String value) {
    return part
        ? "<Relationship Id='" + name + "' Type='/" + name + "' Target='" + name + ".xml'/>"
        : "<Relationship Id='"
            + value
            + "' Type='/link' Target='"
            + name
            + "' TargetMode='External'/>";
  }

  static byte[] odt(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("content.xml", OPEN_DOCUMENT + body + "</o:text></o:body></o:document-content>");
    return zip(parts);
  }

  static byte[] ole(String stream) {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read, a line each: the role's initial and level, and the text with its looks. */
  static String read(byte[] document) {
    StringBuilder all = new StringBuilder();
    for (Line line : InProcess.read(document, Progress.none()).lines()) {
      all.append(line.role().name().charAt(0));
      all.append(line.level() == 0 ? "" : line.level()).append(' ');
      line.spans().forEach(span -> all.append(told(span)));
      all.append('\n');
    }
    return all.toString().strip();
  }

  private static String told(Span span) {
    String text = span.bold() ? "*" + span.text() + "*" : span.text();
    String link = span.link() == null ? "" : "<" + span.link() + ">";
    return (span.apart() ? " | " : "") + text + link;
  }
}
