package io.autocraftcv.grounding;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Divides texts into sentences; with what follows them they are the whole text again. */
final class Sentences {

  /** Behind these a full stop ends no sentence. */
  private static final Set<String> SHORT =
      Word.set("mr mrs ms dr prof st jr sr inc ltd co corp no nr dept approx est e.g i.e etc vs bzw ca z.b u.a d.h str abt dipl ing bsc msc b.sc m.sc ph.d mio mrd inkl evtl");

  /** In characters; longer ones are divided wherever a full stop is. */
  private static final int LONGEST = 2_000;

  private Sentences() {}

  static List<String> of(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int begin = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length() || ends(text, begin, end)) {
        addLines(text.substring(begin, end), sentences);
        begin = end;
      }
    }
    return sentences;
  }

  private static boolean ends(String text, int begin, int end) {
    String sentence = text.substring(begin, end);
    if (sentence.length() > LONGEST || sentence.indexOf('\n') >= 0) {
      return true;
    }
    sentence = sentence.stripTrailing();
    if (!sentence.endsWith(".")) {
      return true;
    }
    int blank = Math.max(sentence.lastIndexOf(' '), sentence.lastIndexOf('\u00a0'));
    String last = sentence.substring(blank + 1, sentence.length() - 1).toLowerCase(Locale.ROOT);
    boolean initial = last.length() == 1 && Character.isLetter(last.charAt(0));
    return !SHORT.contains(last) && !initial;
  }

  /** Lines are sentences of their own: a list's items, a heading. */
  private static void addLines(String sentence, List<String> sentences) {
    int begin = 0;
    for (int i = 0; i < sentence.length(); i++) {
      boolean lineEnds = sentence.charAt(i) == '\n' && i + 1 < sentence.length();
      if (lineEnds && !sentence.substring(i + 1).isBlank()) {
        sentences.add(sentence.substring(begin, i + 1));
        begin = i + 1;
      }
    }
    sentences.add(sentence.substring(begin));
  }
}
