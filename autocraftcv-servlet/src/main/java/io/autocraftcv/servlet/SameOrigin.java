package io.autocraftcv.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Refuses requests that change something and that another site made a visitor's browser send.
 * Browsers say so themselves: in {@code Sec-Fetch-Site} (W3C Fetch Metadata), else in {@code
 * Origin} (RFC 6454), which every browser sends with a POST. A request with neither is no
 * browser's; it passes only if it brings no cookie either, for then there is nobody whose name it
 * could abuse.
 */
public final class SameOrigin {

  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SameOrigin() {}

  static void require(HttpServletRequest request) {
    if (!holds(request)) {
      throw new ProblemException(
          403,
          "cross_site",
          "This request must come from the application's own pages; a program says so with an Origin header that names the application");
    }
  }

  /** Whether the request comes from the application's own pages, or from no browser at all. */
  public static boolean holds(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return isOwn(origin, request.getHeader("Host"));
    }
    return request.getHeader("Cookie") == null;
  }

  /**
   * The scheme is not compared: behind a proxy that ends TLS it differs, and the host is what
   * counts.
   */
  private static boolean isOwn(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
