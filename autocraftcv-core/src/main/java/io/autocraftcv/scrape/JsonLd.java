package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the JSON-LD blocks of a page. A block that is not even {@linkplain LenientJson nearly} JSON
 * is left out.
 */
final class JsonLd {

  private final List<Thing> things = new ArrayList<>();
  private final Map<String, Thing> described = new HashMap<>();

  private JsonLd() {}

  /** Every thing that the page describes, the nested ones too, in the order of the page. */
  static List<Thing> read(Document page) {
    JsonLd reader = new JsonLd();
    for (Element script : page.select("script[type]")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        reader.block(script.data());
      }
    }
    reader.resolveReferences();
    return reader.things;
  }

  /** Every thing that a JSON document describes. */
  static List<Thing> of(List<Object> roots) {
    JsonLd reader = new JsonLd();
    roots.forEach(reader::value);
    reader.resolveReferences();
    return reader.things;
  }

  private void block(String data) {
    LenientJson.read(withoutWrapping(data)).forEach(this::value);
  }

  /** Takes off the comments and CDATA marks that keep old HTML parsers from reading a script. */
  static String withoutWrapping(String data) {
    String json = data.strip();
    for (String opening : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")) {
      json = json.startsWith(opening) ? json.substring(opening.length()).strip() : json;
    }
    for (String closing : List.of(";", "-->", "//]]>", "/*]]>*/", "]]>", "//", ";")) {
      json =
          json.endsWith(closing)
              ? json.substring(0, json.length() - closing.length()).strip()
              : json;
    }
    return json;
  }

  @SuppressWarnings("unchecked") // LenientJson's maps have names for keys
  private List<Value> value(Object value) {
    if (value instanceof List<?> elements) {
      return elements.stream().flatMap(element -> value(element).stream()).toList();
    }
    return value instanceof Map<?, ?> members
        ? object((Map<String, Object>) members)
        : List.of(new Value.Words((String) value));
  }

  private List<Value> object(Map<String, Object> members) {
    for (String wrapper : List.of("@value", "@list", "@set")) {
      Object wrapped = members.get(wrapper);
      if (wrapped != null) {
        return value(wrapped);
      }
    }
    Thing thing = new Thing(types(members), members.get("@id") instanceof String id ? id : null);
    things.add(thing);
    members.forEach(
        (name, member) -> {
          List<Value> values = value(member);
          if (!name.startsWith("@")) {
            values.forEach(value -> thing.add(name, value));
          }
        });
    String id = thing.id();
    if (id != null && !thing.isReference()) {
      described.putIfAbsent(id, thing);
    }
    return List.of(thing);
  }

  private static Stream<String> types(Map<String, Object> members) {
    Object type = members.getOrDefault("@type", members.getOrDefault("type", ""));
    Stream<?> types = type instanceof List<?> several ? several.stream() : Stream.of(type);
    return types.filter(String.class::isInstance).map(String.class::cast);
  }

  private void resolveReferences() {
    for (Thing thing : things) {
      thing.replaceValues(
          value -> {
            String id = value instanceof Thing other && other.isReference() ? other.id() : null;
            return id == null ? value : described.getOrDefault(id, (Thing) value);
          });
    }
  }
}
