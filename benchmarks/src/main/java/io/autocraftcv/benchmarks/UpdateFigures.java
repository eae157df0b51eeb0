package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.ProgressStore.Update;
import io.autocraftcv.progress.ProgressStore.Verdict;
import io.autocraftcv.redis.RedisProgressStore;
import io.autocraftcv.redis.RedisServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;

/**
 * How many updates of running tasks Redis takes in a second, a hundred at once: ours, each an
 * atomic script; plain SET of the same bytes, which is as much as there could be; and BullMQ's. The
 * three take turns, so that what else the machine does meets all.
 */
final class UpdateFigures implements AutoCloseable {

  private static final int TASKS = 1_000;
  private static final int AT_ONCE = 100;

  private static final int WARM_UP_ROUNDS = 5;
  private static final int ROUNDS = 15;

  /** In a round of ours: each takes a quarter of a second, or not much more. */
  private static final int BATCHES = 200;

  private static final int SET_BATCHES = 1_500;
  private static final int BULLMQ_BATCHES = 60;

  private final RunningTasks tasks = new RunningTasks(TASKS);
  private final RedisProgressStore store;
  private final RedisClient client;
  private final Conversation bullMq;

  private UpdateFigures(RedisServer redis) throws IOException {
    store = RedisProgressStore.builder(redis.uri()).build();
    client = RedisClient.create(redis.uri());
    bullMq = BullMq.run("bullmq-updates.mjs", redis.port());
  }

  static Map<String, Double> measure(RedisServer redis) throws Exception {
    try (UpdateFigures figures = new UpdateFigures(redis)) {
      return figures.measure();
    }
  }

  private Map<String, Double> measure() throws IOException {
    ours(TASKS / AT_ONCE);
    List<byte[]> written = written();
    bullMq.say(new String(written.get(0), StandardCharsets.UTF_8));
    List<Double> ours = new ArrayList<>();
    List<Double> sets = new ArrayList<>();
    List<Double> itsOwn = new ArrayList<>();
    List<Double> againstSet = new ArrayList<>();
    List<Double> againstBullMq = new ArrayList<>();
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double our = ours(BATCHES);
      double set = sets(written);
      double its = bullMq();
      if (round >= 0) {
        ours.add(our);
        sets.add(set);
        itsOwn.add(its);
        againstSet.add(our / set);
        againstBullMq.add(our / its);
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("updates_per_second", ParseFigures.median(ours));
    figures.put("pipelined_set_per_second", ParseFigures.median(sets));
    figures.put("bullmq_updates_per_second", ParseFigures.median(itsOwn));
    figures.put("updates_vs_pipelined_set", ParseFigures.median(againstSet));
    figures.put("updates_vs_bullmq", ParseFigures.median(againstBullMq));
    return figures;
  }

  /** What the store has made of each task. */
  private List<byte[]> written() {
    return tasks.ids().stream()
        .map(id -> client.hget(utf8("ac:t:{" + id + "}"), utf8("d")))
        .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private double ours(int batches) {
    List<List<Update>> updates = tasks.next(batches, AT_ONCE);
    List<Verdict> verdicts = new ArrayList<>(batches * AT_ONCE);
    long begun = System.nanoTime();
    for (List<Update> batch : updates) {
      verdicts.addAll(store.write(batch));
    }
    double rate = perSecond(batches, System.nanoTime() - begun);
    if (verdicts.stream().anyMatch(verdict -> verdict != Verdict.ACCEPTED)) {
      throw new IllegalStateException("An update was not accepted");
    }
    return rate;
  }

  private double sets(List<byte[]> written) {
    List<byte[]> keys = tasks.ids().stream().map(id -> utf8("set:" + id)).toList();
    int next = 0;
    long begun = System.nanoTime();
    for (int batch = 0; batch < SET_BATCHES; batch++) {
      try (AbstractPipeline pipeline = client.pipelined()) {
        for (int i = 0; i < AT_ONCE; i++) {
          pipeline.set(keys.get(next % TASKS), written.get(next % TASKS));
          next++;
        }
      }
    }
    return perSecond(SET_BATCHES, System.nanoTime() - begun);
  }

  private double bullMq() throws IOException {
    return perSecond(BULLMQ_BATCHES, Long.parseLong(bullMq.ask("" + BULLMQ_BATCHES * AT_ONCE)));
  }

  private static double perSecond(int batches, long nanos) {
    return batches * AT_ONCE * 1e9 / nanos;
  }

  @Override
  public void close() throws InterruptedException {
    bullMq.close();
    client.close();
    store.close();
  }
}
