package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes away what belongs to the pages and not to their text: headers and footers after their first
 * time, the numbers of pages, and the line that a page's end cut in two, which both pages show.
 */
final class PdfFurniture {

  private static final int ROWS_AT_THE_EDGE = 3;
  private static final float SAME_PLACE = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "\\W*(\\p{L}{1,10}\\.?\\s*)?#+(\\s*(/|\\||\\p{L}{1,4})\\s*#+)?\\W*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private record Place(int page, float base) {}

  private final Map<String, List<Place>> places = new HashMap<>();
  private final Set<String> said = new HashSet<>();

  private PdfFurniture() {}

  static List<List<PdfRow>> removed(List<List<PdfRow>> pages) {
    if (pages.size() < 2) {
      return pages;
    }
    PdfFurniture furniture = new PdfFurniture();
    for (int page = 0; page < pages.size(); page++) {
      pages.get(page).forEach(row -> furniture.said.add(letters(row.text())));
      for (PdfRow row : edge(pages.get(page))) {
        furniture
            .places
            .computeIfAbsent(key(row), any -> new ArrayList<>())
            .add(new Place(page, row.base()));
      }
    }
    List<List<PdfRow>> left = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      left.add(furniture.without(page, pages.get(page)));
    }
    return withoutCutLines(left);
  }

  private List<PdfRow> without(int page, List<PdfRow> rows) {
    List<PdfRow> edge = edge(rows);
    return rows.stream().filter(row -> !edge.contains(row) || !isFurniture(page, row)).toList();
  }

  private boolean isFurniture(int page, PdfRow row) {
    String key = key(row);
    boolean again = false;
    boolean elsewhere = false;
    for (Place place : places.getOrDefault(key, List.of())) {
      boolean same = Math.abs(place.base() - row.base()) <= SAME_PLACE;
      elsewhere |= same && place.page() != page;
      again |= same && place.page() < page;
    }
    return again
        || (elsewhere && PAGE_NUMBER.matcher(key).matches())
        || (page > 0 && countsPages(row.text()));
  }

  /** "Ada Example 2 / 2": a name that stands elsewhere, and the number of the page. */
  private boolean countsPages(String text) {
    String name = Margins.uncounted(text);
    return !name.equals(text) && name.contains(" ") && said.contains(letters(name));
  }

  private static List<PdfRow> edge(List<PdfRow> rows) {
    if (rows.size() <= 2 * ROWS_AT_THE_EDGE) {
      return rows;
    }
    List<PdfRow> edge = new ArrayList<>(rows.subList(0, ROWS_AT_THE_EDGE));
    edge.addAll(rows.subList(rows.size() - ROWS_AT_THE_EDGE, rows.size()));
    return edge;
  }

  private static String key(PdfRow row) {
    return DIGITS
        .matcher(row.text().toLowerCase(Locale.ROOT))
        .replaceAll("#")
        .replaceAll("#+", "#");
  }

  private static List<List<PdfRow>> withoutCutLines(List<List<PdfRow>> pages) {
    List<List<PdfRow>> whole = new ArrayList<>();
    for (List<PdfRow> rows : pages) {
      List<PdfRow> before = whole.isEmpty() ? List.of() : whole.get(whole.size() - 1);
      boolean cut =
          !rows.isEmpty()
              && !before.isEmpty()
              && letters(rows.get(0).text()).length() > 2
              && letters(rows.get(0).text()).equals(letters(before.get(before.size() - 1).text()));
      whole.add(cut ? rows.subList(1, rows.size()) : rows);
    }
    return whole;
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("");
  }
}
