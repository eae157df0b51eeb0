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

/** What a Word document's parts are filled with so that it looks as its template has it. */
final class WordLook {

  private static final Set<String> OURS = Set.of("classic", "modern", "compact");

  private WordLook() {}

  /** Fonts, sizes, colours and the page; a template that has none for Word looks classic. */
  static Map<String, Object> of(Look look) {
    Map<String, Object> values = new HashMap<>();
    Properties given = properties(look.template());
    given.stringPropertyNames().forEach(name -> values.put(name, given.getProperty(name)));
    int width = look.paper() == Paper.LETTER ? 12240 : 11906;
    int height = look.paper() == Paper.LETTER ? 15840 : 16838;
    values.put("name", look.template());
    values.put("pageWidth", width);
    values.put("pageHeight", height);
    values.put("width", width - 2 * Integer.parseInt(given.getProperty("margin")));
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
