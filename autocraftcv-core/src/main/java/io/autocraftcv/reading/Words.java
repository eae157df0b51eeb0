package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the words of a paragraph into lines of spans: blanks are squeezed, what a tab or a wide
 * gap divides is set apart, words that look the same become one span.
 */
final class Words {

  /** So many blanks side by side are made to set apart. */
  private static final int WIDE = 3;

  private final List<List<Span>> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<Span> line = new ArrayList<>();
  private Look look = Look.PLAIN;
  private int blanks;
  private boolean apart;

  /** Adds words that look alike; tabs in them set apart, ends of lines are blanks. */
  void add(String words, Look look) {
    if (!look.equals(this.look)) {
      endSpan();
      this.look = look;
    }
    words.codePoints().forEach(this::add);
  }

  private void add(int c) {
    int plain = c == '\t' ? c : Glyphs.plain(c);
    if (plain == '\t') {
      tab();
    } else if (plain == ' ') {
      blanks++;
    } else if (plain != 0) {
      flushBlanks();
      text.appendCodePoint(plain);
    }
  }

  /** Sets what follows apart from what is before it in the line. */
  void tab() {
    blanks = WIDE;
  }

  private void flushBlanks() {
    if (blanks >= WIDE) {
      endSpan();
      apart = !line.isEmpty();
    } else if (blanks > 0) {
      blank();
    }
    blanks = 0;
  }

  /** A blank belongs to the span before it. */
  private void blank() {
    if (!text.isEmpty()) {
      text.append(' ');
    } else if (!line.isEmpty() && !apart) {
      int last = line.size() - 1;
      Span before = line.get(last);
      line.set(last, withText(before, before.text() + " "));
    }
  }

  /** Ends the line, not the paragraph. */
  void lineBreak() {
    endSpan();
    blanks = 0;
    apart = false;
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
      line = new ArrayList<>();
    }
  }

  private void endSpan() {
    if (!text.isEmpty()) {
      line.add(look.span(text.toString(), apart));
      apart = false;
      text.setLength(0);
    }
  }

  /** The lines so far, none of which is empty; and begins anew. */
  List<List<Span>> lines() {
    lineBreak();
    List<List<Span>> all = List.copyOf(lines);
    lines.clear();
    return all;
  }

  static Span withText(Span span, String text) {
    return new Span(
        text, span.apart(), span.x(), span.size(), span.bold(), span.italic(), span.link());
  }
}
