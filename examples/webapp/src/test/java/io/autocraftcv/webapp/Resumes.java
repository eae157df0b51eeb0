package io.autocraftcv.webapp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The résumé of Ada Weaver in the formats that people save résumés in. */
final class Resumes {

  static final String TEXT =
      """
      Ada Weaver
      ada.weaver@example.com
      +49 30 901820

      Experience

      Software Engineer, Wollwerk GmbH, Berlin
      March 2019 - Present
      - Halved the time that the looms stand still
      - Taught four apprentices

      Education

      Bachelor of Science in Computer Science, University of Potsdam
      2014 - 2018

      Skills

      Java, SQL, Git
      """;

  private static final String JSON =
      """
      {"basics": {"name": "Ada Weaver", "email": "ada.weaver@example.com"},
       "work": [{"name": "Wollwerk GmbH", "position": "Software Engineer", "startDate": "2019-03",
                 "highlights": ["Halved the time that the looms stand still"]}],
       "education": [{"institution": "University of Potsdam", "endDate": "2018"}],
       "skills": [{"name": "Java"}, {"name": "SQL"}]}
      """;

  private static final String WORD_NAMES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private Resumes() {}

  /** The résumé as a file of this name, in the format that its ending says. */
  static Path write(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt" -> Files.writeString(file, TEXT);
      case "md" -> Files.writeString(file, markdown());
      case "html" -> Files.writeString(file, html());
      case "json" -> Files.writeString(file, JSON);
      case "rtf" -> Files.writeString(file, "{\\rtf1\\ansi " + each("%s\\par\n") + "}");
      case "docx" -> docx(file);
      case "odt" -> odt(file);
      default -> throw new IllegalArgumentException(name);
    }
    return file;
  }

  static String html() {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>CV</title></head><body>"
        + each("<p>%s</p>")
            .replaceFirst("<p>(.*?)</p>", "<h1>$1</h1>")
            .replaceAll("<p>(Experience|Education|Skills)</p>", "<h2>$1</h2>")
            .replaceAll("<p>- (.*?)</p>", "<ul><li>$1</li></ul>")
        + "</body></html>";
  }

  private static String markdown() {
    return TEXT.replaceFirst("^", "# ")
        .replaceAll("(?m)^(Experience|Education|Skills)$", "## $1")
        .replaceAll("(?m)^(\\S.*[a-zA-Z0-9])$", "$1  ");
  }

  private static String each(String format) {
    return TEXT.lines()
        .filter(line -> !line.isBlank())
        .map(format::formatted)
        .collect(Collectors.joining());
  }

  private static void docx(Path file) throws IOException {
    zip(
        file,
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>""",
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>""",
        "word/document.xml",
        "<w:document "
            + WORD_NAMES
            + "><w:body>"
            + each("<w:p><w:r><w:t>%s</w:t></w:r></w:p>")
            + "</w:body></w:document>");
  }

  private static void odt(Path file) throws IOException {
    zip(
        file,
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>"""
            + each("<text:p>%s</text:p>")
            + "</office:text></office:body></office:document-content>");
  }

  private static void zip(Path file, String... namesAndContents) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
