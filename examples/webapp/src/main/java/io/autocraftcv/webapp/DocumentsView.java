package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Documents in the words of the page, as the templates take it. */
final class DocumentsView {

  /** Enough of a paragraph to know it by. */
  private static final int BEGINNING = 50;

  private final Documents.Saved saved;
  private final Written written;
  private final List<Document> files;
  private final Texts texts;

  /**
   * @param written what the page shows; it may not be saved yet
   */
  DocumentsView(Documents.Saved saved, Written written, List<Document> files, Texts texts) {
    this.saved = saved;
    this.written = written;
    this.files = files;
    this.texts = texts;
  }

  /** What a card in the list shows. */
  static Map<String, Object> card(Documents.Listed listed, Texts texts) {
    return Map.of(
        "id", listed.id(),
        "title", listed.title(),
        "company", listed.company(),
        "match", texts.say("matches", ReportView.read(listed.report()).at("/match/score").asInt()),
        "saved", texts.day(listed.created()));
  }

  /** Where a file is, beneath the page of its documents. */
  static String path(Document file) {
    return file.type().id() + "." + file.format().id();
  }

  static String zipName(Written written) {
    String name = written.resume().basics().name();
    String all = (name == null ? "" : name + " ") + written.title();
    String plain = all.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    int end = plain.offsetByCodePoints(0, Math.min(80, plain.codePointCount(0, plain.length())));
    return (plain.isEmpty() ? "Documents" : plain.substring(0, end)) + ".zip";
  }

  Map<String, Object> page(List<String> templates, String problem) {
    Map<String, Object> values = new HashMap<>(card(saved.listed(), texts));
    values.put("version", saved.version());
    values.put("report", List.of(new ReportView(written.report(), texts).values()));
    values.put("problem", problem);
    List<Map<String, Object>> changes =
        has(Document.Type.RESUME) ? Changes.of(written, texts) : List.of();
    values.put("changes", changes);
    values.put("hasChanges", !changes.isEmpty());
    List<Map<String, Object>> emphasis =
        has(Document.Type.RESUME) ? Emphasis.of(written, texts) : List.of();
    values.put("emphasis", emphasis);
    values.put("hasEmphasis", !emphasis.isEmpty());
    values.put("hasResume", has(Document.Type.RESUME));
    values.put("hasLetter", has(Document.Type.COVER_LETTER));
    values.put("hasBoth", has(Document.Type.RESUME) && has(Document.Type.COVER_LETTER));
    values.put("kinds", kinds());
    values.put("hasFiles", files.size() > 1);
    values.put("templates", Choices.templates(templates, written.look().template(), texts));
    values.put("documents", saved.id());
    values.put("canRewrite", written.assignment() != null);
    values.put("resume", List.of(resume()));
    values.put("letter", written.letter() == null ? List.of() : List.of(letter(written.letter())));
    return values;
  }

  private boolean has(Document.Type type) {
    return files.stream().anyMatch(file -> file.type() == type);
  }

  /** The files, by what they are. */
  private List<Map<String, Object>> kinds() {
    return Choices.types(texts).stream()
        .map(
            type ->
                Map.<String, Object>of(
                    "kind", type.label(),
                    "files",
                        files.stream()
                            .filter(file -> file.type().id().equals(type.value()))
                            .map(this::file)
                            .toList()))
        .filter(kind -> kind.get("files") instanceof List<?> some && !some.isEmpty())
        .toList();
  }

  private Map<String, Object> file(Document file) {
    return Map.of(
        "href", "/documents/" + saved.id() + "/" + path(file),
        "format", format(file),
        "size", Math.max(1, file.length() / 1024) + " KB");
  }

  /** JSON Resume knows no letters. */
  private String format(Document file) {
    boolean letter = file.type() == Document.Type.COVER_LETTER;
    return letter && file.format() == Document.Format.JSON
        ? "JSON"
        : label(Choices.formats(texts), file.format().id());
  }

  private static String label(List<Choices.Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choices.Choice::label)
        .findFirst()
        .orElse(value);
  }

  private Map<String, Object> resume() {
    List<Map<String, Object>> positions = new ArrayList<>();
    List<Profile.Work> work = written.resume().work();
    for (int i = 0; i < work.size(); i++) {
      String lines = String.join("\n", work.get(i).highlights());
      String of = NewDocumentsView.joined(work.get(i).position(), work.get(i).name());
      positions.add(
          Map.of(
              "id",
              "work-" + i,
              "part",
              new Part(Part.Kind.WORK, i).id(),
              "path",
              "work[" + i + "].highlights",
              "label",
              of.isEmpty() ? texts.say("positionNumber", i + 1) : of,
              "lines",
              lines,
              "rows",
              rows(lines)));
    }
    String summary = written.resume().basics().summary();
    String text = summary == null ? "" : summary;
    return Map.of("summary", text, "summaryRows", rows(text), "positions", positions);
  }

  private static Map<String, Object> letter(CoverLetter letter) {
    String body = String.join("\n\n", letter.paragraphs());
    return Map.of(
        "subject", letter.subject(),
        "salutation", letter.salutation(),
        "body", body,
        "bodyRows", rows(body),
        "paragraphs", paragraphs(letter.paragraphs()),
        "closing", letter.closing());
  }

  private static List<Map<String, Object>> paragraphs(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "part", new Part(Part.Kind.LETTER, i).id(),
                    "number", i + 1,
                    "beginning", beginning(texts.get(i))))
        .toList();
  }

  private static String beginning(String text) {
    return text.length() <= BEGINNING
        ? text
        : text.substring(0, Math.max(1, text.lastIndexOf(' ', BEGINNING))) + " …";
  }

  private static int rows(String text) {
    return Math.min(18, 2 + text.lines().mapToInt(line -> 1 + line.length() / 60).sum());
  }
}
