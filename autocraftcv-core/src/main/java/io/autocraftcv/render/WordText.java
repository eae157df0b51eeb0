package io.autocraftcv.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a Word document as it is written: paragraphs, and words in them, that say of their
 * looks only which style they have, so that whoever changes a style in Word changes all of them.
 */
final class WordText {

  private final List<Map<String, Object>> paragraphs = new ArrayList<>();
  private final Map<String, String> links = new LinkedHashMap<>();
  private List<Map<String, Object>> runs = new ArrayList<>();

  /** Begins a paragraph of this style. */
  WordText paragraph(String style) {
    runs = new ArrayList<>();
    Map<String, Object> paragraph = new LinkedHashMap<>();
    paragraph.put("style", style);
    paragraph.put("loose", false);
    paragraph.put("runs", runs);
    paragraphs.add(paragraph);
    return this;
  }

  /** Lets a page end after the last paragraph, even if its style keeps it with the next. */
  void loosen() {
    paragraphs.get(paragraphs.size() - 1).put("loose", true);
  }

  WordText words(String words) {
    return run("", words, "", false);
  }

  /** Adds words with a character style of their own. */
  WordText words(String words, String style) {
    return run("", words, style, false);
  }

  /** Adds words at the next tab stop. */
  WordText tabbed(String words, String style) {
    return run("", words, style, true);
  }

  /** Adds words that lead somewhere. */
  WordText link(String words, String target) {
    String id = links.computeIfAbsent(target, key -> "link" + (links.size() + 1));
    return run(id, words, "Hyperlink", false);
  }

  private WordText run(String link, String words, String look, boolean tab) {
    runs.add(Map.of("link", link, "text", words, "look", look, "tab", tab));
    return this;
  }

  /** For the template of the document. */
  List<Map<String, Object>> paragraphs() {
    return paragraphs;
  }

  /** For the template of its relations. */
  List<Map<String, String>> links() {
    List<Map<String, String>> all = new ArrayList<>();
    links.forEach((target, id) -> all.add(Map.of("id", id, "target", target)));
    return all;
  }
}
