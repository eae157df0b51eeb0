package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a job board keeps what, a line each: a property of schema.org's JobPosting and its place.
 * In JSON a place is a path of names, {@code location.name}, that leads through lists to each of
 * their elements; in HTML it is a CSS selector. Of places with a bar between them the first that
 * says something counts; those with a plus between them are put together. The line {@code marks}
 * names what all of this board's postings have and those of others have not.
 *
 * <pre>{@code
 * BoardFields.of("""
 *     marks: hostedUrl + categories
 *     title: text
 *     jobLocation: categories.allLocations | categories.location
 *     """)
 * }</pre>
 *
 * <p>In JSON what no line names is looked for under the names that such things usually have.
 * Immutable.
 */
public final class BoardFields {

  /** A board that has no postings in this form. */
  public static final BoardFields NONE = of("");

  private static final String MARKS = "marks";

  private final Map<String, List<List<String>>> places;

  private BoardFields(Map<String, List<List<String>>> places) {
    this.places = places;
  }

  /**
   * Reads the lines.
   *
   * @throws IllegalArgumentException if one is not a property, a colon and a place
   */
  public static BoardFields of(String lines) {
    Map<String, List<List<String>>> places = new LinkedHashMap<>();
    for (String line : lines.strip().lines().toList()) {
      String[] parts = line.strip().split(": ", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException("not a property, a colon and a place: " + line);
      }
      places.put(
          parts[0], split(parts[1], " \\| ").map(all -> split(all, " \\+ ").toList()).toList());
    }
    return new BoardFields(places);
  }

  private static Stream<String> split(String text, String separator) {
    return Stream.of(text.split(separator, -1)).map(String::strip);
  }

  /** The places of which all must be there. */
  List<String> marks() {
    return places.getOrDefault(MARKS, List.of(List.<String>of())).get(0);
  }

  /** The places for a property: of the first list that has something all, or none. */
  List<List<String>> places(String property) {
    return places.getOrDefault(property, List.of());
  }

  List<String> properties() {
    List<String> properties = new ArrayList<>(places.keySet());
    properties.remove(MARKS);
    return properties;
  }
}
