package io.autocraftcv.scrape;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The host of a web address in the one form in which hosts are compared: in lower case,
 * international names encoded, IP addresses as they are usually written and without brackets. What
 * could be read in two ways is no host.
 */
final class HostName {

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

  /** Where the WHATWG standard, and with it every browser, takes a host for a number. */
  private static final Pattern ENDS_IN_A_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9A-Fa-f]*)");

  private static final Pattern NAME = Pattern.compile("(?:[a-z0-9_-]{1,63}(?:\\.(?!$)|$))+");

  private HostName() {}

  /** A host, in brackets or not, in the one form in which hosts are compared. */
  static String normalised(String text) {
    if (text.contains(":")) {
      return ipv6(text.startsWith("[") ? text.substring(1, text.length() - 1) : text);
    }
    String name = ascii(text).toLowerCase(Locale.ROOT);
    String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (isIpv4(host) && text.equals(host)) {
      return host;
    }
    if (ENDS_IN_A_NUMBER.matcher(host).matches()
        || !NAME.matcher(host).matches()
        || !Stream.of(host.split("\\.")).allMatch(HostName::isLabel)) {
      throw notAHost();
    }
    return host;
  }

  private static boolean isLabel(String label) {
    return !label.startsWith(Punycode.PREFIX)
        || Punycode.decode(label)
            .filter(text -> !WebAddress.hasTrickyCharacters(text) && isFolded(text))
            .isPresent();
  }

  private static boolean isFolded(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC).equals(text);
  }

  /**
   * International names as DNS has them. Letters that stand for others (full-width, ligatures) are
   * none, nor those that some change and some keep (a sharp s).
   */
  private static String ascii(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      String ascii = IDN.toASCII(lower, IDN.USE_STD3_ASCII_RULES);
      if (isFolded(lower) && IDN.toUnicode(ascii).equals(lower.replace('\u3002', '.'))) {
        return ascii;
      }
    } catch (IllegalArgumentException e) {
      throw notAHost();
    }
    throw notAHost();
  }

  private static String ipv6(String text) {
    if (!text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      throw notAHost();
    }
    InetAddress address = literal(text);
    // Java turns an IPv4-mapped address into an IPv4 one. Nobody needs it to name a public site.
    if (address instanceof Inet4Address) {
      throw WebAddress.notAllowed();
    }
    return address.getHostAddress();
  }

  /** The address that a literal stands for; looks nothing up. */
  static InetAddress literal(String text) {
    try {
      return InetAddress.getByName(text.contains(":") ? "[" + text + "]" : text);
    } catch (UnknownHostException e) {
      throw notAHost();
    }
  }

  static boolean isIpv4(String text) {
    return IPV4.matcher(text).matches();
  }

  static ScrapeException notAHost() {
    return WebAddress.invalid(
        "The address names no site that can be found; copy it from your browser.");
  }
}
