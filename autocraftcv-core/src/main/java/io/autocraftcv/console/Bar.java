package io.autocraftcv.console;

/**
 * The characters of a bar.
 *
 * @param done what is done
 * @param left what is left
 * @param unknown what is left while nobody knows how far the open stage is
 */
record Bar(String open, char done, char left, char unknown, String close) {

  static final Bar UNICODE = new Bar("", '━', '─', '┄', "");
  static final Bar ASCII = new Bar("[", '#', '-', '.', "]");

  /** Everything that is not ASCII and that this program writes of its own accord. */
  static final String NOT_ASCII = "━─┄…";

  String done(int percent, int width) {
    return String.valueOf(done).repeat(columns(percent, width));
  }

  String left(int percent, int width, boolean indeterminate) {
    return String.valueOf(indeterminate ? unknown : left).repeat(width - columns(percent, width));
  }

  private static int columns(int percent, int width) {
    return percent * width / 100;
  }
}
