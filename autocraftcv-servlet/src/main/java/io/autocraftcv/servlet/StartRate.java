package io.autocraftcv.servlet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each owner may start something: a bucket of as many tokens as starts are allowed in a
 * minute, which fills up again within a minute. Only the owners who started something lately are
 * remembered.
 */
final class StartRate {

  private static final double MINUTE = 60e9;
  private static final int MOST_OWNERS = 10_000;

  /** A bucket as it was at a moment; {@code tokens} may have come since. */
  private record Bucket(double tokens, long at) {}

  private final int perMinute;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_OWNERS;
        }
      };

  /**
   * How an owner stands after asking to start something.
   *
   * @param granted whether a token was there, and is taken
   * @param left how many tokens are left
   * @param next in how many seconds there is one, if there was none
   * @param full in how many seconds all are there again
   */
  record Standing(int perMinute, boolean granted, int left, int next, int full) {

    /** The header fields that tell it (draft-ietf-httpapi-ratelimit-headers-11). */
    Map<String, String> headers() {
      return Map.of(
          "RateLimit-Policy", "\"start\";q=" + perMinute + ";w=60",
          "RateLimit", "\"start\";r=" + left + ";t=" + full);
    }
  }

  StartRate(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
  }

  /** Takes a token, if there is one. */
  synchronized Standing take(String owner) {
    long now = nanoTime.getAsLong();
    Bucket bucket = buckets.get(owner);
    double tokens =
        bucket == null
            ? perMinute
            : Math.min(perMinute, bucket.tokens() + (now - bucket.at()) * perMinute / MINUTE);
    boolean granted = tokens >= 1;
    double left = granted ? tokens - 1 : tokens;
    if (granted) {
      buckets.put(owner, new Bucket(left, now));
    }
    return new Standing(perMinute, granted, (int) left, until(1, left), until(perMinute, left));
  }

  /** In how many seconds there are so many tokens. */
  private int until(int wanted, double tokens) {
    return (int) Math.ceil(Math.max(0, wanted - tokens) * MINUTE / perMinute / 1e9);
  }
}
