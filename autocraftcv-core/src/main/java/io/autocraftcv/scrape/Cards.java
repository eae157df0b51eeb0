package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Pieces of one kind beside each other, each with a link and a few lines: how search results, lists
 * of jobs and recommendations look on any site.
 */
record Cards(List<Element> cards) {

  private static final int LEAST = 4;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 1000;

  /** The groups of cards on a page or a part of it. */
  static List<Cards> in(Element part) {
    List<Cards> groups = new ArrayList<>();
    for (Element parent : part.getAllElements()) {
      if (parent.childrenSize() >= LEAST) {
        byKind(parent).stream()
            .filter(kind -> kind.size() >= LEAST)
            .map(Cards::new)
            .forEach(groups::add);
      }
    }
    return groups;
  }

  int textLength() {
    return cards.stream().mapToInt(card -> card.text().length()).sum();
  }

  private static List<List<Element>> byKind(Element parent) {
    Map<String, List<Element>> kinds = new LinkedHashMap<>();
    for (Element child : parent.children()) {
      if (isCard(child)) {
        String kind = child.normalName() + " " + child.className();
        kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(child);
      }
    }
    return List.copyOf(kinds.values());
  }

  /** A point of a list may hold a link too, but no heading. */
  private static boolean isCard(Element element) {
    if (element.selectFirst("a[href]") == null) {
      return false;
    }
    int length = element.text().length();
    return length >= SHORTEST
        && length <= LONGEST
        && (element.selectFirst("h2, h3, h4, h5, h6") != null || element.normalName().equals("tr"));
  }
}
