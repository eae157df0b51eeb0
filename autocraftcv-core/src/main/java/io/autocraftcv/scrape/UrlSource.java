package io.autocraftcv.scrape;

import java.util.Set;

/** A page on the web. */
final class UrlSource extends JobSource {

  private final String address;

  UrlSource(String address) {
    this.address = address;
  }

  @Override
  Fetch validated(Set<String> allowedHosts) {
    WebAddress valid = WebAddress.parse(address, allowedHosts);
    return (fetcher, progress) -> fetcher.fetch(valid, progress);
  }
}
