package io.autocraftcv.match;

import java.util.List;

/** One thing that a line of a posting asks for. */
interface Demand {

  /** How much of the line it is. */
  double weight();

  Finding in(Facts facts);

  /** Whether it can be told for certain, which words that nobody knows cannot. */
  default boolean definite() {
    return weight() > 0;
  }

  /**
   * What a profile shows of it.
   *
   * @param value 0 to 1
   * @param missing in the posting's words
   */
  record Finding(double value, List<Evidence> evidence, List<String> missing) {

    static Finding missing(String what) {
      return new Finding(0, List.of(), List.of(what));
    }
  }
}
