package io.autocraftcv.scrape;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client only addresses that have been checked, so that a name cannot lead somewhere else
 * between check and connection (DNS rebinding). The client asks it for every connection, for IP
 * addresses too. One address that is not public among several makes the name unusable.
 */
final class CheckedDns implements DnsResolver {

  /** Looks a name up. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /** The name has an address that may not be asked. */
  static final class NotPublicException extends UnknownHostException {
    NotPublicException(String host) {
      super(host);
    }
  }

  private final Lookup lookup;
  private final Set<String> allowedHosts;

  CheckedDns(Lookup lookup, Set<String> allowedHosts) {
    this.lookup = lookup;
    this.allowedHosts = allowedHosts;
  }

  /**
   * @param asked as the client writes it: IPv6 addresses in brackets, some names decoded
   */
  @Override
  public InetAddress[] resolve(String asked) throws UnknownHostException {
    String host = HostName.normalised(asked);
    InetAddress[] addresses = lookup.all(host).clone();
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!allowedHosts.contains(host) && !Stream.of(addresses).allMatch(AddressRules::isPublic)) {
      throw new NotPublicException(host);
    }
    return addresses;
  }

  /** Only Kerberos would ask. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
