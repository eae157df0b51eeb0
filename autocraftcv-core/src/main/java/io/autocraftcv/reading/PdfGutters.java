package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the blank bands between the rows of a part of a page, the longest first. */
final class PdfGutters {

  /** A page of a résumé has less than a hundred rows; beyond this it is no layout for people. */
  private static final int MOST_ROWS = 400;

  private static final int MOST_SEEDS = 2000;

  /** Blank in a row, narrower than which it is a space between words. */
  private static final float NARROWEST = 0.7f;

  private record Blank(float left, float right) {
    float width() {
      return right - left;
    }

    Blank and(Blank other) {
      return new Blank(Math.max(left, other.left), Math.min(right, other.right));
    }
  }

  private final List<List<Blank>> rows = new ArrayList<>();
  private final float narrowest;

  private PdfGutters(List<PdfRow> rows) {
    double[] sizes = rows.stream().mapToDouble(PdfRow::size).sorted().toArray();
    narrowest = NARROWEST * (float) sizes[sizes.length / 2];
    rows.forEach(row -> this.rows.add(blanks(row)));
  }

  static List<PdfGutter> of(List<PdfRow> rows) {
    if (rows.size() < 2 || rows.size() > MOST_ROWS) {
      return List.of();
    }
    return new PdfGutters(rows).all();
  }

  /** The blanks of a row, with those to its left and right as the first and last. */
  private static List<Blank> blanks(PdfRow row) {
    List<PdfWord> words = new ArrayList<>(row.words());
    words.sort(Comparator.comparingDouble(PdfWord::left));
    List<Blank> blanks = new ArrayList<>();
    float end = Float.NEGATIVE_INFINITY;
    float size = 0;
    for (PdfWord word : words) {
      if (word.left() - end > NARROWEST * Math.min(size == 0 ? word.size() : size, word.size())) {
        blanks.add(new Blank(end, word.left()));
      }
      if (word.right() > end) {
        end = word.right();
        size = word.size();
      }
    }
    blanks.add(new Blank(end, Float.POSITIVE_INFINITY));
    return blanks;
  }

  private List<PdfGutter> all() {
    Set<PdfGutter> found = new LinkedHashSet<>();
    int seeds = 0;
    for (int row = 0; row < rows.size(); row++) {
      List<Blank> blanks = rows.get(row);
      for (int i = 1; i < blanks.size() - 1 && seeds < MOST_SEEDS; i++, seeds++) {
        if (blanks.get(i).width() >= narrowest) {
          found.add(grown(row, blanks.get(i)));
        }
      }
    }
    List<PdfGutter> gutters = new ArrayList<>(found);
    gutters.sort(
        Comparator.comparingInt(PdfGutter::rows)
            .thenComparingDouble(gutter -> gutter.right() - gutter.left())
            .reversed());
    return gutters;
  }

  private PdfGutter grown(int row, Blank seed) {
    Blank band = seed;
    int from = row;
    int to = row;
    boolean up = true;
    boolean down = true;
    while (up || down) {
      if (down) {
        Blank longer = to + 1 < rows.size() ? shared(band, rows.get(to + 1)) : null;
        down = longer != null;
        band = longer == null ? band : longer;
        to += down ? 1 : 0;
      }
      if (up) {
        Blank longer = from > 0 ? shared(band, rows.get(from - 1)) : null;
        up = longer != null;
        band = longer == null ? band : longer;
        from -= up ? 1 : 0;
      }
    }
    return new PdfGutter(band.left(), band.right(), from, to);
  }

  private @Nullable Blank shared(Blank band, List<Blank> row) {
    Blank widest = null;
    for (Blank blank : row) {
      Blank shared = band.and(blank);
      if (shared.width() >= narrowest && (widest == null || shared.width() > widest.width())) {
        widest = shared;
      }
    }
    return widest;
  }
}
