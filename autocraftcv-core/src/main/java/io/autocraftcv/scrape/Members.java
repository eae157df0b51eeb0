package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object in a page's JSON, asked by names in whichever style its author wrote them: {@code
 * job_title}, {@code jobTitle} and {@code JobTitle} are one name here, {@code jobtitle}.
 */
final class Members {

  private static final List<String> PREFIXES =
      List.of("job", "position", "vacancy", "posting", "offer", "external");

  private static final List<String> TRANSLATIONS =
      List.of("translations", "translation", "localizations", "i18n");

  /** How a member is written, and not what it is. */
  private static final List<String> SUFFIXES = List.of("str", "html", "text", "raw");

  private final Map<String, Object> members;
  private final Map<String, Object> byName = new LinkedHashMap<>();

  @SuppressWarnings("unchecked") // LenientJson's maps have names for keys
  Members(Map<?, ?> members) {
    this.members = (Map<String, Object>) members;
    this.members.forEach((name, value) -> byName.putIfAbsent(folded(name), value));
    List.copyOf(byName.keySet()).forEach(this::addWithoutSuffix);
    List.copyOf(byName.keySet()).forEach(this::addWithoutPrefix);
  }

  private void addWithoutSuffix(String name) {
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix) && name.length() > suffix.length() + 2) {
        byName.putIfAbsent(name.substring(0, name.length() - suffix.length()), byName.get(name));
      }
    }
  }

  /**
   * These members and those of the objects that are members, but for these: one thing may be said
   * in several objects beside each other, its title in a header and its text in a body.
   */
  Members withParts(List<String> without) {
    Map<String, Object> all = new LinkedHashMap<>(members);
    objects(without).forEach(part -> part.members.forEach(all::putIfAbsent));
    return new Members(all);
  }

  /** These members and those that are said in several languages, in the first of them. */
  Members translated() {
    Object languages = any(TRANSLATIONS);
    Object first =
        languages instanceof Map<?, ?> byLanguage
            ? byLanguage.values().iterator().next()
            : languages instanceof List<?> list ? list.get(0) : null;
    if (!(first instanceof Map<?, ?> said)) {
      return this;
    }
    Map<String, Object> all = new LinkedHashMap<>(members);
    new Members(said).members.forEach(all::putIfAbsent);
    return new Members(all);
  }

  /** What begins every name says nothing: {@code job_city} is the city. */
  private void addWithoutPrefix(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix) && name.length() > prefix.length() + 2) {
        byName.putIfAbsent(name.substring(prefix.length()), byName.get(name));
      }
    }
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The names of the members that say something. */
  Stream<String> names() {
    return byName.entrySet().stream()
        .filter(member -> !isEmpty(member.getValue()))
        .map(Map.Entry::getKey);
  }

  /** The first of these members that says something, or null. */
  @Nullable Object any(List<String> names) {
    return names.stream()
        .map(byName::get)
        .filter(value -> value != null && !isEmpty(value))
        .findFirst()
        .orElse(null);
  }

  /** The objects that are its members, but for these. */
  Stream<Members> objects(List<String> without) {
    return names()
        .filter(name -> !without.contains(name))
        .map(byName::get)
        .filter(Map.class::isInstance)
        .map(object -> new Members((Map<?, ?>) object));
  }

  /** The first of these members that is words, or null. */
  @Nullable String words(List<String> names) {
    return names.stream()
        .map(byName::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  boolean isTrue(List<String> names) {
    return names.stream().anyMatch(name -> "true".equals(byName.get(name)));
  }

  /** What stands at the end of a path, {@code categories.location}; through lists to each. */
  List<Object> at(String path) {
    List<Object> reached = List.of(members);
    for (String name : path.split("\\.", -1)) {
      List<Object> next = new ArrayList<>();
      reached.forEach(value -> step(value, name, next));
      reached = next;
    }
    return reached.stream().filter(value -> !isEmpty(value)).toList();
  }

  private static void step(Object value, String name, List<Object> next) {
    if (value instanceof Map<?, ?> object) {
      Object member = object.get(name);
      if (member instanceof List<?> list) {
        next.addAll(list);
      } else if (member != null) {
        next.add(member);
      }
    }
  }

  private static boolean isEmpty(Object value) {
    return value instanceof String text
        ? text.isBlank()
        : value instanceof List<?> list ? list.isEmpty() : ((Map<?, ?>) value).isEmpty();
  }
}
