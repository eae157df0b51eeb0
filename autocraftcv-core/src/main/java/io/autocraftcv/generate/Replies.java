package io.autocraftcv.generate;

import io.autocraftcv.model.CoverLetter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What language models answer, taken apart: they add what they were asked not to. */
final class Replies {

  /** A passage that grows by more than this has become another one. */
  private static final int MOST_LONGER = 120;

  private static final int MOST_PARAGRAPHS = 8;

  private Replies() {}

  /**
   * The passages that were worded anew, by their paths; in one line each, and not much longer than
   * they were.
   */
  static Map<String, String> passages(String reply, Map<String, String> before) {
    Map<String, String> passages = new LinkedHashMap<>();
    for (String line : reply.split("\\R", -1)) {
      String bare = line.replaceFirst("^[\\s*•`-]+", "");
      int colon = bare.indexOf(':');
      String path = colon < 0 ? "" : bare.substring(0, colon).replaceAll("[`*\\s]", "");
      String was = before.get(path);
      String text = plain(bare.substring(colon + 1));
      if (Passages.has(path)
          && was != null
          && !text.isEmpty()
          && text.length() <= was.length() + MOST_LONGER) {
        passages.put(path, text);
      }
    }
    return passages;
  }

  /** The paragraphs of a letter, without the salutation, closing and name around them. */
  static List<String> paragraphs(String reply, CoverLetter letter) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : reply.split("\\R\\s*\\R", -1)) {
      String paragraph = plain(block);
      if (!paragraph.isEmpty() && !isAround(paragraph, letter)) {
        paragraphs.add(paragraph);
      }
    }
    return paragraphs.subList(0, Math.min(paragraphs.size(), MOST_PARAGRAPHS));
  }

  /** Whether this is what stands around the text of a letter, which we write ourselves. */
  private static boolean isAround(String paragraph, CoverLetter letter) {
    String name = letter.sender().name() == null ? "" : letter.sender().name();
    String text = paragraph.toLowerCase(Locale.ROOT);
    boolean isShort = paragraph.length() < 100;
    return isShort
        && (paragraph.endsWith(",")
            || (!name.isEmpty() && paragraph.endsWith(name))
            || Stream.of("dear ", "sehr geehrte", "guten tag", "hallo", "subject:", "betreff:")
                .anyMatch(text::startsWith)
            || Stream.of("sincerely", "regards", "mit freundlichen grüßen", "mit besten grüßen")
                .anyMatch(text::contains));
  }

  /** On one line, without the marks of Markdown. */
  private static String plain(String text) {
    return text.replaceAll("```\\w*|\\*\\*|__", "")
        .replaceAll("(?m)^\\s*(#{1,6}|[-*•])\\s+", "")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("^\"(.*)\"$", "$1");
  }
}
