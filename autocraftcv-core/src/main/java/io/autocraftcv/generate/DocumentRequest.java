package io.autocraftcv.generate;

import io.autocraftcv.model.Document;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is to be written: for which position, about whom, as what. Immutable.
 *
 * @param wishes how it is wanted; what {@code instructions} say goes before them
 * @param instructions wishes in the applicant's own words, a sentence or a line each; may be empty
 * @param template by its name in {@code Renderer.templates()}
 * @param variation 0 for the words that come first, 1 for others, and so on: the letter then says
 *     the same in the same paragraphs
 */
public record DocumentRequest(
    JobPosting posting,
    Profile profile,
    Set<Document.Type> types,
    Set<Document.Format> formats,
    Wishes wishes,
    String instructions,
    String template,
    int variation) {

  /** The longest instructions that are read, in characters. */
  public static final int MOST_INSTRUCTIONS = 4_000;

  /** Both documents as PDF and DOCX, in the language of the posting where that is written. */
  public static DocumentRequest of(JobPosting posting, Profile profile) {
    String language = posting.language() == null ? "" : posting.language();
    return new DocumentRequest(
        posting,
        profile,
        EnumSet.allOf(Document.Type.class),
        EnumSet.of(Document.Format.PDF, Document.Format.DOCX),
        Wishes.in(Locale.forLanguageTag(language)),
        "",
        "classic",
        0);
  }

  public DocumentRequest {
    if (types.isEmpty() || formats.isEmpty()) {
      throw new IllegalArgumentException("a request names a document and a format");
    }
    if (instructions.length() > MOST_INSTRUCTIONS) {
      throw new IllegalArgumentException(
          "instructions have at most " + MOST_INSTRUCTIONS + " characters");
    }
    if (variation < 0) {
      throw new IllegalArgumentException("there is no variation " + variation);
    }
    // In the order of the constants, so that two runs give the same list of files.
    types = Collections.unmodifiableSet(EnumSet.copyOf(types));
    formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
  }

  public DocumentRequest types(Set<Document.Type> types) {
    return new DocumentRequest(
        posting, profile, types, formats, wishes, instructions, template, variation);
  }

  public DocumentRequest formats(Set<Document.Format> formats) {
    return new DocumentRequest(
        posting, profile, types, formats, wishes, instructions, template, variation);
  }

  public DocumentRequest wishes(Wishes wishes) {
    return new DocumentRequest(
        posting, profile, types, formats, wishes, instructions, template, variation);
  }

  public DocumentRequest instructions(String instructions) {
    return new DocumentRequest(
        posting, profile, types, formats, wishes, instructions, template, variation);
  }

  public DocumentRequest template(String template) {
    return new DocumentRequest(
        posting, profile, types, formats, wishes, instructions, template, variation);
  }

  public DocumentRequest variation(int variation) {
    return new DocumentRequest(
        posting, profile, types, formats, wishes, instructions, template, variation);
  }
}
