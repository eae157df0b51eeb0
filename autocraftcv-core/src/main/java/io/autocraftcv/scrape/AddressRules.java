package io.autocraftcv.scrape;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
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
              "168.63.129.16/32", // a cloud's own services, at a public address
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
              "::/3", // unspecified, loopback, IPv4 in every dress, NAT64, discard
              "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4
              "2620:4f:8000::/48", // AS112
              "3fff::/20", // documentation
              "4000::/2", // not assigned, segment routing
              "8000::/1") // not assigned, unique-local, link-local, multicast
          .map(Block::parse)
          .toList();

  /** Names that never lead to the public internet (RFC 6761, RFC 6762, RFC 8375). */
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

  /** Domains below which anybody gets a name for any address, or a redirect to any. */
  private static final List<String> ANYWHERE_NAMES =
      List.of(
          "1u.ms",
          "lacolhost.com",
          "localh.st",
          "localtest.me",
          "lvh.me",
          "nip.io",
          "r3dir.me",
          "rbndr.us",
          "sslip.io",
          "vcap.me",
          "xip.io");

  /** An IPv4 address spelled out in a name, as services do that resolve the name to it. */
  private static final Pattern SPELLED =
      Pattern.compile("(?<![a-z0-9])[0-9]{1,3}([.-])[0-9]{1,3}(?:\\1[0-9]{1,3}){2}(?![a-z0-9])");

  private AddressRules() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return SPECIAL.stream().noneMatch(block -> block.contains(bytes));
  }

  /** Whether a name, in lower case and without its last dot, may lead to the public internet. */
  static boolean isPublic(String name) {
    return name.contains(".")
        && Stream.concat(SPECIAL_NAMES.stream(), ANYWHERE_NAMES.stream())
            .noneMatch(special -> name.equals(special) || name.endsWith("." + special))
        && SPELLED
            .matcher(name)
            .results()
            .map(spelled -> spelled.group().replace('-', '.'))
            .filter(HostName::isIpv4)
            .allMatch(address -> isPublic(HostName.literal(address)));
  }

  /** A network prefix. */
  private record Block(BigInteger prefix, int length, int bits) {

    static Block parse(String text) {
      String[] parts = text.split("/", 2);
      byte[] bytes = HostName.literal(parts[0]).getAddress();
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
