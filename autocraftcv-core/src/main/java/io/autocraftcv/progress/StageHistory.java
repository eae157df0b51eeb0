package io.autocraftcv.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long the stages of past successful runs took, and so how long a run still needs: the medians
 * of the stages to come, and for the open stage its median, blended with this run's own rate in the
 * measure in which it has been counted. Without evidence for a part there is no estimate for the
 * whole.
 */
final class StageHistory {

  /** Enough for a steady median, few enough to follow a change within a day's runs. */
  private static final int RUNS = 20;

  /**
   * A rate read off less than this share of a stage says more about its start than about its rest.
   */
  private static final double LEAST_FRACTION = 0.02;

  private static final int PLANS = 1_000;

  private final Cache<String, Deque<long[]>> runs =
      Caffeine.newBuilder().maximumSize(PLANS).executor(Runnable::run).build();

  /**
   * Where a run is.
   *
   * @param stage the open stage, from 0; the number of stages when the last one is done
   * @param nanos how long the stage has been open
   * @param fraction the counted share of it, 0 if nothing is counted
   */
  record Whereabouts(int stage, long nanos, double fraction) {}

  /** Remembers a successful run by the time that each stage took. */
  void record(Plan plan, long[] stageNanos) {
    runs.asMap()
        .compute(
            plan.name(),
            (name, known) -> {
              Deque<long[]> next = known == null ? new ArrayDeque<>() : new ArrayDeque<>(known);
              next.removeIf(run -> run.length != stageNanos.length);
              next.addLast(stageNanos);
              if (next.size() > RUNS) {
                next.removeFirst();
              }
              return next;
            });
  }

  /** The nanoseconds that a run still needs, or empty without evidence. */
  OptionalLong remaining(Plan plan, Whereabouts now) {
    List<long[]> past = past(plan);
    int stages = plan.stages().size();
    if (past.isEmpty() && now.stage() < stages - 1) {
      return OptionalLong.empty();
    }
    OptionalLong here = now.stage() < stages ? restOfStage(past, now) : OptionalLong.of(0);
    if (here.isEmpty()) {
      return here;
    }
    long later = 0;
    for (int stage = now.stage() + 1; stage < stages; stage++) {
      later += median(past, stage);
    }
    return OptionalLong.of(here.getAsLong() + later);
  }

  private static OptionalLong restOfStage(List<long[]> past, Whereabouts now) {
    boolean counted = now.fraction() >= LEAST_FRACTION;
    double byRate = counted ? now.nanos() * (1 - now.fraction()) / now.fraction() : 0;
    if (past.isEmpty()) {
      return counted ? OptionalLong.of((long) byRate) : OptionalLong.empty();
    }
    double byMedian = Math.max(0, median(past, now.stage()) - now.nanos());
    double weight = counted ? now.fraction() : 0;
    return OptionalLong.of((long) (weight * byRate + (1 - weight) * byMedian));
  }

  private static long median(List<long[]> past, int stage) {
    long[] sorted = past.stream().mapToLong(run -> run[stage]).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
  }

  private List<long[]> past(Plan plan) {
    Deque<long[]> known = runs.getIfPresent(plan.name());
    return known == null
        ? List.of()
        : known.stream().filter(run -> run.length == plan.stages().size()).toList();
  }
}
