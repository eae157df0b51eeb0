package io.autocraftcv.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.autocraftcv.dbscheduler.PostgresServer;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.redis.RedisServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long it takes from the call that starts a task in one process until its work begins in
 * another, at twenty tasks a second: ours in PostgreSQL with its progress in Redis, BullMQ's in
 * Redis alone.
 */
final class StartFigures {

  private static final int WARM_UP = 200;
  private static final int TASKS = 500;

  private StartFigures() {}

  static Map<String, Double> measure(RedisServer redis) throws Exception {
    Map<String, Double> figures = new LinkedHashMap<>();
    report("enqueue_to_start", ours(redis), figures);
    report("bullmq_enqueue_to_start", bullMq(redis), figures);
    return figures;
  }

  private static List<Double> ours(RedisServer redis) throws Exception {
    try (PostgresServer postgres = PostgresServer.start();
        HikariDataSource pool = StartedElsewhere.pool(postgres.url());
        ProgressTracker submitter = StartedElsewhere.tracker(redis.uri(), pool, 0);
        Conversation worker =
            Conversation.with(StartedElsewhere.class, List.of(), redis.uri(), postgres.url())) {
      return milliseconds(worker, () -> StartedElsewhere.start(submitter));
    }
  }

  private static List<Double> bullMq(RedisServer redis) throws Exception {
    try (Conversation submitter = BullMq.run("bullmq-submitter.mjs", redis.port());
        Conversation worker = BullMq.run("bullmq-worker.mjs", redis.port())) {
      var unused = submitter.answer();
      return milliseconds(worker, () -> submitter.say("start"));
    }
  }

  private static List<Double> milliseconds(Conversation worker, PoissonClock.Arrival start)
      throws IOException {
    var unused = worker.answer();
    PoissonClock.run(WARM_UP + TASKS, start);
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < WARM_UP + TASKS; i++) {
      all.add(Long.parseLong(worker.answer()) / 1e6);
    }
    return all.subList(WARM_UP, all.size());
  }

  private static void report(String name, List<Double> millis, Map<String, Double> figures) {
    List<Double> sorted = millis.stream().sorted().toList();
    figures.put(name + "_p50_ms", sorted.get(sorted.size() / 2));
    figures.put(name + "_p99_ms", sorted.get(sorted.size() * 99 / 100));
  }
}
