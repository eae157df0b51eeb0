package io.autocraftcv.console;

import java.util.List;

/** A way of showing tasks. Called by one thread at a time. */
interface View {

  /**
   * Shows how far tasks are.
   *
   * @param ended those that have ended since the last time
   * @param live all others, in the order in which they came
   */
  void show(List<Moment> ended, List<Moment> live);

  /** Takes away what would stand in the way of other output. */
  void clear();
}
