package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blank bands between the rows of a part of a page, the longest first. From each wide
 * blank of a row bands grow up and down: one as far as it stays blank, one that passes by rows
 * rather than between their words, and one only as far as the document also draws all of one side
 * before all of the other, as it does with columns.
 */
final class PdfGutters {

  /** A page of a résumé has less than a hundred rows; beyond this it is no layout for people. */
  private static final int MOST_ROWS = 400;

  private static final int MOST_SEEDS = 1000;

  /** Blank in a row, narrower than which it is a space between words. */
  private static final float NARROWEST = 0.7f;

  /** Blank between words that were not drawn one after the other. */
  private static final float SEAM = 0.25f;

  private record Blank(float left, float right) {
    float width() {
      return right - left;
    }

    Blank and(Blank other) {
      return new Blank(Math.max(left, other.left), Math.min(right, other.right));
    }
  }

  private final List<PdfRow> rows;
  private final List<List<Blank>> blanks = new ArrayList<>();
  private final float narrowest;

  private PdfGutters(List<PdfRow> rows) {
    this.rows = rows;
    double[] sizes = rows.stream().mapToDouble(PdfRow::size).sorted().toArray();
    narrowest = NARROWEST * (float) sizes[sizes.length / 2];
    rows.forEach(row -> blanks.add(blanks(row)));
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
    PdfWord before = null;
    float end = Float.NEGATIVE_INFINITY;
    for (PdfWord word : words) {
      float size = before == null ? word.size() : Math.min(before.size(), word.size());
      if (word.left() - end > NARROWEST * size || (before != null && isSeam(before, word))) {
        blanks.add(new Blank(end, word.left()));
      }
      if (word.right() > end) {
        end = word.right();
        before = word;
      }
    }
    blanks.add(new Blank(end, Float.POSITIVE_INFINITY));
    return blanks;
  }

  private static boolean isSeam(PdfWord before, PdfWord word) {
    return !before.leadsTo(word) && before.gapTo(word) > SEAM * word.size();
  }

  private List<PdfGutter> all() {
    Set<PdfGutter> found = new LinkedHashSet<>();
    int seeds = 0;
    for (int row = 0; row < rows.size(); row++) {
      List<Blank> gaps = blanks.get(row);
      for (int i = 1; i < gaps.size() - 1 && seeds < MOST_SEEDS; i++, seeds++) {
        if (gaps.get(i).width() >= narrowest) {
          found.add(new Growth(row, gaps.get(i), false, false).grown());
          found.add(new Growth(row, gaps.get(i), true, false).grown());
          found.add(new Growth(row, gaps.get(i), false, true).grown());
        }
      }
    }
    List<PdfGutter> gutters = new ArrayList<>(found);
    gutters.removeIf(gutter -> gutter.rows() < 2);
    gutters.sort(
        Comparator.comparingInt(PdfGutter::rows).thenComparingDouble(PdfGutter::width).reversed());
    return gutters;
  }

  /** What the band shares with the blank behind all of the row, or before it. */
  private @Nullable Blank beyond(Blank band, int row) {
    List<Blank> gaps = blanks.get(row);
    Blank behind = band.and(gaps.get(gaps.size() - 1));
    Blank before = band.and(gaps.get(0));
    Blank wider = behind.width() >= before.width() ? behind : before;
    return wider.width() >= narrowest ? wider : null;
  }

  private @Nullable Blank shared(Blank band, int row, float least) {
    Blank widest = null;
    for (Blank blank : blanks.get(row)) {
      Blank shared = band.and(blank);
      if (shared.width() >= least && (widest == null || shared.width() > widest.width())) {
        widest = shared;
      }
    }
    return widest;
  }

  /** A band that grows from one row, and between which places in the drawing its sides are. */
  private final class Growth {

    private final boolean inOrder;

    /** Whether it had rather pass by a row than between its words. */
    private final boolean around;

    private Blank band;
    private int from;
    private int to;
    private int leftFirst = Integer.MAX_VALUE;
    private int leftLast = -1;
    private int rightFirst = Integer.MAX_VALUE;
    private int rightLast = -1;

    Growth(int row, Blank seed, boolean inOrder, boolean around) {
      this.band = seed;
      this.from = row;
      this.to = row;
      this.inOrder = inOrder;
      this.around = around;
      keepsOrder(row, seed);
    }

    PdfGutter grown() {
      boolean up = true;
      boolean down = true;
      while (up || down) {
        down = down && to + 1 < rows.size() && take(to + 1);
        to += down ? 1 : 0;
        up = up && from > 0 && take(from - 1);
        from -= up ? 1 : 0;
      }
      return new PdfGutter(band.left(), band.right(), from, to);
    }

    private boolean take(int row) {
      Blank longer = around ? beyond(band, row) : null;
      if (longer == null) {
        longer = shared(band, row, inOrder ? SEAM * narrowest : narrowest);
      }
      if (longer == null || (inOrder && !keepsOrder(row, longer))) {
        return false;
      }
      band = longer;
      return true;
    }

    private boolean keepsOrder(int row, Blank blank) {
      int oldLeftFirst = leftFirst;
      int oldLeftLast = leftLast;
      int oldRightFirst = rightFirst;
      int oldRightLast = rightLast;
      for (PdfWord word : rows.get(row).words()) {
        if (word.middle() < (blank.left() + blank.right()) / 2) {
          leftFirst = Math.min(leftFirst, word.order());
          leftLast = Math.max(leftLast, word.order());
        } else {
          rightFirst = Math.min(rightFirst, word.order());
          rightLast = Math.max(rightLast, word.order());
        }
      }
      if (leftLast < rightFirst || rightLast < leftFirst) {
        return true;
      }
      leftFirst = oldLeftFirst;
      leftLast = oldLeftLast;
      rightFirst = oldRightFirst;
      rightLast = oldRightLast;
      return false;
    }
  }
}
