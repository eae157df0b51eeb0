package io.autocraftcv.console;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text measured and cut in columns of a terminal. What a person sees as one character is never cut
 * apart, however many code points it is made of.
 */
final class DisplayText {

  /** An extended grapheme cluster. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  /** Makes an emoji of the character before it, and so wide. */
  private static final char AS_EMOJI = '\uFE0F';

  private DisplayText() {}

  static int width(String text) {
    return characters(text).stream().mapToInt(DisplayText::widthOfOne).sum();
  }

  /** The beginning of the text, with an ellipsis if that is not all of it. */
  static String cut(String text, int width, String ellipsis) {
    if (width(text) <= width) {
      return text;
    }
    int room = width - ellipsis.length();
    return room < 0 ? head(text, width) : head(text, room) + ellipsis;
  }

  /** Both ends of the text: names that begin alike are told apart by how they end. */
  static String ends(String text, int width, String ellipsis) {
    int room = width - ellipsis.length();
    if (room < 2 || width(text) <= width) {
      return cut(text, width, ellipsis);
    }
    return head(text, room / 2) + ellipsis + tail(text, room - room / 2);
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  private static String head(String text, int width) {
    StringBuilder head = new StringBuilder();
    int room = width;
    for (String character : characters(text)) {
      room -= widthOfOne(character);
      if (room < 0) {
        break;
      }
      head.append(character);
    }
    return head.toString();
  }

  private static String tail(String text, int width) {
    List<String> characters = characters(text);
    int from = characters.size();
    int room = width;
    while (from > 0 && widthOfOne(characters.get(from - 1)) <= room) {
      from--;
      room -= widthOfOne(characters.get(from));
    }
    return String.join("", characters.subList(from, characters.size()));
  }

  private static List<String> characters(String text) {
    return CHARACTER.matcher(text).results().map(MatchResult::group).toList();
  }

  /** A family of emoji that are joined is as wide as one of them. */
  private static int widthOfOne(String character) {
    return character.indexOf(AS_EMOJI) > 0
        ? 2
        : Math.min(2, character.codePoints().map(Widths::of).sum());
  }
}
