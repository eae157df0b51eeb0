package io.autocraftcv.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The ratios of {@link AdvanceBenchmark}. */
final class AdvanceFigures {

  private AdvanceFigures() {}

  static Map<String, Double> measure() throws RunnerException {
    Map<String, RunResult> one = run(1);
    Map<String, RunResult> two = run(2);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("longadder_ns_1_thread", score(one, "longAdder"));
    figures.put("advance_ns_1_thread", score(one, "advance"));
    figures.put("longadder_ns_2_threads", score(two, "longAdder"));
    figures.put("advance_ns_2_threads", score(two, "advance"));
    figures.put("tongfei_ns_2_threads", score(two, "tongfei"));
    figures.put("advance_vs_longadder_1_thread", score(one, "advance") / score(one, "longAdder"));
    figures.put("advance_vs_longadder_2_threads", score(two, "advance") / score(two, "longAdder"));
    figures.put("tongfei_vs_advance_2_threads", score(two, "tongfei") / score(two, "advance"));
    figures.put("advance_bytes_per_call", bytesPerCall(one, "advance"));
    return figures;
  }

  private static Map<String, RunResult> run(int threads) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(AdvanceBenchmark.class.getName())
                    .threads(threads)
                    .forks(3)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    Map<String, RunResult> byName = new LinkedHashMap<>();
    results.forEach(result -> byName.put(result.getPrimaryResult().getLabel(), result));
    return byName;
  }

  private static double score(Map<String, RunResult> results, String name) {
    return result(results, name).getPrimaryResult().getScore();
  }

  private static double bytesPerCall(Map<String, RunResult> results, String name) {
    return requireNonNull(result(results, name).getSecondaryResults().get("gc.alloc.rate.norm"))
        .getScore();
  }

  private static RunResult result(Map<String, RunResult> results, String name) {
    return requireNonNull(results.get(name), name);
  }
}
