package io.autocraftcv.reading;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What holds within a group of RTF, and ends with it. */
final class RtfGroup {

  /** What becomes of the text in a group. */
  enum Destination {
    TEXT,
    SKIPPED,
    FONTS,
    STYLES,
    BULLET,
    INSTRUCTION
  }

  /** Text that is not in its place in the main text. */
  enum Beside {
    SHAPE,
    HEADER,
    FOOTER
  }

  Destination destination = Destination.TEXT;
  boolean bold;
  boolean italic;
  boolean hidden;
  float size = 12;
  int font = -1;
  int skips = 1;
  Charset charset;

  /** Whether the next control names a destination that may be skipped if it is not known. */
  boolean mayBeSkipped;

  /** Whether a field ends with this group. */
  boolean field;

  /** What text beside the main text ends with this group. */
  @Nullable Beside beside;

  RtfGroup(Charset charset) {
    this.charset = charset;
  }

  RtfGroup inner() {
    RtfGroup inner = new RtfGroup(charset);
    inner.destination = destination;
    inner.font = font;
    inner.skips = skips;
    inner.copyLook(this);
    return inner;
  }

  private void copyLook(RtfGroup outer) {
    bold = outer.bold;
    italic = outer.italic;
    hidden = outer.hidden;
    size = outer.size;
  }

  /** Takes back how words look. */
  void plain() {
    copyLook(new RtfGroup(charset));
  }
}
