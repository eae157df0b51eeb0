package io.autocraftcv.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter that goes with a résumé. Plain text throughout; immutable.
 *
 * @param sender who writes, with name and contact
 * @param company whom it is for, or null if the posting does not say
 * @param date of writing
 * @param subject the line above the salutation
 * @param salutation with its comma, where the language has one
 * @param paragraphs the letter itself
 * @param closing the words before the name: "Kind regards,"
 * @param language in which all of it is written
 */
public record CoverLetter(
    Profile.Basics sender,
    @Nullable String company,
    LocalDate date,
    String subject,
    String salutation,
    List<String> paragraphs,
    String closing,
    Locale language) {

  public CoverLetter {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws IllegalArgumentException if the text is not a letter as JSON
   */
  public static CoverLetter fromJson(String json) {
    return LetterJson.read(json);
  }

  /** The letter as one JSON object; its {@code sender} is as {@code basics} of JSON Resume. */
  public String toJson() {
    return LetterJson.write(this);
  }

  /** The same letter with other paragraphs. */
  public CoverLetter withParagraphs(List<String> paragraphs) {
    return new CoverLetter(
        sender, company, date, subject, salutation, paragraphs, closing, language);
  }
}
