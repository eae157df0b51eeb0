package io.autocraftcv.scrape;

import io.autocraftcv.progress.Progress;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page on the web. */
final class UrlSource extends JobSource {

  private final String address;

  UrlSource(String address) {
    this.address = address;
  }

  @Override
  Fetch validated(Set<String> allowedHosts) {
    WebAddress valid = WebAddress.parse(address, allowedHosts);
    return (sites, progress) -> {
      Page data = data(valid, allowedHosts, sites, progress);
      return data == null ? sites.fetch(valid, progress) : data;
    };
  }

  /** What the page's board serves to programs, as if the page said it; null if that is nothing. */
  private static @Nullable Page data(
      WebAddress page, Set<String> allowedHosts, SiteManners sites, Progress progress) {
    URI data = Boards.data(page.uri()).orElse(null);
    if (data == null) {
      return null;
    }
    try {
      Page served = sites.fetch(WebAddress.parse(data.toString(), allowedHosts), progress);
      Page asPage = new Page(served.bytes(), served.contentType(), page.uri());
      var unused = Extraction.of(Markup.parse(asPage), Progress.none());
      return asPage;
    } catch (ScrapeException noPosting) {
      return null;
    }
  }
}
