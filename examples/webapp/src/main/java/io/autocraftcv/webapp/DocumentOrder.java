package io.autocraftcv.webapp;

import io.autocraftcv.generate.DocumentRequest;
import io.autocraftcv.generate.Wishes;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.servlet.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which documents a visitor wants, in the words of the form and of the JSON. What is empty is as
 * usual.
 */
record DocumentOrder(
    String job,
    String profile,
    List<String> types,
    List<String> formats,
    String instructions,
    String template,
    String tone,
    String length,
    String language,
    String writer) {

  static final List<String> TYPES =
      Arrays.stream(Document.Type.values()).map(Document.Type::id).toList();
  static final List<String> FORMATS =
      Arrays.stream(Document.Format.values()).map(Document.Format::id).toList();
  static final List<String> TONES = ids(Wishes.Tone.values());
  static final List<String> LENGTHS = ids(Wishes.Length.values());
  static final List<String> LANGUAGES = List.of("en", "de");

  /** Who writes; nothing for whom the visitor's settings say. */
  static final List<String> WRITERS = List.of(Writers.OWN, Writers.MODEL, Writers.OFFLINE);

  /**
   * @param fields the texts of a field by its name; none if it was not sent
   */
  static DocumentOrder of(Function<String, List<String>> fields) {
    Function<String, String> text =
        name -> fields.apply(name).stream().map(String::strip).findFirst().orElse("");
    return new DocumentOrder(
        text.apply("job_id"),
        text.apply("profile_id"),
        chosen(fields.apply("document_types")),
        chosen(fields.apply("output_formats")),
        text.apply("custom_instructions"),
        text.apply("template"),
        text.apply("tone"),
        text.apply("length"),
        text.apply("language"),
        text.apply("writer"));
  }

  private static List<String> chosen(List<String> values) {
    return values.stream().filter(value -> !value.isBlank()).toList();
  }

  /** As documents are wanted mostly. */
  static DocumentOrder usual(String job, String profile) {
    List<String> formats = List.of(Document.Format.PDF.id(), Document.Format.DOCX.id());
    return new DocumentOrder(job, profile, TYPES, formats, "", "", "", "", "", "");
  }

  /** The same order, of this posting and this profile. */
  DocumentOrder about(String job, String profile) {
    return new DocumentOrder(
        job, profile, types, formats, instructions, template, tone, length, language, writer);
  }

  /** The same order, for this writer. */
  DocumentOrder by(String writer) {
    return new DocumentOrder(
        job, profile, types, formats, instructions, template, tone, length, language, writer);
  }

  /**
   * The order for the generator.
   *
   * @throws ProblemException if a value is none that there is
   */
  DocumentRequest request(JobPosting posting, Profile known, List<String> templates) {
    check(templates);
    DocumentRequest usual = DocumentRequest.of(posting, known);
    return usual
        .types(set(types, Document.Type.values(), Document.Type::id))
        .formats(
            formats.isEmpty()
                ? usual.formats()
                : set(formats, Document.Format.values(), Document.Format::id))
        .wishes(wishes(usual.wishes()))
        .instructions(instructions)
        .template(template.isEmpty() ? usual.template() : template);
  }

  private void check(List<String> templates) {
    types.forEach(type -> check("document_types", type, TYPES));
    formats.forEach(format -> check("output_formats", format, FORMATS));
    check("template", template, templates);
    check("tone", tone, TONES);
    check("length", length, LENGTHS);
    check("language", language, LANGUAGES);
    check("writer", writer, WRITERS);
    int most = DocumentRequest.MOST_INSTRUCTIONS;
    if (instructions.length() > most) {
      throw new ProblemException(
          400,
          "instructions_too_long",
          "Write at most %d characters of instructions".formatted(most));
    }
  }

  private static void check(String field, String value, List<String> values) {
    if (!value.isEmpty() && !values.contains(value)) {
      throw new ProblemException(
          400, "invalid_" + field, "%s: choose of %s".formatted(field, String.join(", ", values)));
    }
  }

  private Wishes wishes(Wishes usual) {
    Wishes wishes = usual;
    if (!tone.isEmpty()) {
      wishes = wishes.tone(Wishes.Tone.valueOf(tone.toUpperCase(Locale.ROOT)));
    }
    if (!length.isEmpty()) {
      wishes = wishes.length(Wishes.Length.valueOf(length.toUpperCase(Locale.ROOT)));
    }
    return language.isEmpty() ? wishes : wishes.language(Locale.forLanguageTag(language));
  }

  private static <T> Set<T> set(List<String> ids, T[] values, Function<T, String> id) {
    return Arrays.stream(values)
        .filter(value -> ids.contains(id.apply(value)))
        .collect(Collectors.toSet());
  }

  private static List<String> ids(Enum<?>[] constants) {
    return Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }
}
