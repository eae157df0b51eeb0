package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Everything that a page tells programs about the things on it, in one form, whichever way it was
 * written.
 *
 * @param things the nested ones too; the JSON-LD first, as it is more complete where there is more
 */
record StructuredData(List<Thing> things) {

  static StructuredData of(Markup page) {
    Document document = page.document();
    List<Thing> things = new ArrayList<>(JsonLd.read(document));
    things.addAll(JsonLd.of(page.data()));
    Stream.of(Annotations.values()).forEach(way -> things.addAll(way.read(document)));
    return new StructuredData(things);
  }

  /** The job postings among them that say at least what they are called. */
  List<Thing> postings() {
    return things.stream()
        .filter(thing -> thing.is("JobPosting") && thing.text("title", "name") != null)
        .toList();
  }

  boolean hasA(String type) {
    return things.stream().anyMatch(thing -> thing.is(type));
  }
}
