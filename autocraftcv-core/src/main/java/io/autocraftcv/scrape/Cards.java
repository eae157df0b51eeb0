package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Pieces of one kind beside each other, each with a link and a few lines: how search results, lists
 * of jobs and recommendations look on any site.
 */
record Cards(List<Element> cards, int textLength) {

  private static final int LEAST = 4;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 1000;
  private static final Evaluator A_LINK = QueryParser.parse("a[href]");
  private static final Evaluator A_HEADING = QueryParser.parse("h2, h3, h4, h5, h6");

  /** The groups of cards on a page or a part of it. */
  static List<Cards> in(Element part, TextSizes sizes) {
    List<Cards> groups = new ArrayList<>();
    for (Element parent : part.getAllElements()) {
      if (parent.childrenSize() >= LEAST) {
        byKind(parent, sizes).stream()
            .filter(kind -> kind.size() >= LEAST)
            .map(cards -> of(cards, sizes))
            .forEach(groups::add);
      }
    }
    return groups;
  }

  private static Cards of(List<Element> cards, TextSizes sizes) {
    return new Cards(cards, cards.stream().mapToInt(card -> sizes.size(card).all()).sum());
  }

  private static List<List<Element>> byKind(Element parent, TextSizes sizes) {
    Map<String, List<Element>> kinds = new LinkedHashMap<>();
    for (Element child : parent.children()) {
      if (isCard(child, sizes.size(child).all())) {
        String kind = child.normalName() + " " + child.className();
        kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(child);
      }
    }
    return List.copyOf(kinds.values());
  }

  /** A point of a list may hold a link too, but no heading. */
  private static boolean isCard(Element element, int length) {
    return length >= SHORTEST
        && length <= LONGEST
        && element.selectFirst(A_LINK) != null
        && (element.normalName().equals("tr") || element.selectFirst(A_HEADING) != null);
  }
}
