package io.autocraftcv.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, each with what it has from those it is based on. */
final class DocxStyles {

  /** The names of Word's own headings in the languages whose Word translates them. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|nadpis"
              + "|otsikko|başlık|заголовок)\\s*([1-9])");

  private static final float TWIPS = 20;
  private static final float HALVES = 2;

  private final Map<String, Xml> styles = new HashMap<>();
  private final Map<String, Style> resolved = new HashMap<>();
  private final Style defaults;
  private @Nullable String usual;

  DocxStyles(@Nullable Xml part) {
    Style base = Style.NONE;
    if (part != null) {
      part.elements("style").forEach(this::add);
      Xml given = part.first("docDefaults");
      base = given == null ? base : defaults(given);
    }
    defaults = base;
  }

  private void add(Xml style) {
    String id = style.attribute("styleId", "");
    styles.put(id, style);
    if (style.attribute("type", "").equals("paragraph") && isOn(style.attribute("default", "0"))) {
      usual = id;
    }
  }

  private static Style defaults(Xml given) {
    Xml run = given.first("rPrDefault");
    Xml paragraph = given.first("pPrDefault");
    return formatting(
        paragraph == null ? null : paragraph.first("pPr"), run == null ? null : run.first("rPr"));
  }

  /** The style of a paragraph that names this one, or none. */
  Style paragraph(@Nullable String id) {
    return style(id == null || !styles.containsKey(id) ? usual : id).over(defaults);
  }

  /** What a named style says, with what it is based on. */
  Style style(@Nullable String id) {
    if (id == null) {
      return Style.NONE;
    }
    Style known = resolved.get(id);
    if (known == null) {
      known = resolve(id, new HashSet<>());
      resolved.put(id, known);
    }
    return known;
  }

  private Style resolve(String id, Set<String> seen) {
    Xml style = styles.get(id);
    if (style == null || !seen.add(id)) {
      return Style.NONE;
    }
    Style own = formatting(style.first("pPr"), style.first("rPr"));
    Xml name = style.first("name");
    int level = name == null ? 0 : heading(name.attribute("val", ""));
    Integer heading = level == 0 ? null : level;
    Style named =
        new Style(null, null, null, null, heading, null, null, null, null, null).over(own);
    Xml base = style.first("basedOn");
    return base == null ? named : named.over(resolve(base.attribute("val", ""), seen));
  }

  /** The level of a heading by the name of its style, or 0. */
  static int heading(String name) {
    Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT).strip());
    return heading.matches() ? Integer.parseInt(heading.group(1)) : 0;
  }

  /** What is said on the spot, or in a style, of a paragraph and of its words. */
  static Style formatting(@Nullable Xml paragraph, @Nullable Xml run) {
    Xml list = child(paragraph, "numPr");
    Xml space = child(paragraph, "spacing");
    return new Style(
        number(child(run, "sz"), "val", HALVES),
        flag(run, "b"),
        flag(run, "i"),
        flag(run, "vanish"),
        outline(paragraph),
        list(list),
        level(list),
        indent(child(paragraph, "ind")),
        number(space, "before", TWIPS),
        number(space, "after", TWIPS));
  }

  private static @Nullable String list(@Nullable Xml list) {
    Xml number = child(list, "numId");
    String id = number == null ? null : number.attribute("val");
    return "0".equals(id) ? "" : id;
  }

  private static @Nullable Integer level(@Nullable Xml list) {
    Float level = number(child(list, "ilvl"), "val", 1);
    return level == null ? null : Math.round(level);
  }

  private static @Nullable Integer outline(@Nullable Xml paragraph) {
    Float level = number(child(paragraph, "outlineLvl"), "val", 1);
    // From 0; 9 is "body text".
    return level == null ? null : level >= 9 ? 0 : Math.round(level) + 1;
  }

  static @Nullable Float indent(@Nullable Xml indent) {
    Float left = number(indent, "left", TWIPS);
    return left != null ? left : number(indent, "start", TWIPS);
  }

  private static @Nullable Float number(@Nullable Xml element, String attribute, float unit) {
    String value = element == null ? null : element.attribute(attribute);
    return value == null || !value.matches("-?\\d{1,6}(\\.\\d{1,6})?")
        ? null
        : Float.parseFloat(value) / unit;
  }

  private static @Nullable Boolean flag(@Nullable Xml run, String name) {
    Xml flag = child(run, name);
    return flag == null ? null : isOn(flag.attribute("val", "1"));
  }

  private static boolean isOn(String value) {
    return !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  private static @Nullable Xml child(@Nullable Xml parent, String name) {
    return parent == null ? null : parent.first(name);
  }
}
