package io.autocraftcv.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Divides a text into sentences, and not behind "e.g." and "z. B.". */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "etc", "incl", "approx", "dept", "mr", "mrs", "ms", "dr", "prof", "sr",
          "jr", "st", "no", "vs", "inc", "ltd", "co", "corp", "min", "max", "z.b", "z", "b", "bzw",
          "u.a", "u", "a", "d.h", "d", "h", "ggf", "inkl", "ca", "evtl", "usw", "vgl", "nr", "str",
          "dipl", "ing", "abt", "mind", "gem", "zzgl", "sog", "p.ex", "ex", "ph.d", "b.sc", "m.sc",
          "b.a");

  /** The iterator looks ahead to the end, so that a text of marks alone would take it for ever. */
  private static final int LONGEST = 500;

  private Sentences() {}

  public static List<String> of(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    List<String> sentences = new ArrayList<>();
    for (int begin = 0; begin < text.length(); begin += LONGEST) {
      String part = text.substring(begin, Math.min(text.length(), begin + LONGEST));
      split(part, breaks, sentences);
    }
    return sentences;
  }

  private static void split(String text, BreakIterator breaks, List<String> sentences) {
    breaks.setText(text);
    int begin = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length() || !isAbbreviated(text, begin, end)) {
        add(text.substring(begin, end).strip(), sentences);
        begin = end;
      }
    }
  }

  private static void add(String sentence, List<String> sentences) {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }

  private static boolean isAbbreviated(String text, int begin, int end) {
    String sentence = text.substring(begin, end).stripTrailing();
    if (!sentence.endsWith(".")) {
      return false;
    }
    int last = Math.max(sentence.lastIndexOf(' '), sentence.lastIndexOf('('));
    String word = sentence.substring(last + 1, sentence.length() - 1);
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
