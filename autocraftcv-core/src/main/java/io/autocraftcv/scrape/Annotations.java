package io.autocraftcv.scrape;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structured data that a page carries in the attributes of its visible elements.
 * Microdata and RDFa Lite differ in the names of the attributes only.
 */
enum Annotations {
  MICRODATA("itemscope", "itemtype", "itemprop"),
  RDFA("typeof", "typeof", "property");

  /** Deeply nested properties repeat their text at each level; beyond this a page means no good. */
  private static final int MAX_CHARACTERS = 20_000_000;

  private final String scope;
  private final String type;
  private final String property;

  Annotations(String scope, String type, String property) {
    this.scope = scope;
    this.type = type;
    this.property = property;
  }

  /** Every thing that the page describes, the nested ones too, in the order of the page. */
  List<Thing> read(Document page) {
    Map<Element, Thing> things = new LinkedHashMap<>();
    for (Element element : page.select("[" + scope + "]")) {
      things.put(element, new Thing(words(element.attr(type)), null));
    }
    if (things.isEmpty()) {
      return List.of();
    }
    long read = 0;
    for (Element element : page.select("[" + property + "]")) {
      Thing owner = owner(element, things);
      if (owner != null && read < MAX_CHARACTERS) {
        Value value = things.containsKey(element) ? things.get(element) : value(element);
        read += value instanceof Value.Words words ? words.html().length() : 0;
        words(element.attr(property)).forEach(name -> owner.add(name, requireNonNull(value)));
      }
    }
    return new ArrayList<>(things.values());
  }

  private static @Nullable Thing owner(Element element, Map<Element, Thing> things) {
    Element ancestor = element.parent();
    while (ancestor != null && !things.containsKey(ancestor)) {
      ancestor = ancestor.parent();
    }
    return ancestor == null ? null : things.get(ancestor);
  }

  private static Value value(Element element) {
    String link =
        Stream.of("href", "src")
            .map(element::absUrl)
            .filter(url -> !url.isEmpty())
            .findFirst()
            .orElse(null);
    for (String attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        String text = element.attr(attribute);
        return new Value.Words(text, text, link);
      }
    }
    return new Value.Words(element.text(), element.html(), link);
  }

  private static Stream<String> words(String attribute) {
    return Stream.of(attribute.split("\\s+", -1)).filter(word -> !word.isEmpty());
  }
}
