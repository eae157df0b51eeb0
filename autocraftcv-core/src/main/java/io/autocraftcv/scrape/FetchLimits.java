package io.autocraftcv.scrape;

import java.time.Duration;

/**
 * How much of a site's attention and of our own memory a page may take.
 *
 * @param bytes of the page, decompressed
 * @param ratio of decompressed to received bytes, beyond the first megabyte
 * @param redirects followed before we give up
 * @param connect until there is a connection
 * @param silence between two bytes
 * @param total for everything, redirects and body included
 */
record FetchLimits(
    int bytes, int ratio, int redirects, Duration connect, Duration silence, Duration total) {

  static final FetchLimits DEFAULT =
      new FetchLimits(
          10 * 1024 * 1024,
          100,
          5,
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60));
}
