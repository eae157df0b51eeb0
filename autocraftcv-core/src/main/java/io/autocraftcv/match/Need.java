package io.autocraftcv.match;

import io.autocraftcv.words.Section;
import java.util.Optional;

/** How much a posting insists on something. */
public enum Need {
  /** What one must bring. */
  MUST,
  /** What one may bring. */
  NICE,
  /** What there is to do. */
  TASK;

  /** What the lines below a heading are, or nothing if they ask for nothing. */
  static Optional<Need> below(String heading) {
    Section section = Section.in(heading);
    if (section == null) {
      return Optional.empty();
    }
    return switch (section) {
      case REQUIREMENTS -> Optional.of(MUST);
      case NICE_TO_HAVE -> Optional.of(NICE);
      case RESPONSIBILITIES -> Optional.of(TASK);
      case BENEFITS, OTHER -> Optional.empty();
    };
  }
}
