package io.autocraftcv.grounding;

import org.jspecify.annotations.Nullable;

/**
 * Something that a text says as a fact.
 *
 * @param text the words that say it
 * @param sentence in which they stand
 * @param path what supports it, as {@code work[0].position} or {@code posting.company}; null if
 *     nothing does
 */
public record Claim(Kind kind, String text, String sentence, @Nullable String path) {

  /** What is claimed. */
  public enum Kind {
    EMPLOYER,
    TITLE,
    DATE,
    DEGREE,
    /** A number with what it counts, or an amount in words. */
    NUMBER,
    /** Whatever else somebody knows, uses or has done. */
    SKILL,
    LANGUAGE,
    CERTIFICATE,
    /** An address on the web, of mail, or a telephone number. */
    CONTACT,
    /** No fact but words to whoever reads or processes the text, or markup. */
    INSTRUCTION
  }

  public boolean isSupported() {
    return path != null;
  }
}
