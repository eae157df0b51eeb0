package io.autocraftcv.scrape;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds a page's running text. An element that calls itself a description is
 * believed; otherwise each piece of text counts for the elements around it, less with every level,
 * and links count against them, so that the element wins which holds much text and little else.
 */
final class MainText {

  private static final int LEVELS = 4;
  private static final int LONG_ENOUGH = 150;
  private static final double GROWTH = 1.3;
  private static final double MOST = 0.6;

  private MainText() {}

  /** The element, or null if there is no running text. */
  static @Nullable Element in(Element content) {
    Element called = calledDescription(content);
    return called != null ? called : densest(content);
  }

  /** How much of the element's text is not in links. */
  static int prose(Element element) {
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return element.text().length() - linked;
  }

  /** The innermost of those that hold most of what the largest holds: around it is decoration. */
  private static @Nullable Element calledDescription(Element content) {
    List<Element> called =
        content.select("[class], [id], [data-testid], [itemprop=description]").stream()
            .filter(element -> element.isBlock() && isCalledDescription(element))
            .filter(element -> prose(element) >= LONG_ENOUGH)
            .toList();
    int largest = called.stream().mapToInt(MainText::prose).max().orElse(0);
    return called.stream()
        .filter(element -> prose(element) >= largest * MOST)
        .min(Comparator.comparingInt(MainText::prose))
        .orElse(null);
  }

  private static boolean isCalledDescription(Element element) {
    List<String> words = ClassWords.of(element);
    return words.contains("jobdescription")
        || words.contains("description")
        || element.attr("itemprop").equals("description");
  }

  private static @Nullable Element densest(Element content) {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element element : content.getAllElements()) {
      int own = ownText(element);
      Element holder = element;
      for (int level = 1; level <= LEVELS && holder != null && own > 0; level++) {
        scores.merge(holder, (double) own / level, Double::sum);
        holder = holder.parent();
      }
    }
    // Each weighed once: to weigh an element is to read all that is in it.
    scores.replaceAll((element, score) -> score * unlinked(element));
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> grown(best.getKey()))
        .orElse(null);
  }

  /** Text in a link is no running text, and short pieces are hardly any. */
  private static int ownText(Element element) {
    if (element.normalName().equals("a") || element.closest("a") != null) {
      return 0;
    }
    int length = element.ownText().length();
    return length < 20 ? length / 4 : length;
  }

  private static double unlinked(Element element) {
    int length = element.text().length();
    return length == 0 ? 0 : (double) prose(element) / length;
  }

  /** Takes in what stands around as long as that adds much text that is not links. */
  private static Element grown(Element best) {
    Element grown = best;
    for (Element parent = best.parent();
        parent != null && unlinked(parent) > 0.7;
        parent = parent.parent()) {
      if (!grown.isBlock() || prose(parent) >= prose(grown) * GROWTH) {
        grown = parent;
      }
    }
    return grown;
  }
}
