package io.autocraftcv.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that are open while a text of Word or RTF is read: what they do, then what shows. */
final class WordFields {

  private static final Pattern LINK = Pattern.compile("HYPERLINK\\s+\"?([^\"\\s\\\\]+)\"?");

  private static final class Field {
    final StringBuilder instruction = new StringBuilder();
    boolean shows;
    @Nullable String link;
  }

  private final Deque<Field> open = new ArrayDeque<>();

  /** A mark in the text: {@code begin}, {@code separate} or {@code end}. */
  void mark(String mark) {
    switch (mark) {
      case "begin" -> open.push(new Field());
      case "separate" -> {
        Field field = open.peek();
        if (field != null) {
          field.shows = true;
          field.link = link(field.instruction.toString());
        }
      }
      case "end" -> open.poll();
      default -> {}
    }
  }

  void instruction(String text) {
    Field field = open.peek();
    if (field != null) {
      field.instruction.append(text);
    }
  }

  /** Whether the text here is seen, and not what a field does. */
  boolean shown() {
    return open.stream().allMatch(field -> field.shows);
  }

  /** Where the innermost link leads that the text here is in, or null. */
  @Nullable String link() {
    for (Field field : open) {
      if (field.link != null) {
        return field.link;
      }
    }
    return null;
  }

  /** Where a field's instruction leads, or null if it is no link out of the document. */
  static @Nullable String link(String instruction) {
    Matcher link = LINK.matcher(instruction);
    return link.find() ? link.group(1) : null;
  }
}
