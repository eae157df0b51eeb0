package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What a Word document's parts are filled with so that it looks as its template has it: fonts,
 * sizes, colours and the page. A template that has none for Word looks classic.
 */
final class WordLook {

  private static final Set<String> OURS = Set.of("classic", "modern", "compact");

  private WordLook() {}

  static Map<String, Object> resume(Look look) {
    Properties given = properties(look.template());
    return values(look, given, given.getProperty("size"), given.getProperty("margin"));
  }

  /** A letter has more room. */
  static Map<String, Object> letter(Look look) {
    Properties given = properties(look.template());
    return values(look, given, given.getProperty("letterSize"), given.getProperty("letterMargin"));
  }

  private static Map<String, Object> values(
      Look look, Properties given, String size, String margin) {
    Map<String, Object> values = new HashMap<>();
    given.stringPropertyNames().forEach(name -> values.put(name, given.getProperty(name)));
    int width = look.paper() == Paper.LETTER ? 12240 : 11906;
    int height = look.paper() == Paper.LETTER ? 15840 : 16838;
    values.put("name", look.template());
    values.put("pageWidth", width);
    values.put("pageHeight", height);
    values.put("size", size);
    values.put("margin", margin);
    values.put("width", width - 2 * Integer.parseInt(margin));
    values.put("language", tag(look));
    return values;
  }

  /** Word's spelling knows countries only; who prints on Letter writes as Americans do. */
  private static String tag(Look look) {
    return look.language().getLanguage().equals("de")
        ? "de-DE"
        : look.paper() == Paper.LETTER ? "en-US" : "en-GB";
  }

  private static Properties properties(String template) {
    Properties properties = new Properties();
    String file = OURS.contains(template) ? template : Look.CLASSIC;
    try (InputStream in = WordLook.class.getResourceAsStream("word/" + file + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("The jar has no word/" + file + ".properties");
      }
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("word/" + file + ".properties cannot be read", e);
    }
    return properties;
  }
}
