package io.autocraftcv.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of a Word document: which of their levels show a bullet or number, and how far in. */
final class DocxLists {

  private final Map<String, Xml> kinds = new HashMap<>();
  private final Map<String, Xml> lists = new HashMap<>();

  DocxLists(@Nullable Xml part) {
    if (part != null) {
      part.elements("abstractNum")
          .forEach(kind -> kinds.put(kind.attribute("abstractNumId", ""), kind));
      part.elements("num").forEach(list -> lists.put(list.attribute("numId", ""), list));
    }
  }

  /** Whether a paragraph of this list shows that it is an item. */
  boolean shows(String list, int level) {
    Xml found = level(list, level);
    if (found == null) {
      return lists.containsKey(list);
    }
    Xml format = found.first("numFmt");
    Xml text = found.first("lvlText");
    boolean none = format != null && format.attribute("val", "").equals("none");
    return !(none && (text == null || text.attribute("val", "").isBlank()));
  }

  /** How far in the words of an item are, or null if the list does not say. */
  @Nullable Float indent(String list, int level) {
    Xml found = level(list, level);
    Xml paragraph = found == null ? null : found.first("pPr");
    return paragraph == null ? null : DocxStyles.indent(paragraph.first("ind"));
  }

  private @Nullable Xml level(String id, int level) {
    Xml list = lists.get(id);
    Xml kind = list == null ? null : list.first("abstractNumId");
    Xml levels = kind == null ? null : kinds.get(kind.attribute("val", ""));
    return levels == null
        ? null
        : levels
            .elements("lvl")
            .filter(one -> one.attribute("ilvl", "").equals(Integer.toString(level)))
            .findFirst()
            .orElse(null);
  }
}
