package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A narrow side of dates, labels and names of sections, each beside the row that it belongs to.
 *
 * <p>A sidebar has a flow of its own, and its rows are where they come to be. Labels stand where
 * something begins beside them, and the other side goes on alone between two of them; names of
 * sections may have nothing beside them.
 */
final class PdfLabels {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final int LONGEST = 40;
  private static final int FEWEST = 4;
  private static final float SAME_LINE = 0.15f;
  private static final float LARGER = 1.12f;
  private static final float NEXT_LINE = 1.7f;
  private static final float SPACE = 0.25f;

  /** Between a label and its text, so that nobody takes it for a space. */
  private static final float GAP = 1.5f;

  /** Of what stands on the rows beside; more is not looked for. */
  private enum Place {
    AT_START,
    ASIDE,
    ALONE,
    BETWEEN
  }

  private final List<PdfRow> labels;
  private final List<PdfRow> texts;
  private final List<List<PdfRow>> groups;
  private final List<PdfRow> starts;

  private PdfLabels(List<PdfRow> labels, List<PdfRow> texts) {
    this.labels = labels;
    this.texts = texts;
    this.groups = PdfGroups.of(texts);
    this.starts = groups.stream().map(group -> group.get(0)).toList();
  }

  /** Whether what is on the left labels what is on the right. */
  static boolean are(PdfSides sides) {
    List<PdfRow> left = sides.left();
    List<PdfRow> right = sides.right();
    return left.size() >= FEWEST
        && letters(right) > letters(left)
        && left.stream().filter(PdfLabels::isBrief).count() * 10 >= left.size() * 9L
        && new PdfLabels(left, right).areInPlace();
  }

  private static boolean isBrief(PdfRow row) {
    return row.text().length() <= LONGEST && row.inOnePiece();
  }

  private static int letters(List<PdfRow> rows) {
    return rows.stream().mapToInt(row -> row.text().length()).sum();
  }

  private boolean areInPlace() {
    int beside = 0;
    int between = 0;
    int first = 0;
    int begun = 0;
    int line = 0;
    boolean fresh = true;
    PdfRow before = null;
    for (PdfRow label : labels) {
      Place place = place(label);
      boolean next = before != null && isNextLine(before, label);
      line = before != null && isClose(before, label) ? line + 1 : 0;
      if (place == Place.ALONE) {
        fresh = true;
      } else if (place == Place.BETWEEN) {
        between += line == 1 || line == 2 ? 0 : 1;
        fresh = false;
      } else {
        beside++;
        if (fresh || !next) {
          first++;
          begun += place == Place.AT_START ? 1 : 0;
        }
        fresh = false;
      }
      before = label;
    }
    return first >= FEWEST - 1
        && begun * 4 >= first * 3
        && between * 10 <= beside
        && labels.size() <= 2 * (beside + alone());
  }

  private long alone() {
    return labels.stream().filter(label -> place(label) == Place.ALONE).count();
  }

  private Place place(PdfRow label) {
    if (starts.stream().anyMatch(row -> areBeside(label, row)) || startBeside(label).isPresent()) {
      return Place.AT_START;
    }
    if (texts.stream().anyMatch(row -> areBeside(label, row))) {
      return Place.ASIDE;
    }
    boolean alone = texts.stream().noneMatch(r -> r.top() < label.base() && r.base() > label.top());
    return alone ? Place.ALONE : Place.BETWEEN;
  }

  private static boolean areBeside(PdfRow label, PdfRow row) {
    float tolerance = SAME_LINE * label.size();
    return Math.abs(label.base() - row.base()) <= tolerance
        || Math.abs(label.top() - row.top()) <= tolerance;
  }

  private static boolean isNextLine(PdfRow before, PdfRow row) {
    return isClose(before, row) && before.words().get(0).looksLike(row.words().get(0));
  }

  private static boolean isClose(PdfRow before, PdfRow row) {
    return row.base() - before.base() < NEXT_LINE * Math.max(before.size(), row.size());
  }

