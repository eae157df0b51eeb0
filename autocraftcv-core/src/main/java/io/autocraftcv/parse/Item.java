package io.autocraftcv.parse;

import io.autocraftcv.progress.Tally;
import io.autocraftcv.reading.Line;
import io.autocraftcv.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph, a heading or an item of a list: a line with those that go on with it.
 *
 * @param number of its first line in the document, from 1
 * @param text of all its lines; what is set apart is divided by a tab
 */
record Item(Line line, int number, String text) {

  /** "Co. KG" and "St. Mary" end none. */
  private static final Pattern SENTENCE_END = Pattern.compile("[\\p{L}\\p{N}]{4}\\. |[)%]\\. |; ");

  /** "Acme Software Pvt. Ltd." is no sentence. */
  private static final Pattern ABBREVIATION_END =
      Pattern.compile("(?<!\\p{L})(?:Ltd|Inc|Co|Corp|Pvt|Bros|Assoc|Univ|[Ss]t|\\p{L})\\.$");

  private static final Pattern BROKEN_ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]*$");

  private static final Pattern ADDRESS_END = Pattern.compile("[a-z.]{1,12}");

  private static final Pattern BROKEN_URL =
      Pattern.compile("(?:https?://|www\\.)[^\\s|]{3,200}[/-]$");

  private static final Pattern URL_END = Pattern.compile("[\\w%-]{2,60}/?(?: \\(\\w+\\))?");

  private static final Pattern FUNCTION_WORD =
      Pattern.compile(
          "(?:\\s(?:of|and|for|the|in|und|der|de|del|di|et|des|du|y|e|en|van|für)|&|,)$");

  /** In characters; what is longer is no paragraph of a résumé. */
  private static final int LONGEST_PARAGRAPH = 4_000;

  private static final double TIGHT = 0.35;

  /** In points. */
  private static final float ALIGNED = 2;

  /** The lines as items; counts the lines. */
  static List<Item> of(List<Line> lines, Tally tally) {
    tally.total(lines.size());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Item before = items.isEmpty() ? null : items.get(items.size() - 1);
      if (before != null && goesOn(before, line)) {
        items.set(items.size() - 1, before.with(line));
      } else if (says(line.text()) || line.spans().stream().anyMatch(s -> s.link() != null)) {
        items.add(new Item(line, i + 1, line.text()));
      }
      tally.advance();
    }
    return items;
  }

  private static boolean says(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether it is no more than a picture, which may lead somewhere. */
  boolean isIcon() {
    return !says(text);
  }

  private static boolean goesOn(Item item, Line next) {
    if (item.text.length() > LONGEST_PARAGRAPH) {
      return false;
    }
    if (isBrokenAddress(item, next)) {
      return true;
    }
    boolean marked =
        next.role() == Line.Role.CONTINUATION
            && Math.abs(item.style().halfPoints() - Style.of(next).halfPoints()) <= 1
            && !isContact(item.text)
            && !isContact(next.text())
            && !(isDated(item.text) && isDated(next.text()))
            && !isPeriod(next.text());
    return marked || isBrokenTitle(item, next);
  }

  private static boolean isDated(String text) {
    return Periods.in(text).filter(Period::range).isPresent();
  }

  /** A line that only says when it was is no sentence's end. */
  private static boolean isPeriod(String text) {
    return Periods.in(text).filter(p -> p.range() && p.isAllOf(text)).isPresent();
  }

  private static boolean isContact(String text) {
    return text.length() < 80
        && (Contacts.isIn(text) || Contacts.USER_NAME.matcher(text).matches());
  }

  /** "Georgia Institute of" cannot be all. */
  private static boolean isBrokenTitle(Item item, Line next) {
    return FUNCTION_WORD.matcher(item.text).find()
        && isBelow(item, next)
        && !item.isBullet()
        && next.role() == Line.Role.TEXT
        && next.spans().size() == 1;
  }

  private static boolean isBelow(Item item, Line next) {
    return item.line.column() == next.column()
        && item.line.page() == next.page()
        && next.gap() < TIGHT
        && (item.style().equals(Style.of(next)) || item.endsLike(next));
  }

  /** "Tools: Excel," may begin bold and go on as its end looks. */
  private boolean endsLike(Line next) {
    Span last = line.spans().get(line.spans().size() - 1);
    return Style.of(last).equals(Style.of(next.spans().get(0)));
  }

  /** An e-mail address, or one on the web, that a narrow column broke in two. */
  private static boolean isBrokenAddress(Item item, Line next) {
    boolean mail =
        BROKEN_ADDRESS.matcher(item.text).find() && ADDRESS_END.matcher(next.text()).matches();
    boolean web = BROKEN_URL.matcher(item.text).find() && URL_END.matcher(next.text()).matches();
    return (mail || web) && isBelow(item, next);
  }

  private Item with(Line next) {
    if (isBrokenAddress(this, next)) {
      return saying(text + next.text());
    }
    return saying(isBelowInColumns(next) ? columns(next) : joined(text, next.text()));
  }

  /** A title on the left and a date on the right, each of which goes on below itself. */
  private boolean isBelowInColumns(Line next) {
    List<Float> own = begins(line);
    List<Float> others = begins(next);
    boolean both = own.size() == others.size() && own.size() > 1;
    for (int i = 1; both && i < own.size(); i++) {
      both = Math.abs(own.get(i) - others.get(i)) < ALIGNED;
    }
    return both && parts().size() == own.size();
  }

  private static List<Float> begins(Line line) {
    List<Float> begins = new ArrayList<>();
    for (Span span : line.spans()) {
      if (begins.isEmpty() || span.apart()) {
        begins.add(span.x());
      }
    }
    return begins;
  }

  private String columns(Line next) {
    String[] above = text.split("\t", -1);
    String[] below = next.text().split("\t", -1);
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < Math.min(above.length, below.length); i++) {
      columns.add(joined(above[i].strip(), below[i].strip()));
    }
    return String.join("\t", columns);
  }

  /** Joins a word that was divided at the end of a line. */
  static String joined(String text, String next) {
    boolean divided =
        text.endsWith("-")
            && text.length() > 1
            && Character.isLetter(text.charAt(text.length() - 2))
            && !next.isEmpty();
    return divided ? text + next : text + " " + next;
  }

  /** The item, saying something else. */
  Item saying(String other) {
    return new Item(line, number, other);
  }

  boolean isBullet() {
    return line.role() == Line.Role.ITEM;
  }

  boolean isHeading() {
    return line.role() == Line.Role.HEADING;
  }

  Style style() {
    return Style.of(line);
  }

  int words() {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }

  /** Sentences, rather than a title, a name or a list. */
  boolean isProse() {
    int words = words();
    boolean sentences = SENTENCE_END.matcher(text).find();
    return words > 14
        || (words >= 4
            && text.endsWith(".")
            && !ABBREVIATION_END.matcher(text).find()
            && !text.contains("\t"))
        || (words >= 8 && sentences && !text.contains("\t"));
  }

  /** This item without the first of what is set apart in it. */
  Item rest() {
    List<Span> spans = line.spans();
    int next = 1;
    while (next < spans.size() && !spans.get(next).apart()) {
      next++;
    }
    List<Span> rest = new ArrayList<>(spans.subList(next, spans.size()));
    Span first = rest.get(0);
    rest.set(
        0,
        new Span(
            first.text(),
            false,
            first.x(),
            first.size(),
            first.bold(),
            first.italic(),
            first.link()));
    float indent = line.indent() + first.x() - spans.get(0).x();
    Line shorter =
        new Line(line.page(), line.column(), indent, line.gap(), Line.Role.TEXT, 0, rest);
    return new Item(shorter, number, text.substring(text.indexOf('\t') + 1));
  }

  /** What of its first line looks the same and stands together. */
  List<String> looks() {
    List<String> looks = new ArrayList<>();
    StringBuilder look = new StringBuilder();
    Span before = null;
    for (Span span : line.spans()) {
      if (before != null && (span.apart() || !Style.of(before).isLike(Style.of(span)))) {
        looks.add(look.toString().strip());
        look.setLength(0);
      }
      look.append(span.text());
      before = span;
    }
    if (!text.startsWith(line.text())) {
      return List.of(text);
    }
    look.append(text.substring(line.text().length()));
    looks.add(look.toString().strip());
    return looks;
  }

  /** What is set apart in it, or the whole. */
  List<String> parts() {
    return List.of(text.split("\t", -1)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
