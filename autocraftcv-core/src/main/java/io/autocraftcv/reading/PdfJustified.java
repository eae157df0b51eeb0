package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes back the blanks that justified text has between its words. They are as wide as those that
 * set things apart, but all blanks of a justified line are equally wide, and among its words are
 * such as join others.
 */
final class PdfJustified {

  /** In sizes of the letters, as are the others. */
  private static final float NARROWEST = 0.4f;

  private static final float WIDEST = 2.5f;
  private static final float EQUAL = 0.03f;
  private static final float SPACE = 0.28f;
  private static final int FEWEST = 2;

  private PdfJustified() {}

  /** The words of a row, those before a justified blank as wide as to leave an ordinary one. */
  static List<PdfWord> even(List<PdfWord> words) {
    float wide = justified(words);
    if (wide == 0) {
      return words;
    }
    List<PdfWord> even = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      PdfWord word = words.get(i);
      PdfWord before = words.get(i - 1);
      if (Math.abs(gap(before, word) - wide) <= EQUAL) {
        even.set(i - 1, before.at(before.left(), word.left() - SPACE * word.size()));
      }
    }
    return even;
  }

  /** The width that most of the row's wide blanks have, or 0 if it is not justified. */
  private static float justified(List<PdfWord> words) {
    float found = 0;
    int most = FEWEST - 1;
    for (int i = 1; i < words.size(); i++) {
      float gap = gap(words.get(i - 1), words.get(i));
      int equal = gap > NARROWEST && gap < WIDEST ? equal(words, gap) : 0;
      if (equal > most) {
        most = equal;
        found = gap;
      }
    }
    return found;
  }

  private static int equal(List<PdfWord> words, float gap) {
    int equal = 0;
    boolean joins = false;
    for (int i = 1; i < words.size(); i++) {
      PdfWord before = words.get(i - 1);
      if (Math.abs(gap(before, words.get(i)) - gap) <= EQUAL) {
        equal++;
        joins |= PdfParagraphs.JOINERS.matcher(before.text()).matches();
      }
    }
    return joins ? equal : 0;
  }

  private static float gap(PdfWord before, PdfWord word) {
    return word.spaced() ? before.gapTo(word) / word.size() : 0;
  }
}
