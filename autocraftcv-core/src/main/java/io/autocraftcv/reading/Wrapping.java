package io.autocraftcv.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Tells lines that a text's author wrote from those that were wrapped because they were full. */
final class Wrapping {

  private static final Pattern ENDS_WITH_DATE = Pattern.compile("\\b(?:19|20)\\d\\d\\)?$");
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?]$");
  private static final Pattern BEGINS_ANEW = Pattern.compile("^[\\p{Lu}\\d]");
  private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s+\\p{Lu}");
  private static final Pattern DIVIDED = Pattern.compile("\\s([—–|·•])\\s");
  private static final Pattern SET_APART = Pattern.compile("\\S(?: {3,}|\\t)");
  private static final int FIELDS = 2;

  private final int width;

  Wrapping(List<String> lines) {
    width = WrapWidth.of(lines);
  }

  /**
   * Whether a line goes on with the one before it, which had no room for its first word.
   *
   * @param before the line before, in full
   * @param wrapped whether that line goes on with one itself
   */
  boolean goesOn(String before, boolean wrapped, String line) {
    String words = line.strip();
    int first = words.split("\\s", 2)[0].length();
    return width > 0
        && !SET_APART.matcher(before).find()
        && !SET_APART.matcher(line).find()
        && Glyphs.afterBullet(words) == 0
        && before.length() + 1 + first > width
        && !isNew(before.strip(), wrapped, words);
  }

  /**
   * A paragraph that was wrapped before, or one of several sentences, may have the end of one at
   * the end of a line by chance.
   */
  private static boolean isNew(String before, boolean wrapped, String line) {
    if (!BEGINS_ANEW.matcher(line).find()) {
      return false;
    }
    boolean prose = wrapped || SENTENCE.matcher(before).find();
    return (ENDS_SENTENCE.matcher(before).find() && !prose)
        || ENDS_WITH_DATE.matcher(before).find()
        || areAlike(before, line);
  }

  /** Whether both are divided into the same number of fields, by the same signs. */
  private static boolean areAlike(String before, String line) {
    List<String> signs = signs(before);
    return signs.size() >= FIELDS && signs.equals(signs(line));
  }

  private static List<String> signs(String line) {
    return DIVIDED.matcher(line).results().map(sign -> sign.group(1)).toList();
  }
}
