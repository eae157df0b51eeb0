package io.autocraftcv.scrape;

import java.util.ArrayDeque;
import java.util.Deque;
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

  private final Deque<Node> behind = new ArrayDeque<>();
  private int characters;

  private Beginning() {}

  /** Takes all that comes behind from the element. */
  static void keptOf(Element content) {
    Beginning beginning = new Beginning();
    content.filter(beginning);
    // From the last: what is taken from among many moves all that stand behind it.
    beginning.behind.forEach(Node::remove);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (characters > MOST) {
      behind.push(node);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      characters += text.getWholeText().length();
    }
    return FilterResult.CONTINUE;
  }
}
