package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins words whose letters were typed apart, such as "S U M M A R Y". */
final class PdfTracking {

  private static final int FEWEST = 4;
  private static final float WIDER = 1.6f;

  private PdfTracking() {}

  static List<PdfWord> joined(List<PdfWord> words) {
    List<PdfWord> joined = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = from;
      while (to < words.size() && isLetter(words.get(to)) && (to == from || near(words, to))) {
        to++;
      }
      // A pair of letters among them may have stood too close to have a space.
      if (to - from >= FEWEST && mostlySingle(words.subList(from, to))) {
        join(words.subList(from, to), joined);
      } else {
        to = Math.max(to, from + 1);
        joined.addAll(words.subList(from, to));
      }
      from = to;
    }
    return joined;
  }

  private static boolean isLetter(PdfWord word) {
    return word.text().length() <= 2
        && word.text().codePoints().allMatch(c -> Character.isUpperCase(c) || c == '&');
  }

  private static boolean mostlySingle(List<PdfWord> words) {
    return words.stream().filter(word -> word.text().length() == 1).count() * 4
        >= words.size() * 3L;
  }

  private static boolean near(List<PdfWord> words, int at) {
    return words.get(at - 1).gapTo(words.get(at)) < 2 * words.get(at).size();
  }

  private static void join(List<PdfWord> letters, List<PdfWord> joined) {
    float[] gaps = new float[letters.size() - 1];
    for (int i = 1; i < letters.size(); i++) {
      gaps[i - 1] = letters.get(i - 1).gapTo(letters.get(i));
    }
    float[] sorted = gaps.clone();
    Arrays.sort(sorted);
    float wide = WIDER * sorted[sorted.length / 2];
    PdfWord word = letters.get(0);
    for (int i = 1; i < letters.size(); i++) {
      PdfWord letter = letters.get(i);
      if (gaps[i - 1] > wide) {
        joined.add(word);
        word = letter;
      } else {
        word = word.and(letter);
      }
    }
    joined.add(word);
  }
}
