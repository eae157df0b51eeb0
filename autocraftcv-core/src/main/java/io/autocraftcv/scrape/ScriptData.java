package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The JSON that a page holds for its own scripts: in elements of that type, in attributes, and as
 * what a script sets a variable to, {@code window.__INITIAL_STATE__ = {…}}, or has parsed from a
 * string; with what it only {@linkplain References refers to}.
 */
final class ScriptData {

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:[\\w$\\]]\"?\\s{0,5}[=:]|\\()\\s{0,5}"
              + "((?:JSON\\.parse|atob|(?:window\\.)?decodeURIComponent|unescape)\\(\\s{0,5}){0,3}"
              + "(?=[{\\[\"'])");

  /** What is shorter holds no posting. */
  private static final int SHORTEST = 300;

  /** How many times the length of a script may be read in the search for the ends of its values. */
  private static final int READINGS = 3;

  /** What looks like data and is code is soon found out, but there is much of it. */
  private static final int MOST_ATTEMPTS = 3_000;

  /** Of what is handed to functions little is data. */
  private static final int MOST_CALLS = 500;

  private final List<Object> values = new ArrayList<>();
  private final References references = new References();
  private int attempts;
  private int calls;

  private ScriptData() {}

  /**
   * Every value, in the order of the page.
   *
   * @throws ScrapeException if they are larger than those of an honest page
   */
  static List<Object> of(Document page) throws ScrapeException {
    ScriptData found = new ScriptData();
    Flight flight = new Flight();
    for (Element script : page.select("script:not([src])")) {
      String type = script.attr("type").toLowerCase(Locale.ROOT);
      String data = script.data();
      // A row may be cut anywhere: however short, a piece of it counts.
      if (flight.add(data) || data.length() < SHORTEST || type.contains("ld+json")) {
        continue;
      }
      if (type.contains("json")) {
        found.values.addAll(LenientJson.read(PackedJson.unpacked(JsonLd.withoutWrapping(data))));
      } else {
        found.assigned(NuxtFunction.applied(data));
      }
    }
    found.attributes(page);
    found.values.replaceAll(found.references::resolved);
    found.values.addAll(flight.values(found.references));
    return found.values;
  }

  /** What an element holds for the script that fills it: {@code <div id=app data-page="{…}">}. */
  private void attributes(Document page) throws ScrapeException {
    for (Element element : page.body().getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        if (value.length() >= SHORTEST
            && (value.startsWith("{") || value.startsWith("[{") || PackedJson.begins(value, 0))) {
          values.addAll(LenientJson.read(PackedJson.unpacked(value)));
        }
      }
    }
  }

  private void assigned(String script) throws ScrapeException {
    Matcher assigned = ASSIGNED.matcher(script);
    long left = (long) script.length() * READINGS;
    int at = 0;
    while (left > 0 && attempts < MOST_ATTEMPTS && assigned.find(at)) {
      boolean parsed = assigned.group(1) != null;
      boolean quoted = "\"'".indexOf(script.charAt(assigned.end())) >= 0;
      at = assigned.end();
      // A string in a script is JSON only if the script has it parsed, or if it looks like nothing
      // else.
      if (quoted && !parsed && !PackedJson.begins(script, assigned.end() + 1)) {
        continue;
      }
      if (script.charAt(assigned.start()) == '(' && calls++ >= MOST_CALLS) {
        continue;
      }
      attempts++;
      LenientJson.Found found = LenientJson.at(script, assigned.end());
      left -= found.end() - assigned.end();
      if (found.value() != null && found.end() - assigned.end() >= SHORTEST) {
        add(found.value());
        at = found.end();
      }
    }
  }

  private void add(Object value) throws ScrapeException {
    if (value instanceof String text) {
      values.addAll(LenientJson.read(PackedJson.unpacked(text)));
    } else {
      values.add(value);
    }
  }
}
