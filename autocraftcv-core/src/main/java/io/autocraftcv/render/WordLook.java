package io.autocraftcv.render;

import io.autocraftcv.render.RenderException.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a Word document's parts are filled with so that it looks as its template has it: fonts,
 * sizes and colours of the template's {@code word.properties}, or the classic ones where it does
 * not say.
 */
final class WordLook {

  private static final Set<String> COLOURS = Set.of("accent", "quiet");
  private static final Set<String> FONTS = Set.of("font", "headingFont");
  private static final Set<String> SWITCHES = Set.of("rule", "caps");

  private final Map<String, String> given;

  private WordLook(Map<String, String> given) {
    this.given = given;
  }

  /**
   * @param template by whose name errors and Word's menus call it
   * @param properties null if there are none
   */
  static WordLook of(String template, @Nullable String properties) {
    Map<String, String> given = new HashMap<>();
    String classic = Templates.resource(Look.CLASSIC + "/word.properties");
    parsed(Objects.requireNonNull(classic)).forEach((key, value) -> given.put(key, value));
    if (properties != null) {
      parsed(properties).forEach((key, value) -> given.replace(key, checked(template, key, value)));
    }
    given.put("name", template);
    return new WordLook(Map.copyOf(given));
  }

  private static Map<String, String> parsed(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> parsed = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> parsed.put(key, properties.getProperty(key)));
    return parsed;
  }

  private static String checked(String template, String key, String value) {
    boolean right =
        COLOURS.contains(key)
            ? value.matches("[0-9A-Fa-f]{6}")
            : FONTS.contains(key)
                ? Clean.line(value) != null
                : key.equals("align")
                    ? value.matches("left|center|right")
                    : value.matches("\\d{1,4}")
                        || (SWITCHES.contains(key) && value.matches("|true"));
    if (!right) {
      throw new RenderException(
          Reason.BAD_TEMPLATE,
          "The template "
              + template
              + " has a word.properties whose "
              + key
              + " is no "
              + key
              + "; compare it with the classic one.");
    }
    return value;
  }

  Map<String, Object> resume(Look look) {
    return values(look, "size", "margin");
  }

  /** A letter has more room. */
  Map<String, Object> letter(Look look) {
    return values(look, "letterSize", "letterMargin");
  }

  private Map<String, Object> values(Look look, String size, String margin) {
    Map<String, Object> values = new HashMap<>(given);
    int width = look.paper() == Paper.LETTER ? 12240 : 11906;
    int height = look.paper() == Paper.LETTER ? 15840 : 16838;
    int side = Integer.parseInt(get(margin));
    values.put("pageWidth", width);
    values.put("pageHeight", height);
    values.put("size", get(size));
    values.put("margin", side);
    values.put("width", width - 2 * side);
    values.put("language", tag(look));
    return values;
  }

  private String get(String key) {
    return Objects.requireNonNull(given.get(key), key);
  }

  /** Word's spelling knows countries only; who prints on Letter writes as Americans do. */
  private static String tag(Look look) {
    return look.language().getLanguage().equals("de")
        ? "de-DE"
        : look.paper() == Paper.LETTER ? "en-US" : "en-GB";
  }
}
