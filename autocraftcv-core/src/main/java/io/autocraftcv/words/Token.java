package io.autocraftcv.words;

/**
 * A word of a text.
 *
 * @param text as it is written
 * @param folded in the form in which words are compared
 * @param begin its first character in the text
 * @param end behind its last character
 * @param gap what divides it from the word before
 */
public record Token(String text, String folded, int begin, int end, Gap gap) {

  /** What divides two words, from the least to the most. */
  public enum Gap {
    /** A blank, a hyphen, a slash: the two may be one term. */
    NEAR,
    /** A comma, a bracket, a colon. */
    MARK,
    /** The end of a sentence or line. */
    END
  }
}
