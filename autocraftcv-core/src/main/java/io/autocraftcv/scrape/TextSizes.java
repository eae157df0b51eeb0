package io.autocraftcv.scrape;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text each element of a tree holds. Measured in one walk, so that to ask for all elements
 * costs no more however deep the tree is. A size stays what it was if the tree changes.
 */
final class TextSizes implements NodeVisitor {

  /**
   * The size of one element's text, in characters; white space counts as one.
   *
   * @param all of everything in it
   * @param linked of what is in links
   * @param own of what stands right in it, in no other element and no link
   */
  record Size(int all, int linked, int own) {

    private static final Size NONE = new Size(0, 0, 0);

    /** What is not in links. */
    int prose() {
      return all - linked;
    }

    /** Which part of the text is not in links. */
    double unlinked() {
      return all == 0 ? 0 : (double) prose() / all;
    }

    private Size plusOwn(int length, boolean inLink) {
      return inLink
          ? new Size(all + length, linked + length, own)
          : new Size(all + length, linked, own + length);
    }

    private Size plus(Size child) {
      return new Size(all + child.all, linked + child.linked, own);
    }
  }

  private final Map<Element, Size> sizes = new HashMap<>();
  private int links;

  private TextSizes() {}

  static TextSizes of(Element root) {
    TextSizes sizes = new TextSizes();
    root.traverse(sizes);
    return sizes;
  }

  /** Nothing for an element that is not in the tree. */
  Size size(Element element) {
    return sizes.getOrDefault(element, Size.NONE);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element && element.normalName().equals("a")) {
      links++;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    Element holder = depth == 0 ? null : node.parent() instanceof Element parent ? parent : null;
    if (node instanceof TextNode text && holder != null) {
      int length = length(text.getWholeText());
      sizes.put(holder, size(holder).plusOwn(length, links > 0));
    } else if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (holder != null && sizes.containsKey(element)) {
        sizes.put(holder, size(holder).plus(size(element)));
      }
    }
  }

  /** Zero for white space alone. */
  private static int length(String text) {
    int length = 0;
    boolean space = false;
    boolean words = false;
    for (int i = 0; i < text.length(); i++) {
      boolean white = Character.isWhitespace(text.charAt(i));
      length += white && space ? 0 : 1;
      words |= !white;
      space = white;
    }
    return words ? length : 0;
  }
}
