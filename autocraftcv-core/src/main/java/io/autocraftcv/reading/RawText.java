package io.autocraftcv.reading;

import io.autocraftcv.reading.Line.Role;
import java.util.List;

/** Lines of a text exactly as they stand in it, but blank ones. */
final class RawText {

  private RawText() {}

  static List<Line> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(RawText::line).toList();
  }

  private static Line line(String text) {
    return new Line(1, 0, 0, 0, Role.TEXT, 0, List.of(Look.PLAIN.span(text, false)));
  }
}
