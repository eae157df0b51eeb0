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

  StartRate(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes a token.
   *
   * @throws ProblemException 429 with the time until the next one, if there is none
   */
  synchronized void take(String owner) {
    long now = nanoTime.getAsLong();
    Bucket bucket = buckets.get(owner);
    double tokens =
        bucket == null
            ? perMinute
            : Math.min(perMinute, bucket.tokens() + (now - bucket.at()) * perMinute / MINUTE);
    if (tokens < 1) {
      int seconds = (int) Math.ceil((1 - tokens) * MINUTE / perMinute / 1e9);
      throw ProblemException.tooMany(
          "too_many_starts", "That was too often; please try again in " + seconds + " s", seconds);
    }
    buckets.put(owner, new Bucket(tokens - 1, now));
  }
}
