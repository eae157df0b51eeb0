package io.autocraftcv.redis;

import io.autocraftcv.progress.StageHistory;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.params.GetExParams;

/** What all machines have learned; a plan that does not run for 90 days is forgotten. */
final class RedisStageHistory implements StageHistory {

  private static final long LIFE_MILLIS = Duration.ofDays(90).toMillis();

  private final Redis redis;
  private final Keys keys;

  RedisStageHistory(Redis redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  @Override
  public Optional<String> find(String plan) {
    GetExParams longer = GetExParams.getExParams().px(LIFE_MILLIS);
    return Optional.ofNullable(
        redis.<@Nullable String>ask(link -> link.commands().getEx(keys.history(plan), longer)));
  }

  @Override
  public boolean replace(String plan, @Nullable String known, String next) {
    String key = keys.history(plan);
    Call call =
        known == null
            ? Call.of(Script.REPLACE, key, next, LIFE_MILLIS)
            : Call.of(Script.REPLACE, key, next, LIFE_MILLIS, known);
    return Long.valueOf(1).equals(redis.run(call));
  }
}
