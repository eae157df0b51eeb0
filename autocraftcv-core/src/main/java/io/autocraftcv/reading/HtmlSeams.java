package io.autocraftcv.reading;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds where words stand apart on a page although the source has no blank between them: the layout
 * keeps elements at a distance that follow each other closely.
 */
final class HtmlSeams {

  /** A single letter is set for its looks. */
  private static final int LEAST = 2;

  private final HtmlStyles styles;

  HtmlSeams(HtmlStyles styles) {
    this.styles = styles;
  }

  /** Whether the second of two nodes that are next to each other is apart from the first. */
  boolean divides(@Nullable Node before, Node after) {
    if (before == null || (before instanceof TextNode && after instanceof TextNode)) {
      return false;
    }
    String left = edge(before, false);
    String right = edge(after, true);
    if (!isWord(left) || !isWord(right) || right.startsWith("(")) {
      return false;
    }
    return areBoxes(before, after) || (areElements(before, after) && endsWord(left, right));
  }

  private static boolean isWord(String edge) {
    return edge.length() == LEAST && !edge.isBlank();
  }

  private boolean areBoxes(Node before, Node after) {
    return (before.parent() instanceof Element parent && styles.spreads(parent))
        || styles.isInlineBox(before)
        || styles.isInlineBox(after);
  }

  /** Words beside an element are mostly its neighbours in a sentence, but not in a heading. */
  private static boolean areElements(Node before, Node after) {
    boolean elements = before instanceof Element && after instanceof Element;
    return (elements || isHeading(before.parent())) && !isRaised(before) && !isRaised(after);
  }

  private static boolean isHeading(@Nullable Node node) {
    return node instanceof Element element && element.normalName().matches("h[1-6]");
  }

  private static boolean isRaised(Node node) {
    return node.normalName().equals("sup") || node.normalName().equals("sub");
  }

  /** Whether no word goes on across the seam, and no sign holds its sides together. */
  private static boolean endsWord(String left, String right) {
    char last = left.charAt(left.length() - 1);
    char first = right.charAt(0);
    if (Character.isUpperCase(first)) {
      boolean capitals = Character.isUpperCase(last) && Character.isUpperCase(right.charAt(1));
      return !capitals && (Character.isLetterOrDigit(last) || ").!?%".indexOf(last) >= 0);
    }
    boolean figure = Character.isDigit(first) || first == '+';
    return figure && (Character.isLetter(last) || last == ')');
  }

  /** The first or the last two characters of what a node says. */
  private String edge(Node node, boolean first) {
    if (node instanceof TextNode text) {
      return cut(text.getWholeText(), first);
    }
    if (node instanceof Element element && styles.isHidden(element)) {
      return "";
    }
    String edge = "";
    Node child = first ? first(node) : last(node);
    while (child != null && edge.length() < LEAST) {
      edge = first ? edge + edge(child, true) : edge(child, false) + edge;
      child = first ? child.nextSibling() : child.previousSibling();
    }
    return cut(edge, first);
  }

  private static String cut(String text, boolean first) {
    int length = text.length();
    return first
        ? text.substring(0, Math.min(LEAST, length))
        : text.substring(Math.max(0, length - LEAST));
  }

  private static @Nullable Node first(Node parent) {
    return parent.childNodeSize() == 0 ? null : parent.childNode(0);
  }

  private static @Nullable Node last(Node parent) {
    int children = parent.childNodeSize();
    return children == 0 ? null : parent.childNode(children - 1);
  }
}
