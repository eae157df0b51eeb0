package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The words that an element's class, id and test id are made of: authors name what they show. */
final class ClassWords {

  private static final List<String> ATTRIBUTES =
      List.of(
          "class",
          "id",
          "data-testid",
          "data-test",
          "data-automation-id",
          "data-automation",
          "data-at",
          "data-qa",
          "data-cy",
          "data-ui");

  /** What has any of them. */
  static final Evaluator NAMED =
      QueryParser.parse(
          ATTRIBUTES.stream().map(name -> "[" + name + "]").collect(Collectors.joining(", ")));

  private ClassWords() {}

  /**
   * In lower case, in their order: {@code lblJobTitle} and {@code job__title} are two words each.
   */
  static List<String> of(Element element) {
    List<String> words = new ArrayList<>();
    ATTRIBUTES.forEach(attribute -> split(element.attr(attribute), words));
    return words;
  }

  /** Whether these words stand one behind the other in the names of the element. */
  static boolean name(Element element, String... words) {
    List<String> named = of(element);
    return Stream.iterate(0, i -> i + words.length <= named.size(), i -> i + 1)
        .anyMatch(i -> named.subList(i, i + words.length).equals(List.of(words)));
  }

  private static void split(String names, List<String> words) {
    int begin = 0;
    for (int i = 1; i <= names.length(); i++) {
      if (i == names.length() || isBoundary(names.charAt(i - 1), names.charAt(i))) {
        add(names.substring(begin, i), words);
        begin = i;
      }
    }
  }

  private static boolean isBoundary(char before, char after) {
    return Character.isLetter(before) != Character.isLetter(after)
        || (Character.isLowerCase(before) && Character.isUpperCase(after));
  }

  private static void add(String word, List<String> words) {
    if (Character.isLetter(word.charAt(0))) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }
}
