package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.redis.RedisProgressStore;
import io.autocraftcv.redis.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** How much a store hears of tasks that advance as fast as they can. */
final class StoreWriteFigures {

  private static final int TASKS = 1_000;
  private static final Duration TIME = Duration.ofSeconds(5);
  private static final Stage COUNT = Stage.of("count", "Counting...");
  private static final Plan PLAN = Plan.of("counting", COUNT);

  private StoreWriteFigures() {}

  static Map<String, Double> measure(RedisServer redis) throws InterruptedException {
    CountingStore store = new CountingStore(RedisProgressStore.builder(redis.uri()).build());
    CountDownLatch end = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.builder().store(store).workers(TASKS).build()) {
      List<Progress> tasks = started(tracker, end);
      long before = store.writes();
      long begun = System.nanoTime();
      long advances =
          IntStream.range(0, Runtime.getRuntime().availableProcessors())
              .mapToObj(
                  core ->
                      CompletableFuture.supplyAsync(
                          () -> advance(tasks), work -> new Thread(work).start()))
              .toList()
              .stream()
              .mapToLong(CompletableFuture::join)
              .sum();
      double seconds = (System.nanoTime() - begun) / 1e9;
      double writes = (store.writes() - before) / seconds;
      end.countDown();
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("advances_per_second_of_1000_tasks", advances / seconds);
      figures.put("store_writes_per_second_of_1000_tasks", writes);
      figures.put("store_writes_per_second_and_task", writes / TASKS);
      return figures;
    }
  }

  /** Tasks that all hold a stage open until the end. */
  private static List<Progress> started(ProgressTracker tracker, CountDownLatch end) {
    List<CompletableFuture<Progress>> running = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      CompletableFuture<Progress> inStage = new CompletableFuture<>();
      running.add(inStage);
      tracker.start(
          PLAN,
          progress -> {
            progress.run(
                COUNT,
                () -> {
                  progress.total(Long.MAX_VALUE);
                  inStage.complete(progress);
                  end.await();
                });
            return PLAN;
          });
    }
    return running.stream().map(CompletableFuture::join).toList();
  }

  /** Advances one after the other, so that there is news of each at every moment. */
  private static long advance(List<Progress> tasks) {
    long begun = System.nanoTime();
    long advances = 0;
    while (System.nanoTime() - begun < TIME.toNanos()) {
      for (Progress task : tasks) {
        task.advance(1);
      }
      advances += tasks.size();
    }
    return advances;
  }
}
