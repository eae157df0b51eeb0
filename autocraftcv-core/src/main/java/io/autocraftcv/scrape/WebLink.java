package io.autocraftcv.scrape;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address on a page as one that a browser may open: a page can put anything in its place. */
final class WebLink {

  private WebLink() {}

  /** The whole address, or null if it is none of the web. */
  static @Nullable String on(Markup page, @Nullable String link) {
    if (link == null || link.isBlank()) {
      return null;
    }
    try {
      URI uri = URI.create(link.strip());
      URI whole = page.url() == null ? uri : page.url().resolve(uri);
      return isWeb(whole) ? whole.toString() : null;
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  private static boolean isWeb(URI uri) {
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    return web && uri.getHost() != null;
  }
}
