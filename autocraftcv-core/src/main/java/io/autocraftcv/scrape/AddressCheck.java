package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an address that a stranger names may be asked, by the rules by which pages are fetched:
 * for what else an application asks on a visitor's behalf, such as a visitor's language model.
 *
 * <pre>{@code
 * URI base = AddressCheck.allowing(Set.of("localhost")).require(form.get("base"));
 * }</pre>
 *
 * <p>It looks the name up, but whoever connects then looks it up again, and a hostile name may have
 * moved meanwhile. So ask it anew before each call, and accept only addresses in which TLS proves
 * who answers: {@code https}, or a host that was allowed by name. Safe for many threads.
 */
public final class AddressCheck {

  private final Set<String> allowedHosts;
  private final CheckedDns dns;

  AddressCheck(Set<String> allowedHosts, CheckedDns.Lookup lookup) {
    this.allowedHosts = allowedHosts;
    this.dns = new CheckedDns(lookup, allowedHosts);
  }

  /**
   * A check that lets these hosts pass although their addresses are private, their ports unusual or
   * their connections plain.
   *
   * @param hosts names or IP addresses, as they stand in a URL
   */
  public static AddressCheck allowing(Collection<String> hosts) {
    return new AddressCheck(
        hosts.stream().map(HostName::normalised).collect(Collectors.toUnmodifiableSet()),
        host -> InetAddress.getAllByName(host));
  }

  /**
   * The address, taken apart by the one parser that has checked it.
   *
   * @throws ScrapeException if it is none, or one that must not be asked
   */
  public URI require(String address) {
    WebAddress parsed = WebAddress.parse(address, allowedHosts);
    if (!parsed.allowed() && !parsed.isSecure()) {
      throw new ScrapeException(
          Reason.ADDRESS_NOT_ALLOWED, "Only addresses that begin with https:// are asked.");
    }
    try {
      dns.resolve(parsed.host());
    } catch (CheckedDns.NotPublicException e) {
      throw new ScrapeException(
          Reason.ADDRESS_NOT_ALLOWED, "This address belongs to a private network.", e);
    } catch (UnknownHostException e) {
      throw new ScrapeException(
          Reason.UNAVAILABLE,
          "There is no site " + parsed.host() + "; check the address for typing errors.",
          e);
    }
    return parsed.uri();
  }
}
