package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Completes words that a line's end broke: their rest moves up from the line that goes on. Whether
 * the hyphen stays is told by what the document has elsewhere, and by who made it: TeX breaks words
 * by rules, browsers and offices break them only where they have a hyphen already.
 */
final class PdfHyphens {

  private static final Pattern ADDRESS = Pattern.compile("(?i).*(@|://|www\\.|\\.\\w+/).*");

  /** An address that cannot end here: behind a sign, or without a dot in its host. */
  private static final Pattern OPEN = Pattern.compile(".*([@./_-]|@[^.]*)");

  /** More than the end of a top-level domain could be an address of its own. */
  private static final int LONGEST_TAIL = 3;

  private static final float SAME_EDGE = 2.5f;

  private final boolean breaksWords;
  private final Set<String> known = new HashSet<>();

  PdfHyphens(List<PdfPage> pages, boolean breaksWords) {
    this.breaksWords = breaksWords;
    for (PdfPage page : pages) {
      for (PdfRow row : page.rows()) {
        row.words().forEach(word -> known.add(bare(word.text())));
      }
    }
  }

  static boolean endsOpen(String word) {
    int length = word.length();
    return length > 1
        && "-\u00AD\u2010".indexOf(word.charAt(length - 1)) >= 0
        && Character.isLetterOrDigit(word.charAt(length - 2));
  }

  List<PdfLine> completed(List<PdfLine> lines) {
    List<PdfLine> completed = new ArrayList<>();
    for (PdfLine line : lines) {
      PdfLine before = completed.isEmpty() ? null : completed.get(completed.size() - 1);
      if (before == null || !isBroken(before, line)) {
        completed.add(line);
        continue;
      }
      completed.set(completed.size() - 1, before.with(joined(before, line)));
      if (line.words().size() > 1) {
        completed.add(line.with(line.words().subList(1, line.words().size())));
      }
    }
    return completed;
  }

  private static boolean isBroken(PdfLine before, PdfLine line) {
    String last = before.last().text();
    String first = line.first().text();
    boolean goesOn = line.role() == Line.Role.CONTINUATION;
    if (goesOn && endsOpen(last) && Character.isLetterOrDigit(first.charAt(0))) {
      return last.charAt(last.length() - 1) != '-' || !Character.isUpperCase(first.charAt(0));
    }
    return isBrokenAddress(before, line, last);
  }

  /** An address without a place to break it, which is broken anywhere when the column ends. */
  private static boolean isBrokenAddress(PdfLine before, PdfLine line, String last) {
    if (before.column() != line.column()
        || before.page().number() != line.page().number()
        || line.words().size() > 1) {
      return false;
    }
    boolean sameLink =
        before.last().link() != null && before.last().link().equals(line.first().link());
    boolean full = before.last().right() + line.first().size() > before.edge();
    return line.gap() < 0.3f
        && Math.abs(before.first().left() - line.first().left()) < SAME_EDGE
        && before.last().looksLike(line.first())
        && before.words().size() == 1
        && (sameLink || (full && isOpenAddress(last, line.first().text())));
  }

  private static boolean isOpenAddress(String start, String rest) {
    boolean lower = rest.equals(rest.toLowerCase(Locale.ROOT));
    return lower
        && ADDRESS.matcher(start).matches()
        && (rest.length() <= LONGEST_TAIL || OPEN.matcher(start).matches());
  }

  private List<PdfWord> joined(PdfLine before, PdfLine line) {
    List<PdfWord> words = new ArrayList<>(before.words());
    PdfWord last = words.remove(words.size() - 1);
    PdfWord head = endsOpen(last.text()) && !keepsHyphen(last, line.first()) ? cut(last) : last;
    words.add(head.reading(head.text() + line.first().text()));
    return words;
  }

  private static PdfWord cut(PdfWord word) {
    return word.reading(word.text().substring(0, word.text().length() - 1));
  }

  private boolean keepsHyphen(PdfWord last, PdfWord first) {
    if (ADDRESS.matcher(last.text()).matches() || last.link() != null) {
      return true;
    }
    if (!last.text().endsWith("-")) {
      return false;
    }
    String start = bare(last.text());
    String end = bare(first.text());
    if (known.contains(start + "-" + end)) {
      return true;
    }
    return !known.contains(start + end) && !breaksWords;
  }

  private static String bare(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int from = 0;
    int to = lower.length();
    while (from < to && !Character.isLetterOrDigit(lower.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(lower.charAt(to - 1))) {
      to--;
    }
    return lower.substring(from, to);
  }
}
