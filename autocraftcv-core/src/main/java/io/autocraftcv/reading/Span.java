package io.autocraftcv.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a line that look the same and belong together.
 *
 * @param text as it reads, with the spaces between it and what follows it in the line
 * @param apart whether it is set apart from what is before it in the line: by a wide gap, a tab,
 *     the border of a cell. Never true of a line's first span
 * @param x where it begins, in points from the left edge of the page; 0 where the format has no
 *     pages
 * @param size of its letters, in points; 0 where the format does not say
 * @param link where it leads, or null
 */
public record Span(
    String text,
    boolean apart,
    float x,
    float size,
    boolean bold,
    boolean italic,
    @Nullable String link) {

  /** Blanks that do not break are blanks, and marks of direction are not part of the words. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad]");

  public Span {
    text = INVISIBLE.matcher(text).replaceAll("").replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
