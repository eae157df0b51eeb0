package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph of an OpenDocument text, and finds the boxes and shapes that hang on it. */
final class OdtParagraph {

  private static final int MOST_BLANKS = 100;

  private final OdtStyles styles;
  private final Words words = new Words();
  private final List<Xml> boxes = new ArrayList<>();

  OdtParagraph(OdtStyles styles) {
    this.styles = styles;
  }

  List<List<Span>> read(Xml paragraph, Style style) {
    children(paragraph, style, null);
    return words.lines();
  }

  List<Xml> boxes() {
    return boxes;
  }

  private void children(Xml parent, Style style, @Nullable String link) {
    for (Object child : parent.children) {
      if (child instanceof Xml element) {
        element(element, style, link);
      } else if (!style.isHidden()) {
        words.add(child.toString().replaceAll("\\s+", " "), style.look(link));
      }
    }
  }

  private void element(Xml element, Style style, @Nullable String link) {
    switch (element.name) {
      case "span" -> {
        Style own = styles.style("text", element.attribute("style-name"));
        children(element, own.over(style), link);
      }
      case "a" -> children(element, style, target(element, link));
      case "tab" -> words.tab();
      case "line-break" -> words.lineBreak();
      case "s" -> words.add(" ".repeat(blanks(element)), style.look(link));
      case "note", "annotation", "ruby-text", "title", "desc", "page-number", "page-count" -> {}
      case "hidden-text", "hidden-paragraph" -> {}
      default -> {
        if (isBox(element)) {
          boxes.add(element);
        } else {
          children(element, style, link);
        }
      }
    }
  }

  /** Whether it has paragraphs of its own: a text box, or any shape that somebody wrote into. */
  private static boolean isBox(Xml element) {
    return element.name.equals("text-box")
        || element
            .elements()
            .anyMatch(child -> child.name.equals("p") || child.name.equals("list"));
  }

  private static @Nullable String target(Xml link, @Nullable String otherwise) {
    String target = link.attribute("href", "");
    return target.isEmpty() || target.startsWith("#") ? otherwise : target;
  }

  private static int blanks(Xml element) {
    String count = element.attribute("c", "1");
    return count.matches("\\d{1,4}") ? Math.min(MOST_BLANKS, Integer.parseInt(count)) : 1;
  }
}
