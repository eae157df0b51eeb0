package io.autocraftcv.webapp;

import io.autocraftcv.redis.RedisHealth;
import io.autocraftcv.redis.RedisProgressStore;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node can do its work. Without the database it cannot; without Redis it can, though
 * nobody is told how far tasks are that other nodes run.
 */
record Health(boolean database, @Nullable RedisHealth redis) {

  static Health of(Database database, @Nullable RedisProgressStore redis) {
    return new Health(database.isUp(), redis == null ? null : redis.health());
  }

  /** {@code up}, {@code degraded} or {@code down}. */
  String status() {
    if (!database) {
      return "down";
    }
    return redis == null || redis.status() == RedisHealth.Status.UP ? "up" : "degraded";
  }
}
