package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies the function by which a page of Nuxt 2 abbreviates its state, {@code
 * x=(function(a){return {title:a}}("Baker"))}, so that what is left is the state. Reads names and
 * literals only; any other script is left as it is.
 */
final class NuxtFunction {

  private static final String UNDEFINED = "void 0";

  /** How many times longer the state may become. */
  private static final int MOST_GROWTH = 10;

  private static final Pattern BEGIN =
      Pattern.compile("=\\s?\\(function\\s?\\(([\\w$,\\s]{0,20000})\\)\\s?\\{");
  private static final Pattern RETURN = Pattern.compile("return\\s?(?=\\{)");
  private static final Pattern APPLIED = Pattern.compile("\\s?;?\\s?\\}\\s?\\)?\\s?(?=\\()");

  private final String script;

  private NuxtFunction(String script) {
    this.script = script;
  }

  static String applied(String script) {
    Matcher begin = BEGIN.matcher(script);
    Matcher returned = RETURN.matcher(script);
    if (!begin.find() || !returned.find(begin.end())) {
      return script;
    }
    NuxtFunction function = new NuxtFunction(script);
    int end = function.endOfBrackets(returned.end());
    Matcher applied = APPLIED.matcher(script).region(end, script.length());
    if (!applied.lookingAt()) {
      return script;
    }
    int arguments = applied.end() + 1;
    Map<String, String> values =
        named(begin.group(1), function.list(arguments, function.endOfBrackets(applied.end()) - 1));
    String state = function.replaced(returned.end(), end, values);
    return state.length() > function.longest() ? script : "x=" + state;
  }

  private static Map<String, String> named(String names, List<String> arguments) {
    Map<String, String> values = new HashMap<>(Map.of(UNDEFINED, "null"));
    String[] parameters = names.split(",", -1);
    for (int i = 0; i < parameters.length && i < arguments.size(); i++) {
      String value = arguments.get(i).strip();
      boolean literal = !value.isEmpty() && "\"'{[-0123456789".indexOf(value.charAt(0)) >= 0;
      boolean word = value.equals("true") || value.equals("false");
      values.put(parameters[i].strip(), literal || word ? value : "null");
    }
    return values;
  }

  /** Behind the bracket that closes the one that opens here. */
  private int endOfBrackets(int open) {
    int depth = 0;
    for (int i = open; i < script.length(); i = next(i)) {
      char c = script.charAt(i);
      depth += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return script.length();
  }

  /** What stands between the commas. */
  private List<String> list(int begin, int end) {
    List<String> elements = new ArrayList<>();
    int from = begin;
    for (int i = begin;
        i < end;
        i = "{[(".indexOf(script.charAt(i)) >= 0 ? endOfBrackets(i) : next(i)) {
      if (script.charAt(i) == ',') {
        elements.add(script.substring(from, i));
        from = i + 1;
      }
    }
    elements.add(script.substring(Math.min(from, Math.max(begin, end)), Math.max(begin, end)));
    return elements;
  }

  private long longest() {
    return (long) script.length() * MOST_GROWTH;
  }

  /** The text with values for names, where a name is no member's; cut off when it is too long. */
  private String replaced(int begin, int end, Map<String, String> values) {
    StringBuilder replaced = new StringBuilder(end - begin);
    for (int i = begin; i < end && replaced.length() <= longest(); ) {
      int next = Math.min(end, next(i));
      String token = script.substring(i, next);
      boolean member = next < end && script.charAt(next) == ':';
      replaced.append(member ? token : values.getOrDefault(token, token));
      i = next;
    }
    return replaced.toString();
  }

  /** Behind the string, the name or number, or the one character that begins here. */
  private int next(int at) {
    if (script.startsWith(UNDEFINED, at)) {
      return at + UNDEFINED.length();
    }
    char c = script.charAt(at);
    int end = at + 1;
    if (c == '"' || c == '\'') {
      while (end < script.length() && script.charAt(end) != c) {
        end += script.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(script.length(), end + 1);
    }
    while (Character.isJavaIdentifierPart(c)
        && end < script.length()
        && Character.isJavaIdentifierPart(script.charAt(end))) {
      end++;
    }
    return end;
  }
}
