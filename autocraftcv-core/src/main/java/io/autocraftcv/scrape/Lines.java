package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The lines of text that a reader sees of an element, and what each of them is in the layout. */
final class Lines implements NodeFilter {

  /** What a line is in the layout. */
  enum Kind {
    HEADING,
    BULLET,
    TEXT
  }

  /**
   * One line.
   *
   * @param text without the bullet
   * @param emphasised whether all of it is bold
   * @param parts the texts of which it is made, divided where one element ends or begins
   */
  record Line(String text, Kind kind, boolean emphasised, List<String> parts) {
    Line {
      parts = List.copyOf(parts);
    }
  }

  private static final Set<String> INVISIBLE =
      Set.of(
          "script", "style", "template", "noscript", "svg", "head", "iframe", "object", "select");
  private static final List<String> NAMES_OF_ICONS =
      List.of(
          "aria-label",
          "title",
          "alt",
          "data-original-title",
          "data-bs-original-title",
          "data-tooltip");
  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BREAKS = Set.of("br", "button", "option", "label");
  private static final String BULLETS = "•*·▪●◦‣∙-–—➢✓✔➤■□";

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> parts = new ArrayList<>();
  private int plainCharacters;
  private int bold;
  private int heading;
  private boolean bullet;

  /** Whether an element has ended and nothing has been written since. */
  private boolean ended;

  private Lines() {}

  static List<Line> of(Element element) {
    Lines reader = new Lines();
    NodeTraversor.filter(reader, element);
    reader.endLine();
    return reader.lines;
  }

  /** The lines as plain text: bullets marked, headings set apart. */
  static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      if (text.length() > 0) {
        text.append(line.kind() == Kind.HEADING ? "\n\n" : "\n");
      }
      text.append(line.kind() == Kind.BULLET ? "• " : "").append(line.text());
    }
    return text.toString();
  }

  /** The text with every run of white space as one space, and none at its ends. */
  static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = squeezed.length() > 0;
      } else if (Character.getType(c) != Character.CONTROL) {
        squeezed.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return squeezed.toString();
  }

  /** The text behind its bullet, if it has one; otherwise the text itself. */
  static String withoutBullet(String line) {
    boolean marked =
        line.length() > 1
            && BULLETS.indexOf(line.charAt(0)) >= 0
            && (line.charAt(0) > '~' || Character.isWhitespace(line.charAt(1)));
    return marked ? line.substring(1).strip() : line;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      appendIcon(element);
      if (INVISIBLE.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (breaksLine(element)) {
        endLine();
      } else if (ended) {
        // Two elements side by side are apart on any page that is looked at.
        text.append(' ');
      }
      bold += BOLD.contains(name) ? 1 : 0;
      heading += HEADINGS.contains(name) ? 1 : 0;
      bullet |= name.equals("li");
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (breaksLine(element)) {
        endLine();
      }
      ended = true;
      String name = element.normalName();
      bold -= BOLD.contains(name) ? 1 : 0;
      heading -= HEADINGS.contains(name) ? 1 : 0;
      bullet &= !name.equals("li");
    }
    return FilterResult.CONTINUE;
  }

  /** A pin with the name "Location" is a label. */
  private void appendIcon(Element element) {
    if (element.childrenSize() >= 3 || element.hasText()) {
      return;
    }
    String name =
        NAMES_OF_ICONS.stream()
            .map(element::attr)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseGet(() -> Label.pictured(element));
    if (!name.isEmpty() && Label.in(name) != null) {
      append(" " + name + ": ");
    }
  }

  private static boolean breaksLine(Element element) {
    return element.isBlock() || BREAKS.contains(element.normalName());
  }

  private void append(String words) {
    text.append(words);
    ended &= words.isEmpty();
    String part = squeeze(words);
    if (!part.isEmpty()) {
      parts.add(part);
    }
    if (bold == 0) {
      plainCharacters += (int) words.chars().filter(Character::isLetterOrDigit).count();
    }
  }

  private void endLine() {
    String line = squeeze(text.toString());
    text.setLength(0);
    List<String> made = List.copyOf(parts);
    parts.clear();
    boolean emphasised = plainCharacters == 0;
    plainCharacters = 0;
    String content = withoutBullet(line);
    if (content.isEmpty()) {
      return;
    }
    Kind kind =
        heading > 0
            ? Kind.HEADING
            : bullet || content.length() < line.length() ? Kind.BULLET : Kind.TEXT;
    lines.add(new Line(content, kind, emphasised, made));
    bullet = false;
  }
}
