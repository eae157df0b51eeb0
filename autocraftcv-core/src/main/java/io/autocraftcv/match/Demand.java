package io.autocraftcv.match;

import java.util.List;

/** One thing that a line of a posting asks for. */
interface Demand {

  /** How much of the line it is. */
  double weight();

  Finding in(Facts facts);

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
