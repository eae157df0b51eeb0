package io.autocraftcv.scrape;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Says in schema.org's vocabulary what a page of a board shows in the places that are known. */
final class BoardPage {

  private BoardPage() {}

  /** The posting, or null if the page is of no board that we know, or shows none. */
  static @Nullable Thing read(Document page) {
    BoardFields fields = Boards.of(page);
    if (fields == null) {
      return null;
    }
    Thing posting = new Thing(Stream.of("JobPosting"), null);
    for (String property : fields.properties()) {
      elements(page, fields.places(property)).forEach(element -> add(posting, property, element));
    }
    return posting.text("title") == null ? null : posting;
  }

  /** What stands in two of the places counts once, and what is shown twice for two widths too. */
  private static List<Element> elements(Document page, List<List<String>> places) {
    for (List<String> together : places) {
      Elements found = page.select(String.join(", ", together));
      if (found.hasText()) {
        return found.stream()
            .filter(element -> found.stream().noneMatch(element.parents()::contains))
            .toList();
      }
    }
    return List.of();
  }

  private static void add(Thing posting, String property, Element element) {
    String link = property.endsWith("rl") ? element.absUrl("href") : "";
    posting.add(
        property, new Value.Words(element.text(), element.html(), link.isEmpty() ? null : link));
  }
}
