package io.autocraftcv.benchmarks;

import io.autocraftcv.redis.RedisServer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Progress and tasks of many machines, over one Redis and one PostgreSQL of our own. */
final class RedisFigures {

  private RedisFigures() {}

  static Map<String, Double> measure() throws Exception {
    try (RedisServer redis = RedisServer.start()) {
      Map<String, Double> figures = new LinkedHashMap<>(UpdateFigures.measure(redis));
      figures.putAll(StartFigures.measure(redis));
      figures.putAll(StoreWriteFigures.measure(redis));
      return figures;
    }
  }
}
