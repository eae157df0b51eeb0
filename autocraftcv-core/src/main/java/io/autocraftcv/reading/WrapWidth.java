package io.autocraftcv.reading;

import java.util.Comparator;
import java.util.List;

/** The width at which the lines of a text were wrapped, by the lines that fill it. */
final class WrapWidth {

  private static final int LEAST = 50;
  private static final int RAGGED = 12;
  private static final int WITNESSES = 3;

  private WrapWidth() {}

  /** The width in characters, or 0 if nothing shows that the lines were wrapped. */
  static int of(List<String> lines) {
    List<Integer> lengths =
        lines.stream()
            .filter(line -> !line.strip().contains("   "))
            .map(String::length)
            .filter(length -> length >= LEAST)
            .sorted(Comparator.reverseOrder())
            .toList();
    for (int i = 0; i + WITNESSES <= lengths.size(); i++) {
      if (lengths.get(i) - lengths.get(i + WITNESSES - 1) <= RAGGED) {
        return lengths.get(i);
      }
    }
    return 0;
  }
}
