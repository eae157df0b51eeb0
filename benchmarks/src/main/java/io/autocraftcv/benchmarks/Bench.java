package io.autocraftcv.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs one benchmark by its name and prints a row {@code figure: value} for each result. */
public final class Bench {

  private static final Map<String, Benchmark> BENCHMARKS =
      Map.of(
          "advance", arguments -> AdvanceFigures.measure(),
          "eta", arguments -> EtaFigures.measure(),
          "http", arguments -> HttpFigures.measure(),
          "parse", ParseFigures::measure,
          "redis", arguments -> RedisFigures.measure(),
          "render", arguments -> RenderFigures.measure(),
          "visitors", VisitorsFigures::measure);

  private Bench() {}

  /** Measures itself and its peer in one run. */
  interface Benchmark {
    Map<String, Double> measure(List<String> arguments) throws Exception;
  }

  /** The name of a benchmark, and what it takes: "parse" directories of further PDFs. */
  public static void main(String[] args) throws Exception {
    Benchmark benchmark = args.length > 0 ? BENCHMARKS.get(args[0]) : null;
    if (benchmark == null) {
      System.err.println("usage: bin/bench NAME, one of " + BENCHMARKS.keySet());
      System.exit(2);
      return;
    }
    print(benchmark.measure(List.of(args).subList(1, args.length)), System.out);
  }

  private static void print(Map<String, Double> figures, PrintStream out) {
    figures.forEach(
        (name, value) -> out.println(String.format(Locale.ROOT, "%s: %.3f", name, value)));
  }
}
