package io.autocraftcv.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two columns of a page that became text with its layout: line after line, the right one begins at
 * the same place. A table of labels or dates looks like it, but has no label without what it
 * labels.
 *
 * @param begin the first of the lines
 * @param end behind the last of them; if there are no columns both are the number of lines
 * @param at where the right column begins
 */
record TextColumns(int begin, int end, int at) {

  private static final String GUTTER = "  ";
  private static final int LEAST_LEFT = 12;
  private static final int LEAST_LINES = 6;

  /** The first columns among lines. */
  static TextColumns in(List<String> lines) {
    Map<Integer, Integer> starts = new HashMap<>();
    for (String line : lines) {
      for (int at = LEAST_LEFT; at < line.length(); at++) {
        if (beginsAt(line, at)) {
          starts.merge(at, 1, Integer::sum);
        }
      }
    }
    return starts.entrySet().stream()
        .filter(start -> start.getValue() >= LEAST_LINES)
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(3)
        .map(start -> longest(lines, start.getKey()))
        .filter(columns -> columns.areBeside(lines))
        .findFirst()
        .orElse(new TextColumns(lines.size(), lines.size(), 0));
  }

  private static boolean beginsAt(String line, int at) {
    return at < line.length()
        && line.charAt(at) != ' '
        && line.startsWith(GUTTER, at - GUTTER.length());
  }

  /** The longest run of lines that nothing crosses there. */
  private static TextColumns longest(List<String> lines, int at) {
    TextColumns longest = new TextColumns(0, 0, at);
    int begin = -1;
    int end = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > at - 1 && !line.startsWith(GUTTER, at - GUTTER.length())) {
        begin = -1;
      } else if (!line.isBlank()) {
        begin = begin < 0 ? i : begin;
        end = i + 1;
        longest =
            end - begin > longest.end - longest.begin ? new TextColumns(begin, end, at) : longest;
      }
    }
    return longest;
  }

  /** Whether both sides go on by themselves. */
  private boolean areBeside(List<String> lines) {
    int leftAlone = 0;
    int rightAlone = 0;
    int together = 0;
    for (String line : lines.subList(begin, end)) {
      boolean left = !line.substring(0, Math.min(at, line.length())).isBlank();
      boolean right = line.length() > at;
      leftAlone += left && !right ? 1 : 0;
      rightAlone += right && !left ? 1 : 0;
      together += left && right ? 1 : 0;
    }
    return together >= LEAST_LINES && leftAlone > 1 && rightAlone > 1 && leftAlone < 3 * together;
  }

  /** What stands left. */
  List<String> left(List<String> lines) {
    return lines.subList(begin, end).stream()
        .map(line -> line.substring(0, Math.min(at, line.length())).stripTrailing())
        .toList();
  }

  /** What stands right. */
  List<String> right(List<String> lines) {
    return lines.subList(begin, end).stream()
        .map(line -> line.substring(Math.min(at, line.length())))
        .toList();
  }
}
