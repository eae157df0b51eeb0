package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads XML made for programs, a feed of postings, in the form in which JSON is read. */
final class XmlData {

  private static final int MAX_DEPTH = 30;

  private XmlData() {}

  static List<Object> read(String xml) {
    return Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH)).children().stream()
        .map(XmlData::value)
        .toList();
  }

  private static Object value(Element element) {
    if (element.childrenSize() == 0) {
      return element.wholeText().strip();
    }
    Map<String, Object> members = new LinkedHashMap<>();
    element.children().forEach(child -> add(members, child.tagName(), value(child)));
    return members;
  }

  /** Several elements of one name are a list. */
  private static void add(Map<String, Object> members, String name, Object value) {
    Object first = members.get(name);
    if (first == null) {
      members.put(name, value);
    } else if (first instanceof SeveralValues several) {
      several.add(value);
    } else {
      members.put(name, new SeveralValues(first, value));
    }
  }

  private static final class SeveralValues extends ArrayList<Object> {
    SeveralValues(Object first, Object second) {
      super(List.of(first, second));
    }
  }
}
