package io.autocraftcv.scrape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words in a value of a page's JSON, whatever objects they are wrapped in. */
final class JsonText {

  private static final List<String> NAMES =
      List.of(
          "name",
          "displayname",
          "label",
          "title",
          "value",
          "text",
          "companyname",
          "legalname",
          "nom",
          "libelle",
          "bezeichnung",
          "nombre",
          "naam");

  private static final List<String> HEADINGS =
      List.of("title", "heading", "header", "label", "name", "text", "key");

  private static final List<String> CONTENTS =
      List.of("content", "html", "body", "value", "description", "text", "paragraphs", "items");

  private static final int MAX_LEVELS = 5;

  private JsonText() {}

  /** What a value is called: words themselves, or the name of an object; or null. */
  static @Nullable String name(Object value) {
    if (value instanceof String words) {
      return words.isBlank() ? null : words;
    }
    return value instanceof Map<?, ?> object ? new Members(object).words(NAMES) : null;
  }

  /** How many characters there are, headings and markup included. */
  static int length(Object value) {
    if (value instanceof String words) {
      return words.length();
    }
    return (value instanceof List<?> list ? list : ((Map<?, ?>) value).values())
        .stream().mapToInt(JsonText::length).sum();
  }

  /** All words of a value; headings and what stands under them as such. */
  static String html(Object value) {
    StringBuilder html = new StringBuilder();
    add(value, html, 0);
    return html.toString();
  }

  private static void add(Object value, StringBuilder html, int level) {
    if (value instanceof String words) {
      paragraph(words, html);
    } else if (level >= MAX_LEVELS) {
      return;
    } else if (value instanceof List<?> list && list.size() > 1 && isPoints(list)) {
      html.append("<ul>");
      list.forEach(point -> html.append("<li>").append(escaped((String) point)).append("</li>"));
      html.append("</ul>");
    } else if (value instanceof List<?> list) {
      list.forEach(element -> add(element, html, level + 1));
    } else {
      object(new Members((Map<?, ?>) value), (Map<?, ?>) value, html, level + 1);
    }
  }

  private static void object(Members object, Map<?, ?> raw, StringBuilder html, int level) {
    String heading = object.words(HEADINGS);
    Object content = object.any(CONTENTS);
    if (heading != null && content != null && !heading.equals(content)) {
      html.append("<h3>").append(escaped(Prose.of(heading, null).text())).append("</h3>");
      add(content, html, level);
    } else {
      raw.values().forEach(part -> add(part, html, level));
    }
  }

  private static boolean isPoints(List<?> list) {
    return list.stream().allMatch(point -> point instanceof String words && words.indexOf('<') < 0);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Words are made to markup one by one: some are HTML, some are not. Numbers are no words. */
  private static void paragraph(String words, StringBuilder html) {
    if (words.indexOf(' ') > 0 || words.indexOf('<') >= 0) {
      html.append(Prose.of(listed(words), null).body().html());
    }
  }

  /** Points without the list that they belong in would not be read as points. */
  private static String listed(String words) {
    return words.strip().startsWith("<li") ? "<ul>" + words + "</ul>" : words;
  }
}
