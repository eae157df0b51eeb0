package io.autocraftcv.benchmarks;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Runs one benchmark by its name and prints a row {@code figure: value} for each result. */
public final class Bench {

  private static final Map<String, Benchmark> BENCHMARKS =
      Map.of(
          "advance", AdvanceFigures::measure,
          "eta", EtaFigures::measure,
          "http", HttpFigures::measure);

  private Bench() {}

  /** Measures itself and its peer in one run. */
  interface Benchmark {
    Map<String, Double> measure() throws Exception;
  }

  /** The name of a benchmark is the only argument. */
  public static void main(String[] args) throws Exception {
    Benchmark benchmark = args.length == 1 ? BENCHMARKS.get(args[0]) : null;
    if (benchmark == null) {
      System.err.println("usage: bin/bench NAME, one of " + BENCHMARKS.keySet());
      System.exit(2);
      return;
    }
    print(benchmark.measure(), System.out);
  }

  private static void print(Map<String, Double> figures, PrintStream out) {
    figures.forEach(
        (name, value) -> out.println(String.format(Locale.ROOT, "%s: %.3f", name, value)));
  }
}
