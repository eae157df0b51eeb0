package io.autocraftcv.webapp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a profile as a browser has it, and would post it. */
final class FilledForm {

  private static final Pattern FIELD =
      Pattern.compile(
          "name=\"([a-zA-Z.\\[\\]0-9]+)\" (?:value=\"([^\"]*)\"|rows=[^>]*>\n?([^<]*)</textarea>)");

  private FilledForm() {}

  /** The values of all fields by their names. In a line there are no line ends. */
  static Map<String, String> of(String page) {
    Map<String, String> form = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(page);
    while (field.find()) {
      String line = field.group(2);
      form.put(
          field.group(1),
          line == null ? text(field.group(3)).replace("\n", "\r\n") : text(line).replace("\n", ""));
    }
    return form;
  }

  private static String text(String markup) {
    return markup
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x60;", "`")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }
}
