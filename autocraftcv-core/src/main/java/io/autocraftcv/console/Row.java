package io.autocraftcv.console;

/** A row of the terminal in the making. What is added is clean, and ends at the right edge. */
final class Row {

  private final Look look;
  private final StringBuilder row = new StringBuilder();
  private int room;

  Row(Look look, int width) {
    this.look = look;
    this.room = width;
  }

  int room() {
    return room;
  }

  Row add(String text) {
    row.append(fitted(text));
    return this;
  }

  Row add(Tint tint, String text) {
    row.append(look.paint(tint, fitted(text)));
    return this;
  }

  /** Adds a text that takes exactly this much of the row. */
  Row add(String text, int width) {
    String clean = look.clean(text);
    return add(DisplayText.pad(DisplayText.cut(clean, width, look.ellipsis()), width));
  }

  private String fitted(String text) {
    String fitted = DisplayText.cut(look.clean(text), room, look.ellipsis());
    room -= DisplayText.width(fitted);
    return fitted;
  }

  @Override
  public String toString() {
    return row.toString().stripTrailing();
  }
}
