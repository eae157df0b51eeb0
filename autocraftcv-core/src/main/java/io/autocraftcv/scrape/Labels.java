package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads "Location: Berlin", and "Location" with "Berlin" beside it or on the next line: tables,
 * definition lists, badges and lines with a label in bold all look like that once they are lines.
 * Several labels in a row are the head of a table, whose values follow in the same order.
 */
final class Labels implements Extractor {

  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_LABEL = 60;
  private static final int MOST_VALUES = 5;
  private static final Pattern BARS = Pattern.compile("\\s*[|•·\\t\\u3000]\\s*");

  private static final Pattern AROUND = Pattern.compile("^[\\s:–|•·\ufe0f-]+|[\\s|•·]+$");

  /** A label with what stands beside it, or with an empty text. */
  private record Entry(Label label, String value) {

    /** What the label says too may belong to the value: "Hourly rate: £12". */
    static Entry of(Label label, String name, String value) {
      boolean pay = label == Label.SALARY && !value.isEmpty();
      return new Entry(label, pay && PayPeriods.in(value) == null ? name + ": " + value : value);
    }
  }

  @Override
  public void extract(Markup page, Facts facts) {
    List<Lines.Line> lines = page.lines();
    DateOrder order = DateOrder.of(page);
    List<Label> waiting = new ArrayList<>();
    boolean inList = false;
    for (int i = 0; i < lines.size(); i++) {
      List<Entry> entries = entries(lines.get(i));
      boolean value = waiting.size() == 1 && waiting.get(0).takes(lines.get(i).text());
      if (entries.isEmpty() || value) {
        // A point of a list is no value of the point before.
        if (value || !inList || lines.get(i).kind() != Lines.Kind.BULLET) {
          values(waiting, lines.subList(i, lines.size()), order, facts);
        }
        waiting.clear();
      } else if (entries.get(0).value().isEmpty()) {
        waiting.add(entries.get(0).label());
        inList = isPoint(lines.get(i));
      } else {
        waiting.clear();
        entries.forEach(entry -> read(entry.label(), entry.value(), order, facts));
      }
    }
  }

  /** How many different facts the lines label. */
  static long count(List<Lines.Line> lines) {
    return lines.stream()
        .flatMap(line -> entries(line).stream())
        .map(Entry::label)
        .filter(label -> label != Label.OTHER)
        .distinct()
        .count();
  }

  private static List<Entry> entries(Lines.Line line) {
    List<Entry> inParts = line.parts().size() > 1 ? inParts(line.parts()) : List.of();
    if (!inParts.isEmpty()) {
      return inParts;
    }
    List<Entry> entries = new ArrayList<>();
    for (String text : BARS.split(line.text(), -1)) {
      Entry entry = entry(text);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static @Nullable Entry entry(String text) {
    Label drawn = text.isEmpty() ? null : Label.drawn(text.codePointAt(0));
    if (drawn != null) {
      String behind = text.substring(text.offsetByCodePoints(0, 1));
      return new Entry(drawn, AROUND.matcher(behind).replaceAll(""));
    }
    int colon = colon(text);
    String name = colon < 0 ? text : text.substring(0, colon);
    Label label = name.length() > LONGEST_LABEL ? null : Label.in(name);
    return label == null
        ? null
        : Entry.of(label, name, colon < 0 ? "" : text.substring(colon + 1).strip());
  }

  /** Where scripts are as wide as high, so is the colon. */
  private static int colon(String text) {
    int narrow = text.indexOf(':');
    int wide = text.indexOf('：');
    return narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
  }

  /** Labels and values beside each other, each an element of its own. */
  private static List<Entry> inParts(List<String> parts) {
    List<Entry> entries = new ArrayList<>();
    Label label = null;
    StringBuilder value = new StringBuilder();
    for (String part : parts) {
      Entry whole = part.indexOf(':') > 0 ? entry(part) : null;
      if (whole != null && !whole.value().isEmpty() && part.length() <= LONGEST_LABEL) {
        add(label, value, entries);
        label = null;
        entries.add(whole);
        continue;
      }
      Label next = part.length() > LONGEST_LABEL ? null : labelIn(part);
      if (next != null && (label == null || value.length() > 0)) {
        add(label, value, entries);
        label = next;
      } else if (label != null) {
        value.append(value.isEmpty() ? "" : " ").append(part);
      } else if (entries.isEmpty()) {
        return List.of();
      }
    }
    add(label, value, entries);
    return entries;
  }

  /** What stands in an element of its own and ends in a colon is a label, known or not. */
  private static @Nullable Label labelIn(String part) {
    Label label = Label.in(part);
    return label == null && part.endsWith(":") ? Label.OTHER : label;
  }

  private static void add(@Nullable Label label, StringBuilder value, List<Entry> entries) {
    if (label != null) {
      entries.add(new Entry(label, AROUND.matcher(value).replaceAll("")));
    }
    value.setLength(0);
  }

  private static void values(
      List<Label> labels, List<Lines.Line> lines, DateOrder order, Facts facts) {
    if (labels.size() == 1) {
      read(labels.get(0), behind(lines), order, facts);
    }
    boolean row =
        labels.size() <= lines.size()
            && lines.stream().limit(labels.size()).allMatch(line -> entries(line).isEmpty());
    for (int i = 0; row && labels.size() > 1 && i < labels.size(); i++) {
      read(labels.get(i), lines.get(i).text(), order, facts);
    }
  }

  /** The next line, or all of the list that follows. */
  private static String behind(List<Lines.Line> lines) {
    Lines.Line next = lines.get(0);
    if (next.kind() == Lines.Kind.BULLET) {
      return lines.stream()
          .takeWhile(line -> line.kind() == Lines.Kind.BULLET)
          .limit(MOST_VALUES)
          .map(Lines.Line::text)
          .collect(Collectors.joining(", "));
    }
    boolean introduces = next.text().endsWith(":") && lines.size() > 1 && !isLabelled(lines.get(1));
    return !next.text().endsWith(":") ? next.text() : introduces ? lines.get(1).text() : "";
  }

  private static boolean isPoint(Lines.Line line) {
    return line.kind() == Lines.Kind.BULLET && !line.text().endsWith(":");
  }

  private static boolean isLabelled(Lines.Line line) {
    return !entries(line).isEmpty() || line.text().endsWith(":");
  }

  private static void read(Label label, String value, DateOrder order, Facts facts) {
    if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
      label.read(value, order, facts);
    }
  }
}
