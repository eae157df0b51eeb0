package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Line.Role;
import java.util.ArrayList;
import java.util.List;

/** Items of lists that their author made by hand: a paragraph that begins with a bullet. */
final class Bullets {

  private Bullets() {}

  /** The paragraph, with every line that begins with a bullet as an item. */
  static Paragraph told(Paragraph paragraph) {
    if (paragraph.role() == Role.HEADING || paragraph.role() == Role.CONTINUATION) {
      return paragraph;
    }
    List<Span> first = paragraph.lines().get(0);
    List<Span> words = withoutBullet(first);
    if (words.equals(first)) {
      return paragraph;
    }
    List<List<Span>> lines = new ArrayList<>(paragraph.lines());
    lines.set(0, words);
    return new Paragraph(
        Role.ITEM,
        Math.max(1, paragraph.level()),
        paragraph.indent(),
        paragraph.before(),
        paragraph.after(),
        lines);
  }

  /** The spans without the bullet they begin with; as they are if there is none. */
  static List<Span> withoutBullet(List<Span> spans) {
    Span first = spans.get(0);
    boolean alone = spans.size() > 1 && first.text().strip().length() == 1;
    String text = alone ? first.text().strip() + " " + spans.get(1).text() : first.text();
    int words = Glyphs.afterBullet(text);
    if (words == 0) {
      return spans;
    }
    List<Span> rest = new ArrayList<>(spans.subList(alone ? 1 : 0, spans.size()));
    Span begin = rest.get(0);
    rest.set(
        0,
        new Span(
            text.substring(words),
            false,
            begin.x(),
            begin.size(),
            begin.bold(),
            begin.italic(),
            begin.link()));
    return rest;
  }
}
