package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page's structured data describes: its types and properties, whether they were
 * written as JSON-LD, microdata or RDFa. Things may refer to one another in circles, so whoever
 * reads them follows named properties and never walks them whole.
 */
final class Thing implements Value {

  /** No name, place or date is longer. */
  private static final int LONGEST_LINE = 1000;

  private final Set<String> types;
  private final @Nullable String id;
  private final Map<String, List<Value>> properties = new LinkedHashMap<>();

  Thing(Stream<String> types, @Nullable String id) {
    this.types = types.map(Thing::localName).collect(Collectors.toUnmodifiableSet());
    this.id = id;
  }

  /**
   * What a name says in the end: {@code https://schema.org/JobPosting}, {@code schema:JobPosting}.
   */
  static String localName(String name) {
    int end =
        Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')), name.lastIndexOf(':'));
    return name.substring(end + 1);
  }

  void add(String name, Value value) {
    properties.computeIfAbsent(localName(name), key -> new ArrayList<>()).add(value);
  }

  void replaceValues(UnaryOperator<Value> replacement) {
    properties.values().forEach(values -> values.replaceAll(replacement));
  }

  boolean is(String type) {
    return types.stream().anyMatch(type::equalsIgnoreCase);
  }

  @Nullable String id() {
    return id;
  }

  /** Whether it only names a thing that is described elsewhere. */
  boolean isReference() {
    return id != null && properties.isEmpty();
  }

  int size() {
    return properties.size();
  }

  /** The values of a property, in the order of the page. */
  List<Value> all(String name) {
    return properties.getOrDefault(name, List.of());
  }

  /** The things among the values of a property. */
  List<Thing> things(String name) {
    return all(name).stream().filter(Thing.class::isInstance).map(Thing.class::cast).toList();
  }

  /**
   * The first value of these properties that says something, as one line of plain text, or null. Of
   * a thing it is the name.
   */
  @Nullable String text(String... names) {
    for (String name : names) {
      for (Value value : all(name)) {
        String text = value instanceof Words words ? plain(words) : ((Thing) value).name();
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  /** What it is called, in words: a name that is a thing again would be a way into a circle. */
  private @Nullable String name() {
    return all("name").stream()
        .filter(Words.class::isInstance)
        .map(words -> plain((Words) words))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The first address that these properties name, or null. */
  @Nullable String link(String... names) {
    for (String name : names) {
      for (Value value : all(name)) {
        String link = value instanceof Words words ? link(words) : ((Thing) value).id();
        if (link != null) {
          return link;
        }
      }
    }
    return null;
  }

  private static @Nullable String link(Words words) {
    return words.link() != null ? words.link() : plain(words);
  }

  /**
   * The words as one line, or null if they are none. JSON-LD often holds entities and tags in what
   * should be plain words.
   */
  static @Nullable String plain(Words words) {
    String text = words.text();
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
      text = Jsoup.parseBodyFragment(text).text();
    }
    text = Lines.squeeze(text);
    if (text.length() > LONGEST_LINE) {
      return null;
    }
    return text.isEmpty() ? words.link() : text;
  }
}
