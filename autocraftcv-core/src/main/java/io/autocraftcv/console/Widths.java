package io.autocraftcv.console;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many columns of a terminal a code point takes: 0, 1 or 2. */
final class Widths {

  /**
   * What Unicode 14 calls wide or full-width (UAX #11), emoji among them. Unassigned code points
   * between two ranges may be taken along.
   */
  private static final NavigableMap<Integer, Integer> WIDE =
      ranges(
          """
          1100-115F 231A-231B 2329-232A 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F 2693
          26A1 26AA-26AB 26BD-26BE 26C4-26C5 26CE 26D4 26EA 26F2-26F3 26F5 26FA 26FD 2705 270A-270B
          2728 274C 274E 2753-2755 2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55 2E80-303E 3041-3247
          3250-4DBF 4E00-A4C6 A960-A97C AC00-D7A3 F900-FAD9 FE10-FE19 FE30-FE6B FF01-FF60 FFE0-FFE6
          16FE0-18D08 1AFF0-1B2FB 1F004 1F0CF 1F18E 1F191-1F19A 1F200-1F265 1F300-1F320 1F32D-1F335
          1F337-1F37C 1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4 1F3F8-1F43E 1F440
          1F442-1F4FC 1F4FF-1F53D 1F54B-1F54E 1F550-1F567 1F57A 1F595-1F596 1F5A4 1F5FB-1F64F
          1F680-1F6C5 1F6CC 1F6D0-1F6D2 1F6D5-1F6DF 1F6EB-1F6EC 1F6F4-1F6FC 1F7E0-1F7F0 1F90C-1F93A
          1F93C-1F945 1F947-1F9FF 1FA70-1FAFF 20000-3FFFD
          """);

  private Widths() {}

  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> joinsSyllable(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    };
  }

  /** A Korean vowel or final consonant, which is drawn into the consonant before it. */
  private static boolean joinsSyllable(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
  }

  private static boolean isWide(int codePoint) {
    Map.Entry<Integer, Integer> range = WIDE.floorEntry(codePoint);
    return range != null && codePoint <= range.getValue();
  }

  private static NavigableMap<Integer, Integer> ranges(String hexadecimal) {
    return Arrays.stream(hexadecimal.strip().split("\\s+"))
        .map(range -> range.split("-"))
        .collect(
            Collectors.toMap(
                ends -> Integer.valueOf(ends[0], 16),
                ends -> Integer.valueOf(ends[ends.length - 1], 16),
                (one, other) -> one,
                TreeMap::new));
  }
}
