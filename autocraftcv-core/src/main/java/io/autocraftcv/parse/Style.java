package io.autocraftcv.parse;

import io.autocraftcv.reading.Line;
import io.autocraftcv.reading.Span;

/** How a line looks; lines that mean the same in a résumé look the same. */
record Style(int halfPoints, boolean bold, boolean italic, boolean capitals, int heading) {

  static Style of(Line line) {
    Span first = line.spans().get(0);
    return of(first, line.role() == Line.Role.HEADING ? Math.max(1, line.level()) : 0);
  }

  static Style of(Span span) {
    return of(span, 0);
  }

  private static Style of(Span span, int heading) {
    return new Style(
        Math.round(span.size() * 2), span.bold(), span.italic(), isCapitals(span.text()), heading);
  }

  static boolean isCapitals(String text) {
    return text.codePoints().filter(Character::isUpperCase).count() > 3
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Whether letters of the two look the same, whatever they say. */
  boolean isLike(Style other) {
    return halfPoints == other.halfPoints && bold == other.bold && italic == other.italic;
  }

  /** Whether it stands out from text of the other style. */
  boolean outranks(Style body) {
    return heading > 0
        || halfPoints > body.halfPoints
        || (halfPoints == body.halfPoints && bold && !body.bold)
        || (capitals && !body.capitals);
  }
}
