package io.autocraftcv.redis;

import org.jspecify.annotations.Nullable;

/**
 * Redis cannot do now what was asked of it. Try again later; nothing has to be undone, and what was
 * written may be written once more.
 */
public final class RedisUnavailableException extends RuntimeException {

  private final RedisHealth health;

  RedisUnavailableException(RedisHealth health, @Nullable Throwable cause) {
    super(health.sentence(), cause);
    this.health = health;
  }

  /** What is wrong. */
  public RedisHealth health() {
    return health;
  }
}
