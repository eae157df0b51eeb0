package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what React's server components hand to the browser: {@code self.__next_f.push([1, "…"])}
 * again and again, the pieces of one text. Its rows are {@code name:value}, the value JSON or,
 * behind a T and its length in bytes, a text of any lines; rows refer to each other by {@code
 * $name}.
 */
final class Flight {

  private static final String PUSH = "__next_f.push(";
  private static final Pattern ROW = Pattern.compile("\\n?([0-9a-f]{1,6}):(?:T([0-9a-f]{1,7}),)?");

  private final StringBuilder text = new StringBuilder();

  /** Takes the pieces in one script; whether there were any. */
  boolean add(String script) throws ScrapeException {
    int at = script.indexOf(PUSH);
    boolean any = at >= 0;
    while (at >= 0) {
      LenientJson.Found pushed = LenientJson.at(script, at + PUSH.length());
      if (pushed.value() instanceof List<?> pair
          && pair.size() == 2
          && pair.get(1) instanceof String piece) {
        text.append(piece);
      }
      at = script.indexOf(PUSH, Math.max(pushed.end(), at + PUSH.length()));
    }
    return any;
  }

  /** The values of all rows, with what they refer to by these. */
  List<Object> values(References references) throws ScrapeException {
    Map<String, Object> rows = new LinkedHashMap<>();
    Matcher row = ROW.matcher(text);
    int at = 0;
    while (at < text.length()) {
      row.region(at, text.length());
      if (!row.lookingAt()) {
        at = endOfLine(at + 1);
      } else if (row.group(2) != null) {
        int end = end(row.end(), Integer.parseInt(row.group(2), 16));
        rows.put(row.group(1), text.substring(row.end(), end));
        at = end;
      } else {
        at = endOfLine(row.end());
        read(row.group(1), text.substring(row.end(), at), rows);
      }
    }
    List<Object> values = new ArrayList<>();
    rows.values().stream()
        .filter(value -> !(value instanceof String))
        .forEach(value -> values.add(references.resolved(value, rows)));
    return values;
  }

  private static void read(String name, String json, Map<String, Object> rows)
      throws ScrapeException {
    Object value =
        json.startsWith("[") || json.startsWith("{") ? LenientJson.at(json, 0).value() : null;
    if (value != null) {
      rows.put(name, value);
    }
  }

  private int endOfLine(int from) {
    int end = text.indexOf("\n", from);
    return end < 0 ? text.length() : end;
  }

  /** Where so many bytes end: as UTF-8 counts them. */
  private int end(int begin, int bytes) {
    int at = begin;
    int left = bytes;
    while (at < text.length() && left > 0) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      left -= codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
    return at;
  }
}
