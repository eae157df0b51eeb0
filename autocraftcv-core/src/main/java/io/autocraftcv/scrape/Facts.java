package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been found out about a posting so far: for each field the value of which someone was
 * surest, and who that was. Of two who are equally sure the first is believed.
 */
final class Facts {

  private record Fact(Object value, Source source) {}

  private final Map<Field<?>, Fact> facts = new LinkedHashMap<>();

  /** Offers a value; nothing, an empty collection and a blank text are no values. */
  <T> void offer(Field<T> field, @Nullable T value, Source source) {
    if (value == null || isEmpty(value)) {
      return;
    }
    Fact known = facts.get(field);
    if (known == null || known.source().confidence() < source.confidence()) {
      facts.put(field, new Fact(value, source));
    }
  }

  /** Puts a better value in the place of one that is known. */
  <T> void replace(Field<T> field, T value, Source source) {
    facts.put(field, new Fact(value, source));
  }

  @SuppressWarnings("unchecked") // offer() puts in a T under a Field<T> only
  <T> @Nullable T get(Field<T> field) {
    Fact fact = facts.get(field);
    return fact == null ? null : (T) fact.value();
  }

  <T> T get(Field<T> field, T otherwise) {
    T value = get(field);
    return value == null ? otherwise : value;
  }

  boolean has(Field<?> field) {
    return facts.containsKey(field);
  }

  /** By the name of the field. */
  Map<String, Source> sources() {
    Map<String, Source> sources = new LinkedHashMap<>();
    facts.forEach((field, fact) -> sources.put(field.name(), fact.source()));
    return sources;
  }

  private static boolean isEmpty(Object value) {
    return value instanceof Collection<?> values
        ? values.isEmpty()
        : value instanceof String text && text.isBlank();
  }
}
