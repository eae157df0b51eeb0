package io.autocraftcv.generate;

/**
 * Something that the profile has and the tailored résumé has not.
 *
 * @param path where it stands in the profile, as {@code work[2].highlights[4]}
 * @param text what it says
 * @param reason why it was left out
 */
public record LeftOut(String path, String text, Reason reason) {

  /** Why something was left out. */
  public enum Reason {
    /** It says little about this position, and there is more that says much. */
    LESS_RELEVANT,
    /** Two pages were full. */
    NO_ROOM
  }
}
