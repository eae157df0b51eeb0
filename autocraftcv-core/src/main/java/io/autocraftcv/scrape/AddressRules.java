package io.autocraftcv.scrape;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses and names belong to the public internet. Addresses by the special-purpose
 * registries of IANA (RFC 6890 and its updates): whatever stands in one is refused, also where it
 * embeds a public address (mapped, NAT64, 6to4, Teredo), because the embedded one is then not the
 * one that is checked.
 */
final class AddressRules {

  private static final List<Block> SPECIAL =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // carrier-grade NAT
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local, the clouds' metadata
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.31.196.0/24", // AS112
              "192.52.193.0/24", // AMT
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "192.175.48.0/24", // AS112
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "::/96", // unspecified, loopback, IPv4-compatible
              "::ffff:0:0:0/96", // IPv4-translated
              "64:ff9b::/96", // NAT64
              "64:ff9b:1::/48", // local NAT64
              "100::/64", // discard
              "100:0:0:1::/64", // dummy prefix
              "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4
              "2620:4f:8000::/48", // AS112
              "3fff::/20", // documentation
              "5f00::/16", // segment routing
              "fc00::/7", // unique-local
              "fe80::/10", // link-local
              "fec0::/10", // site-local
              "ff00::/8") // multicast
          .map(Block::parse)
          .toList();

  /**
   * Names that never lead to the public internet (RFC 6761, RFC 6762, RFC 8375), or only seem to.
   */
  private static final List<String> SPECIAL_NAMES =
      List.of(
          "localhost",
          "local",
          "localdomain",
          "internal",
          "intranet",
          "private",
          "corp",
          "home",
          "lan",
          "home.arpa",
          "in-addr.arpa",
          "ip6.arpa",
          "onion",
          "alt",
          "invalid",
          "test");

  private AddressRules() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return SPECIAL.stream().noneMatch(block -> block.contains(bytes));
  }

  /** Whether a name, in lower case and without its last dot, may lead to the public internet. */
  static boolean isPublic(String name) {
    return name.contains(".")
        && SPECIAL_NAMES.stream()
            .noneMatch(special -> name.equals(special) || name.endsWith("." + special));
  }

  /** A network prefix. */
  private record Block(BigInteger prefix, int length, int bits) {

    static Block parse(String text) {
      String[] parts = text.split("/", 2);
      byte[] bytes = WebAddress.literal(parts[0]).getAddress();
      int bits = bytes.length * Byte.SIZE;
      int length = Integer.parseInt(parts[1]);
      return new Block(new BigInteger(1, bytes).shiftRight(bits - length), length, bits);
    }

    boolean contains(byte[] address) {
      return address.length * Byte.SIZE == bits
          && new BigInteger(1, address).shiftRight(bits - length).equals(prefix);
    }
  }
}
