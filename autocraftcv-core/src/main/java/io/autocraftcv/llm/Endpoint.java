package io.autocraftcv.llm;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is, and the key to it. Not a record: those print what they hold.
 *
 * <p>Plain HTTP is for models of one's own: it goes anywhere as long as there is no key to be read
 * on the way, and with a key to this machine, to private addresses and to names without a dot.
 */
final class Endpoint {

  private final URI base;
  private final @Nullable String key;

  Endpoint(URI base, @Nullable String key) {
    this.base = base;
    this.key = key;
    requireAddress(base);
    if (key != null) {
      requireKey(key);
      requireSecret(base);
    }
  }

  /** As {@link URI#create}, which would show what it cannot read. */
  static URI address(String base) {
    try {
      return new URI(base);
    } catch (URISyntaxException e) {
      throw noAddress();
    }
  }

  URI base() {
    return base;
  }

  @Nullable String key() {
    return key;
  }

  /** An address below the base. */
  URI at(String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + "/" + path);
  }

  private static void requireAddress(URI base) {
    boolean web = "https".equalsIgnoreCase(base.getScheme()) || isPlain(base);
    if (!web || base.getHost() == null) {
      throw noAddress();
    }
    // It is not shown: what stands there is often a key.
    if (base.getUserInfo() != null || base.getQuery() != null || base.getFragment() != null) {
      throw new IllegalArgumentException(
          "A language model's address has no user, no '?' and no '#'; give a key as the key");
    }
  }

  private static IllegalArgumentException noAddress() {
    return new IllegalArgumentException(
        "A language model's address begins with https:// (or http:// for one of your own)"
            + " and a host");
  }

  /** The client would refuse it as well, and show it. */
  private static void requireKey(String key) {
    if (!key.matches("[!-~]+")) {
      throw new IllegalArgumentException(
          "A key has letters, digits and signs, and no spaces; check what was copied");
    }
  }

  private static void requireSecret(URI base) {
    if (isPlain(base) && !isOurs(base.getHost())) {
      throw new IllegalArgumentException(
          "With http:// everybody on the way to "
              + base.getHost()
              + " can read the key; use https://, or leave the key out");
    }
  }

  private static boolean isPlain(URI base) {
    return "http".equalsIgnoreCase(base.getScheme());
  }

  private static boolean isOurs(String host) {
    boolean number = host.startsWith("[") || host.matches("[0-9.]+");
    if (!number) {
      return !host.contains(".");
    }
    try {
      // An address in numbers is not looked up.
      InetAddress address = InetAddress.getByName(host);
      boolean uniqueLocal = address.getAddress().length == 16 && isUniqueLocal(address);
      return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isUniqueLocal(InetAddress address) {
    return (address.getAddress()[0] & 0xfe) == 0xfc;
  }
}
