package io.autocraftcv.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text, each with what it has from its parents. */
final class OdtStyles {

  private static final Pattern LENGTH =
      Pattern.compile("(-?\\d{1,5}(?:\\.\\d{1,6})?)(pt|in|cm|mm|px|pc)");
  private static final int BOLD = 600;

  private final Map<String, Xml> styles = new HashMap<>();
  private final Map<String, Xml> usual = new HashMap<>();
  private final Map<String, Style> resolved = new HashMap<>();

  /** Adds the styles of a part; those of the text itself go before those of its styles part. */
  void add(@Nullable Xml part) {
    if (part != null) {
      part.all("style").forEach(style -> styles.putIfAbsent(key(style), style));
      part.all("default-style")
          .forEach(style -> usual.putIfAbsent(style.attribute("family", ""), style));
    }
  }

  private static String key(Xml style) {
    return style.attribute("family", "") + ":" + style.attribute("name", "");
  }

  /** What a style of a family ({@code paragraph}, {@code text}) says. */
  Style style(String family, @Nullable String name) {
    String key = family + ":" + name;
    Style known = resolved.get(key);
    if (known == null) {
      known = resolve(family, key, new HashSet<>());
      resolved.put(key, known);
    }
    return known;
  }

  private Style resolve(String family, String key, Set<String> seen) {
    Xml style = styles.get(key);
    if (style == null || !seen.add(key)) {
      Xml last = family.equals("paragraph") ? usual.get(family) : null;
      return last == null ? Style.NONE : formatting(last);
    }
    Style base = resolve(family, family + ":" + style.attribute("parent-style-name", ""), seen);
    return formatting(style).over(base);
  }

  private static Style formatting(Xml style) {
    Xml text = style.first("text-properties");
    Xml paragraph = style.first("paragraph-properties");
    String level = style.attribute("default-outline-level", "");
    return new Style(
        length(text, "font-size"),
        bold(text),
        italic(text),
        hidden(text),
        level.matches("[1-9]") ? Integer.valueOf(level) : null,
        null,
        null,
        length(paragraph, "margin-left"),
        length(paragraph, "margin-top"),
        length(paragraph, "margin-bottom"));
  }

  private static @Nullable Boolean bold(@Nullable Xml text) {
    String weight = text == null ? null : text.attribute("font-weight");
    if (weight == null) {
      return null;
    }
    return weight.equals("bold") || (weight.matches("\\d{3}") && Integer.parseInt(weight) >= BOLD);
  }

  private static @Nullable Boolean italic(@Nullable Xml text) {
    String style = text == null ? null : text.attribute("font-style");
    return style == null ? null : !style.equals("normal");
  }

  private static @Nullable Boolean hidden(@Nullable Xml text) {
    String display = text == null ? null : text.attribute("display");
    return display == null ? null : display.equals("none");
  }

  private static @Nullable Float length(@Nullable Xml properties, String name) {
    String value = properties == null ? null : properties.attribute(name);
    Matcher length = LENGTH.matcher(value == null ? "" : value);
    if (!length.matches()) {
      return null;
    }
    float number = Float.parseFloat(length.group(1));
    return switch (length.group(2)) {
      case "in" -> number * 72;
      case "cm" -> number * 72 / 2.54f;
      case "mm" -> number * 72 / 25.4f;
      case "px" -> number * 0.75f;
      case "pc" -> number * 12;
      default -> number;
    };
  }
}
