package io.autocraftcv.webapp;

import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.ResumeFile;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.reading.DocumentReader;
import io.autocraftcv.reading.Line;
import io.autocraftcv.reading.Reading;
import io.autocraftcv.render.Renderer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an applicant-tracking system takes from a résumé: its PDF, read again as if we had never
 * seen it, against what went into it.
 */
final class MachineReading {

  private static final Set<String> FIELDS =
      Set.of(
          "basics.name",
          "basics.email",
          "basics.phone",
          "work.name",
          "work.position",
          "work.startDate",
          "work.endDate",
          "education.institution",
          "education.studyType",
          "certificates.name",
          "languages.language",
          "skills");

  private final Renderer renderer;
  private final DocumentReader reader;
  private final ResumeParser parser;

  MachineReading(Renderer renderer, DocumentReader reader, ResumeParser parser) {
    this.renderer = renderer;
    this.reader = reader;
    this.parser = parser;
  }

  /** What the page shows. */
  Map<String, Object> page(Documents.Saved saved, Texts texts) throws IOException {
    Written written = saved.written();
    byte[] pdf =
        DocumentFiles.of(renderer, written, Document.Type.RESUME, Document.Format.PDF).bytes();
    Map<String, Object> values = new HashMap<>();
    values.put("id", saved.id());
    values.put("title", written.title());
    values.put("rows", List.of());
    try {
      Reading reading = reader.read(pdf, Progress.none());
      values.put(
          "text", reading.lines().stream().map(Line::text).collect(Collectors.joining("\n")));
      values.putAll(compared(written.resume(), read(pdf), texts));
    } catch (TaskFailedException e) {
      values.put("problem", texts.failure(e));
    }
    return values;
  }

  private Profile read(byte[] pdf) throws IOException {
    ResumeFile file = new ResumeFile("resume.pdf", pdf.length, () -> new ByteArrayInputStream(pdf));
    return parser.parse(file, Progress.none());
  }

  private static Map<String, Object> compared(Profile resume, Profile read, Texts texts) {
    Set<String> found =
        read.texts().entrySet().stream()
            .map(text -> key(text.getKey(), text.getValue()))
            .collect(Collectors.toSet());
    List<Map<String, Object>> rows =
        resume.texts().entrySet().stream()
            .filter(text -> FIELDS.contains(field(text.getKey())))
            .map(
                text ->
                    Map.<String, Object>of(
                        "label", texts.say("machine." + field(text.getKey())),
                        "value", text.getValue(),
                        "found", found.contains(key(text.getKey(), text.getValue()))))
            .toList();
    long right = rows.stream().filter(row -> Boolean.TRUE.equals(row.get("found"))).count();
    return Map.of("rows", rows, "count", texts.say("machineCount", right, rows.size()));
  }

  /** A value and what it is about, however it is written; a résumé tells no days. */
  private static String key(String path, String value) {
    String shown =
        path.endsWith("Date") ? value.replaceFirst("^(\\d{4}-\\d\\d)-\\d\\d$", "$1") : value;
    return field(path) + " " + shown.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * What a path is about, whichever entry it is of. How skills are grouped is a matter of taste.
   */
  private static String field(String path) {
    String field = path.replaceAll("\\[\\d+]", "");
    return field.matches("skills\\.(name|keywords)") ? "skills" : field;
  }
}
