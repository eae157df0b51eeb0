package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes a label of an international name (RFC 3492). The JDK's own decoder returns what it cannot
 * decode as if it were plain text, and does not know the letters that IDNA 2008 added.
 */
final class Punycode {

  static final String PREFIX = "xn--";

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int BASE = 36;

  private Punycode() {}

  /** What an encoded label, in lower case and with its prefix, stands for; empty if for nothing. */
  static Optional<String> decode(String label) {
    String encoded = label.substring(PREFIX.length());
    int hyphen = encoded.lastIndexOf('-');
    List<Integer> text =
        new ArrayList<>(encoded.substring(0, Math.max(0, hyphen)).chars().boxed().toList());
    if (hyphen == encoded.length() - 1) {
      return Optional.empty();
    }
    int bias = 72;
    long code = 0x80;
    long index = 0;
    int at = hyphen + 1;
    while (at < encoded.length()) {
      long before = index;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < encoded.length() ? DIGITS.indexOf(encoded.charAt(at++)) : -1;
        int threshold = Math.max(1, Math.min(26, k - bias));
        index += digit * weight;
        if (digit < 0 || index > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
      }
      int length = text.size() + 1;
      bias = bias(index - before, length, before == 0);
      code += index / length;
      index %= length;
      if (!Character.isValidCodePoint((int) Math.min(code, Integer.MAX_VALUE))) {
        return Optional.empty();
      }
      text.add((int) index++, (int) code);
    }
    StringBuilder decoded = new StringBuilder();
    text.forEach(decoded::appendCodePoint);
    return Optional.of(decoded.toString());
  }

  private static int bias(long delta, int length, boolean first) {
    long rest = first ? delta / 700 : delta / 2;
    rest += rest / length;
    int k = 0;
    while (rest > (BASE - 1) * 26 / 2) {
      rest /= BASE - 1;
      k += BASE;
    }
    return k + (int) (BASE * rest / (rest + 38));
  }
}
