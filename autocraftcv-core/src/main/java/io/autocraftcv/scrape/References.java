package io.autocraftcv.scrape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values themselves where a page's data only refers to them: frameworks write each object
 * once and point to it, by its name or by its place. Things may refer to one another in circles, so
 * a reference within what it refers to stays as it is; so do all that come after very many. One for
 * all data of a page.
 */
final class References {

  /** As many as one text may hold, for all of a page; copies of copies would be without number. */
  private static final int MOST_VALUES = 250_000;

  private static final int MAX_DEPTH = 100;

  /** How deep references in what references lead to are followed. */
  private static final int MAX_REFERENCES = 12;

  /** What stands first in a pair that says of what kind the second is. */
  private static final Set<String> KINDS =
      Set.of("Date", "Ref", "ShallowRef", "Reactive", "ShallowReactive");

  /** A cache stands near the top of a page's data. */
  private static final int MAX_CACHE_DEPTH = 6;

  private static final String CACHED = "__ref";

  private static final Pattern PLACE = Pattern.compile("-?[0-9]{1,7}");

  private int values;

  /** The value with what it refers to, if it is data of one of the kinds that are known. */
  Object resolved(Object value) {
    if (value instanceof List<?> list && isFlat(list)) {
      return new Walk(References::place, place -> at(list, place)).children(list.get(0), 0);
    }
    return value instanceof Map<?, ?> map ? cache(map) : value;
  }

  /** The value with what it refers to by {@code $name} of these. */
  Object resolved(Object value, Map<String, Object> named) {
    return new Walk(References::dollarName, name -> name.equals("undefined") ? "" : named.get(name))
        .value(value, 0);
  }

  /** All values of a page in one list, each with the places of its parts instead of its parts. */
  private static boolean isFlat(List<?> list) {
    Object first = list.size() < 3 ? "" : list.get(0);
    if (first instanceof List<?> pair) {
      return pair.size() == 2 && KINDS.contains(pair.get(0)) && place(pair.get(1)) != null;
    }
    return first instanceof Map<?, ?> root
        && !root.isEmpty()
        && root.values().stream().map(References::place).allMatch(p -> p != null && !p.equals("0"));
  }

  private static @Nullable String place(Object value) {
    return value instanceof String text && PLACE.matcher(text).matches() ? text : null;
  }

  private static @Nullable Object at(List<?> list, String place) {
    int index = Integer.parseInt(place);
    // Places before the list are signs: undefined, not a number.
    return index < 0 ? "" : index < list.size() ? list.get(index) : null;
  }

  /** Objects under names like {@code Company:7}, wherever the page keeps them. */
  private Object cache(Map<?, ?> root) {
    Map<String, Object> named = new LinkedHashMap<>();
    collect(root, 0, named);
    return named.isEmpty() ? root : new Walk(References::cachedName, named::get).value(root, 0);
  }

  private static void collect(Map<?, ?> map, int depth, Map<String, Object> named) {
    map.forEach(
        (name, member) -> {
          if (member instanceof Map<?, ?> object && name instanceof String text) {
            if (text.indexOf(':') > 0) {
              named.putIfAbsent(text, object);
            } else if (depth < MAX_CACHE_DEPTH) {
              collect(object, depth + 1, named);
            }
          }
        });
  }

  private static @Nullable String cachedName(Object value) {
    return value instanceof Map<?, ?> map && map.get(CACHED) instanceof String name ? name : null;
  }

  private static @Nullable String dollarName(Object value) {
    return value instanceof String text && text.startsWith("$") && text.length() <= 10
        ? text.substring(1)
        : null;
  }

  /** Through one value, with its kind of references. */
  private final class Walk {

    private final Function<Object, @Nullable String> referenceIn;
    private final Function<String, @Nullable Object> target;
    private final Deque<String> followed = new ArrayDeque<>();

    private Walk(
        Function<Object, @Nullable String> referenceIn, Function<String, @Nullable Object> target) {
      this.referenceIn = referenceIn;
      this.target = target;
    }

    private Object value(Object value, int depth) {
      values++;
      String name = referenceIn.apply(value);
      if (name == null) {
        return children(value, depth);
      }
      boolean follow =
          values < MOST_VALUES && followed.size() < MAX_REFERENCES && !followed.contains(name);
      Object found = follow ? target.apply(name) : null;
      if (found == null) {
        return value;
      }
      followed.push(name);
      Object resolved = children(found, depth);
      followed.pop();
      return resolved;
    }

    private Object children(Object value, int depth) {
      if (value instanceof String || depth > MAX_DEPTH) {
        return value;
      }
      if (value instanceof List<?> list) {
        return list.size() == 2 && KINDS.contains(list.get(0))
            ? value(list.get(1), depth + 1)
            : elements(list, depth + 1);
      }
      Map<Object, Object> members = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((name, member) -> members.put(name, value(member, depth + 1)));
      return members;
    }

    private List<Object> elements(List<?> list, int depth) {
      List<Object> elements = new ArrayList<>(list.size());
      list.forEach(element -> elements.add(value(element, depth)));
      return elements;
    }
  }
}