  /** What the name of a section stands in the middle of. */
  private Optional<PdfRow> startBeside(PdfRow name) {
    float middle = name.base() - name.size() / 3;
    return groups.stream()
        .filter(group -> group.size() > 2 && name.size() > LARGER * group.get(0).size())
        .filter(
            group -> {
              PdfRow last = group.get(group.size() - 1);
              return Math.abs((group.get(0).top() + last.base()) / 2 - middle) < name.size() / 2;
            })
        .findFirst()
        .map(group -> group.get(0));
  }

  /** The rows across both sides, each with its label; names of sections are rows of their own. */
  static List<PdfRow> applied(PdfSides sides) {
    return new PdfLabels(sides.left(), sides.right()).rows();
  }

  private List<PdfRow> rows() {
    List<List<PdfRow>> before = new ArrayList<>();
    List<List<PdfRow>> beside = new ArrayList<>();
    for (int i = 0; i <= texts.size(); i++) {
      before.add(new ArrayList<>());
      beside.add(new ArrayList<>());
    }
    for (List<PdfRow> label : whole()) {
      PdfRow first = label.get(0);
      int row = rowOf(label);
      boolean title = row == texts.size() || place(first) == Place.ALONE || isTitle(first, row);
      if (title) {
        before.get(row).add(new PdfRow(first.base(), inOneLine(label, Float.MAX_VALUE)));
      } else {
        beside.get(row).addAll(label);
      }
    }
    List<PdfRow> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.addAll(before.get(i));
      rows.add(labelled(beside.get(i), texts.get(i)));
    }
    rows.addAll(before.get(texts.size()));
    return rows;
  }

  /** The labels, each with its further lines. */
  private List<List<PdfRow>> whole() {
    List<List<PdfRow>> whole = new ArrayList<>();
    PdfRow before = null;
    for (PdfRow label : labels) {
      if (before == null || !goesOn(before, label)) {
        whole.add(new ArrayList<>());
      }
      whole.get(whole.size() - 1).add(label);
      before = label;
    }
    return whole;
  }

  private boolean goesOn(PdfRow before, PdfRow label) {
    if (!isNextLine(before, label)) {
      return false;
    }
    String end = before.text();
    Place place = place(label);
    return (place == Place.ALONE && place(before) == Place.ALONE)
        || place == Place.BETWEEN
        || "-–—&,/".indexOf(end.charAt(end.length() - 1)) >= 0
        || Character.isLowerCase(label.text().codePointAt(0));
  }

  /** The text that the label is beside, or before; it may stand in the middle of what it labels. */
  private int rowOf(List<PdfRow> label) {
    PdfRow first = label.get(0);
    Optional<PdfRow> start = startBeside(first);
    if (start.isPresent()) {
      return texts.indexOf(start.get());
    }
    int row = 0;
    while (row < texts.size() && !areBeside(first, texts.get(row))) {
      row++;
    }
    if (row < texts.size()) {
      return row;
    }
    row = 0;
    while (row < texts.size() && texts.get(row).base() <= first.base() + first.size() / 2) {
      row++;
    }
    if (place(first) == Place.ALONE) {
      return row;
    }
    while (row > 0 && (row == texts.size() || !starts.contains(texts.get(row)))) {
      row--;
    }
    return row;
  }

  private boolean isTitle(PdfRow label, int row) {
    return label.size() > LARGER * texts.get(row).size() && !YEAR.matcher(label.text()).find();
  }

  private static PdfRow labelled(List<PdfRow> label, PdfRow row) {
    if (label.isEmpty()) {
      return row;
    }
    List<PdfWord> words = new ArrayList<>(inOneLine(label, row.left() - GAP * row.size()));
    words.addAll(row.words());
    return new PdfRow(row.base(), words);
  }

  /** The words as if they stood in one line, as far as there is room for them. */
  private static List<PdfWord> inOneLine(List<PdfRow> rows, float room) {
    List<PdfWord> words = rows.stream().flatMap(row -> row.words().stream()).toList();
    float left = rows.get(0).left();
    float width = 0;
    for (PdfWord word : words) {
      width += word.right() - word.left() + SPACE * word.size();
    }
    float scale = Math.min(1, Math.max(0.1f, (room - left) / width));
    List<PdfWord> line = new ArrayList<>();
    for (PdfWord word : words) {
      float right = left + scale * (word.right() - word.left());
      line.add(word.at(left, right));
      left = right + scale * SPACE * word.size();
    }
    return line;
  }
}
