package io.autocraftcv.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this process has learned. Safe for many threads; does not survive a restart. */
final class MemoryStageHistory implements StageHistory {

  private static final int PLANS = 1_000;

  private final Cache<String, String> texts =
      Caffeine.newBuilder().maximumSize(PLANS).executor(Runnable::run).build();

  @Override
  public Optional<String> find(String plan) {
    return Optional.ofNullable(texts.getIfPresent(plan));
  }

  @Override
  public boolean replace(String plan, @Nullable String known, String next) {
    return known == null
        ? texts.asMap().putIfAbsent(plan, next) == null
        : texts.asMap().replace(plan, known, next);
  }
}
