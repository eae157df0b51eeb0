package io.autocraftcv.scrape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Keeps of a page's content as much as a posting has. A posting stands at the beginning of what is
 * left without navigation, and what makes a page longer than this comes behind it: comments, other
 * postings, a whole book. Everyone who reads the content reads it whole, so its length is their
 * time.
 */
final class Beginning implements NodeFilter {

  /** Characters; more than twice of what the longest posting that is known has. */
  private static final int MOST = 120_000;

  /** The first that comes behind it, of those of each parent. */
  private final Map<Element, Node> behind = new LinkedHashMap<>();

  private int characters;

  private Beginning() {}

  /** Takes all that comes behind from the element. */
  static void keptOf(Element content) {
    Beginning beginning = new Beginning();
    content.filter(beginning);
    beginning.behind.forEach(Beginning::endBefore);
  }

  /** All at once: to take one from among thousands moves those that stand behind it. */
  private static void endBefore(Element parent, Node first) {
    List<Node> kept =
        parent.childNodes().stream().takeWhile(child -> !child.equals(first)).toList();
    parent.empty();
    parent.appendChildren(kept);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (characters > MOST) {
      if (node.parent() instanceof Element parent) {
        behind.putIfAbsent(parent, node);
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      characters += text.getWholeText().length();
    }
    return FilterResult.CONTINUE;
  }
}
