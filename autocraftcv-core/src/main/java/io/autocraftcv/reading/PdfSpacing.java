package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How wide the spaces between words are on a page, in each of its faces. */
final class PdfSpacing {

  private static final float USUAL = 0.28f;
  private static final float WIDEST_SPACE = 0.8f;
  private static final float NARROWEST_APART = 0.5f;
  private static final float SEAM = 0.25f;
  private static final float TIMES_THE_SPACE = 1.7f;
  private static final int ENOUGH = 8;

  private record Kind(PdfFace face, int size) {
    static Kind of(PdfWord word) {
      return new Kind(word.face(), Math.round(word.size() * 2));
    }
  }

  private final Map<Kind, Float> spaces = new HashMap<>();

  private final float usualSize;

  PdfSpacing(List<PdfRow> rows) {
    usualSize = usualSize(rows);
    Map<Kind, List<Float>> gaps = new HashMap<>();
    for (PdfRow row : rows) {
      for (int i = 1; i < row.words().size(); i++) {
        PdfWord word = row.words().get(i);
        float gap = row.words().get(i - 1).gapTo(word) / word.size();
        if (word.spaced() && gap < WIDEST_SPACE) {
          gaps.computeIfAbsent(Kind.of(word), any -> new ArrayList<>()).add(gap);
        }
      }
    }
    gaps.forEach(
        (kind, widths) -> {
          widths.sort(null);
          if (widths.size() >= ENOUGH) {
            spaces.put(kind, widths.get(widths.size() / 2));
          }
        });
  }

  /** The size that half of the words are not larger than. */
  float usualSize() {
    return usualSize;
  }

  private static float usualSize(List<PdfRow> rows) {
    double[] sizes =
        rows.stream()
            .flatMap(row -> row.words().stream())
            .mapToDouble(PdfWord::size)
            .sorted()
            .toArray();
    return sizes.length == 0 ? 0 : (float) sizes[sizes.length / 2];
  }

  /** Whether the two words of a row have more between them than a space. */
  boolean apart(PdfWord before, PdfWord word) {
    float space = spaces.getOrDefault(Kind.of(word), USUAL);
    float wide = Math.max(NARROWEST_APART, TIMES_THE_SPACE * space);
    // Some put more space behind a sentence.
    if (".:;,!?".indexOf(before.text().charAt(before.text().length() - 1)) >= 0) {
      wide = Math.max(wide, WIDEST_SPACE);
    }
    boolean otherSize = Math.abs(before.size() - word.size()) > 0.1f * word.size();
    if (otherSize && !before.leadsTo(word)) {
      wide = Math.min(wide, SEAM);
    }
    return before.gapTo(word) > wide * Math.min(before.size(), word.size());
  }
}
