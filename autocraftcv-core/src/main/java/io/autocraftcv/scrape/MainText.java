package io.autocraftcv.scrape;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final Set<String> DESCRIPTIONS =
      Set.of("description", "jobdescription", "postingbody", "jobdesc", "stellenbeschreibung");

  private final Element content;
  private final TextSizes sizes;

  private MainText(Element content, TextSizes sizes) {
    this.content = content;
    this.sizes = sizes;
  }

  /** The element, or null if there is no running text. */
  static @Nullable Element in(Markup page) {
    MainText text = new MainText(page.content(), page.sizes());
    Element called = text.calledDescription();
    return called != null ? called : text.densest();
  }

  private int prose(Element element) {
    return sizes.size(element).prose();
  }

  /** The innermost of those that hold most of what the largest holds: around it is decoration. */
  private @Nullable Element calledDescription() {
    List<Element> called =
        content.select("[class], [id], [data-testid], [itemprop=description]").stream()
            .filter(element -> element.isBlock() && isCalledDescription(element))
            .filter(element -> prose(element) >= LONG_ENOUGH)
            .toList();
    int largest = called.stream().mapToInt(this::prose).max().orElse(0);
    return called.stream()
        .filter(element -> prose(element) >= largest * MOST)
        .min(Comparator.comparingInt(this::prose))
        .orElse(null);
  }

  private static boolean isCalledDescription(Element element) {
    List<String> words = ClassWords.of(element);
    return words.stream().anyMatch(DESCRIPTIONS::contains)
        || element.attr("itemprop").equals("description");
  }

  private @Nullable Element densest() {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element element : content.getAllElements()) {
      int own = ownText(element);
      Element holder = element;
      for (int level = 1; level <= LEVELS && holder != null && own > 0; level++) {
        scores.merge(holder, (double) own / level, Double::sum);
        holder = holder.parent();
      }
    }
    scores.replaceAll((element, score) -> score * sizes.size(element).unlinked());
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> grown(best.getKey()))
        .orElse(null);
  }

  /** Text in a link is no running text, and short pieces are hardly any. */
  private int ownText(Element element) {
    int length = sizes.size(element).own();
    return length < 20 ? length / 4 : length;
  }

  /** Takes in what stands around as long as that adds much text that is not links. */
  private Element grown(Element best) {
    Element grown = best;
    for (Element parent = best.parent();
        parent != null && sizes.size(parent).unlinked() > 0.7;
        parent = parent.parent()) {
      if (!grown.isBlock() || prose(parent) >= prose(grown) * GROWTH) {
        grown = parent;
      }
    }
    return grown;
  }
}
