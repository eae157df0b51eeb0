package io.autocraftcv.reading;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Selector;

/** What simple rules of a page's style sheet and styles on the spot say about its elements. */
final class HtmlStyles {

  private static final int MOST_RULES = 300;
  private static final int MOST_CSS = 300_000;

  private static final Pattern RULE = Pattern.compile("([^{}@;]{1,200})\\{([^{}]{1,2000})\\}");
  private static final Pattern AT_BLOCK =
      Pattern.compile(
          "@(?:media|supports|font-face|keyframes|page)[^{}]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");
  private static final Pattern SIZE = Pattern.compile("([\\d.]{1,6})(px|pt|em|rem|%)");

  private static final float USUAL = 12;
  private static final float PIXEL = 0.75f;
  private static final int BOLD = 600;

  private final IdentityHashMap<Element, Map<String, String>> declared = new IdentityHashMap<>();

  HtmlStyles(Document page) {
    String css = page.select("style").stream().map(Element::data).reduce("", String::concat);
    css =
        css.substring(0, Math.min(css.length(), MOST_CSS))
            .replaceAll("/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/", "");
    Matcher rule = RULE.matcher(AT_BLOCK.matcher(css).replaceAll(""));
    for (int rules = 0; rules < MOST_RULES && rule.find(); ) {
      rules += apply(page, rule.group(1).strip(), declarations(rule.group(2))) ? 1 : 0;
    }
    for (Element element : page.select("[style]")) {
      declare(element, declarations(element.attr("style")));
    }
  }

  private boolean apply(Document page, String selector, Map<String, String> declarations) {
    if (declarations.isEmpty() || selector.contains(":")) {
      return false;
    }
    try {
      page.select(selector).forEach(element -> declare(element, declarations));
    } catch (Selector.SelectorParseException e) {
      return false;
    }
    return true;
  }

  private void declare(Element element, Map<String, String> declarations) {
    declared.computeIfAbsent(element, e -> new HashMap<>()).putAll(declarations);
  }

  private static Map<String, String> declarations(String css) {
    Map<String, String> found = new HashMap<>();
    for (String declaration : css.split(";")) {
      int colon = declaration.indexOf(':');
      String name =
          colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      switch (name) {
        case "display", "visibility", "font-weight", "font-style", "font-size" ->
            found.put(name, value(declaration.substring(colon + 1)));
        default -> {}
      }
    }
    return found;
  }

  private static String value(String value) {
    return value.toLowerCase(Locale.ROOT).replace("!important", "").strip();
  }

  private String value(Element element, String name) {
    return declared.getOrDefault(element, Map.of()).getOrDefault(name, "");
  }

  /** Whether nobody sees an element. */
  boolean isHidden(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "noscript", "template", "svg", "head", "iframe" -> true;
      default ->
          element.hasAttr("hidden")
              || value(element, "display").equals("none")
              || value(element, "visibility").equals("hidden");
    };
  }

  /** Whether an element begins a line of its own. */
  boolean isBlock(Element element) {
    String display = value(element, "display");
    return display.isEmpty() ? element.isBlock() : !display.startsWith("inline");
  }

  /** Whether an element lays its children out as boxes at a distance from each other. */
  boolean spreads(Element element) {
    String display = value(element, "display");
    return display.endsWith("flex") || display.endsWith("grid");
  }

  /** Whether a node is a box of its own within a line. */
  boolean isInlineBox(Node node) {
    return node instanceof Element element
        && value(element, "display").matches("inline-(block|flex|grid|table)");
  }

  /** How the words in an element look, given how those around it do. */
  Look look(Element element, Look around) {
    boolean bold = around.bold();
    boolean italic = around.italic();
    switch (element.normalName()) {
      case "b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6" -> bold = true;
      case "i", "em", "cite" -> italic = true;
      default -> {}
    }
    String weight = value(element, "font-weight");
    bold = weight.isEmpty() ? bold : isBold(weight);
    String style = value(element, "font-style");
    italic = style.isEmpty() ? italic : style.equals("italic") || style.equals("oblique");
    return new Look(size(element, around.size()), bold, italic, around.link());
  }

  private static boolean isBold(String weight) {
    return weight.startsWith("bold")
        || (weight.matches("\\d{1,4}") && Integer.parseInt(weight) >= BOLD);
  }

  private float size(Element element, float around) {
    Matcher size = SIZE.matcher(value(element, "font-size"));
    if (!size.matches()) {
      return around;
    }
    try {
      float number = Float.parseFloat(size.group(1));
      float base = around == 0 ? USUAL : around;
      return switch (size.group(2)) {
        case "px" -> number * PIXEL;
        case "em" -> number * base;
        case "rem" -> number * USUAL;
        case "%" -> number * base / 100;
        default -> number;
      };
    } catch (NumberFormatException e) {
      return around;
    }
  }
}
