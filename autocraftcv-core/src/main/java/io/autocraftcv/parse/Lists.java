package io.autocraftcv.parse;

import java.util.ArrayList;
import java.util.List;

/** Divides lists that are written in a line: "Java, SQL (advanced), Git". */
final class Lists {

  private static final String DIVIDERS = ",;•·∙●▪|\t\n/";

  private Lists() {}

  /** The parts; what stands in brackets stays together. */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    String dividers = dividers(text);
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && depth > 0) {
        depth--;
      } else if (depth == 0 && dividers.indexOf(c) >= 0 && !isWithin(text, i)) {
        add(parts, text.substring(begin, i));
        begin = i + 1;
      }
    }
    add(parts, text.substring(begin));
    return parts;
  }

  /** A slash divides only what nothing else does, and only where blanks are about it. */
  private static String dividers(String text) {
    boolean other = text.chars().anyMatch(c -> DIVIDERS.indexOf(c) >= 0 && c != '/');
    return other || !text.contains(" / ") ? DIVIDERS.replace("/", "") : DIVIDERS;
  }

  /** "1,000" and "S/4HANA" stay whole. */
  private static boolean isWithin(String text, int at) {
    if (at == 0 || at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return text.charAt(at) == '/'
        ? !Character.isWhitespace(before) && !Character.isWhitespace(after)
        : text.charAt(at) == ',' && Character.isDigit(before) && Character.isDigit(after);
  }

  private static void add(List<String> parts, String part) {
    String bare =
        part.strip().replaceFirst("[.;:]$", "").replaceFirst("^(?:and|und|et|y|e|en) ", "");
    if (bare.codePoints().anyMatch(Character::isLetterOrDigit)) {
      parts.add(bare.strip());
    }
  }
}
