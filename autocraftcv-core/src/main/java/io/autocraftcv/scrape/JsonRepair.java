package io.autocraftcv.scrape;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes JSON of what was meant as JSON: escapes the quotes that a template printed inside a string
 * as they were, and closes what was cut off. One pass with a short look ahead.
 */
final class JsonRepair {

  /** How far ahead the name of the next member may end. */
  private static final int LONGEST_NAME = 80;

  private final String broken;
  private final StringBuilder out;
  private final Deque<Character> open = new ArrayDeque<>();
  private boolean inString;

  private JsonRepair(String broken) {
    this.broken = broken;
    this.out = new StringBuilder(broken.length() + 16);
  }

  static String repair(String broken) {
    return new JsonRepair(broken).repaired();
  }

  private String repaired() {
    for (int i = 0; i < broken.length(); i++) {
      char c = broken.charAt(i);
      if (inString && c == '\\' && i + 1 < broken.length()) {
        out.append(c).append(broken.charAt(++i));
      } else if (c == '"') {
        quote(i);
      } else {
        structure(c);
        out.append(c);
      }
    }
    closeWhatIsOpen();
    return out.toString();
  }

  private void quote(int at) {
    if (inString && !endsString(at + 1)) {
      out.append('\\');
    } else {
      inString = !inString;
    }
    out.append('"');
  }

  private void structure(char c) {
    if (inString) {
      return;
    }
    if (c == '{' || c == '[') {
      open.push(c == '{' ? '}' : ']');
    } else if ((c == '}' || c == ']') && !open.isEmpty()) {
      open.pop();
    }
  }

  /** A quote ends a string if what follows it can follow a string here. */
  private boolean endsString(int from) {
    int next = skipSpace(from);
    return switch (at(next)) {
      case ':', '}', ']', '\0' -> true;
      case ',' -> canFollowComma(skipSpace(next + 1));
      default -> false;
    };
  }

  private boolean canFollowComma(int next) {
    char c = at(next);
    if (c == '}' || c == ']' || c == '\0') {
      return true;
    }
    boolean inObject = !open.isEmpty() && open.peek() == '}';
    if (!inObject) {
      return c == '"' || c == '{' || c == '[' || c == '-' || Character.isDigit(c);
    }
    int end = broken.indexOf('"', next + 1);
    return c == '"' && end > 0 && end - next <= LONGEST_NAME && at(skipSpace(end + 1)) == ':';
  }

  private void closeWhatIsOpen() {
    if (inString) {
      out.append('"');
    }
    int last = out.length() - 1;
    while (last >= 0 && Character.isWhitespace(out.charAt(last))) {
      last--;
    }
    if (last >= 0 && out.charAt(last) == ':') {
      out.append("null");
    }
    open.forEach(out::append);
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < broken.length() && Character.isWhitespace(broken.charAt(at))) {
      at++;
    }
    return at;
  }

  private char at(int index) {
    return index < broken.length() ? broken.charAt(index) : '\0';
  }
}
