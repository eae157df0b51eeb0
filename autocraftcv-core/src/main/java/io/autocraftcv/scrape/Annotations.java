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
    Map<String, Thing> referred = referred(things);
    for (Element element : page.select("[" + property + "]")) {
      Thing owner = owner(element, things, referred);
      if (owner != null && read < MAX_CHARACTERS) {
        Value value = things.containsKey(element) ? things.get(element) : value(element);
        read += value instanceof Value.Words words ? words.html().length() : 0;
        words(element.attr(property)).forEach(name -> owner.add(name, requireNonNull(value)));
      }
    }
    if (this == RDFA) {
      relations(page, things);
    }
    return new ArrayList<>(things.values());
  }

  /** In RDFa an element may name how the thing within it belongs to the one around it. */
  private static void relations(Document page, Map<Element, Thing> things) {
    for (Element element : page.select("[rel]:not([typeof]):not([property])")) {
      Thing owner = owner(element, things, Map.of());
      Element within = owner == null ? null : element.selectFirst("[typeof]");
      if (owner != null && within != null) {
        words(element.attr("rel"))
            .forEach(name -> owner.add(name, requireNonNull(things.get(within))));
      }
    }
  }

  /** The things to which the elements of an id belong, wherever these stand. */
  private static Map<String, Thing> referred(Map<Element, Thing> things) {
    Map<String, Thing> referred = new LinkedHashMap<>();
    things.forEach(
        (element, thing) ->
            words(element.attr("itemref")).forEach(id -> referred.putIfAbsent(id, thing)));
    return referred;
  }

  private static @Nullable Thing owner(
      Element element, Map<Element, Thing> things, Map<String, Thing> referred) {
    Element at = element;
    while (at != null) {
      if (!at.equals(element) && things.containsKey(at)) {
        return things.get(at);
      }
      Thing owner = referred.get(at.id());
      if (owner != null) {
        return owner;
      }
      at = at.parent();
    }
    return null;
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
