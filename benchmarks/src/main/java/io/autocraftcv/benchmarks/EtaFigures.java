package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How well the time left is foretold: recorded and made runs go through the real engine again,
 * beside three others that see the same bar.
 */
final class EtaFigures {

  /** The runs from which the engine has learned when it is scored. */
  private static final int PAST = 20;

  /** Runs of so many different tasks of each kind are scored. */
  private static final int TASKS = 200;

  /** The estimate was tuned with seeds 1 and 2; another one shows what it can do. */
  private static final long SEED = Long.getLong("eta.seed", 20_261_124);

  private EtaFigures() {}

  static Map<String, Double> measure() throws IOException {
    Map<String, EtaScores> fresh = new LinkedHashMap<>();
    Map<String, EtaScores> counted = new LinkedHashMap<>();
    for (EtaKind kind : EtaKind.values()) {
      String name = "eta_" + kind.name().toLowerCase(Locale.ROOT);
      fresh.put(name + "_fresh", scores(random -> kind.runs(1, random)));
      counted.put(name, scores(random -> kind.runs(PAST + 1, random)));
    }
    EtaScores staged = scores(random -> EtaKind.staged(PAST + 1, random));
    Map<String, EtaScores> recorded = new LinkedHashMap<>();
    for (Map.Entry<String, List<EtaRun>> runs : EtaRecording.read().entrySet()) {
      EtaScores scores = new EtaScores();
      scores.add(runs.getValue(), runs.getValue().size() - PAST);
      recorded.put("eta_recorded_" + runs.getKey().replace('-', '_'), scores);
    }

    Map<String, EtaScores> all = new LinkedHashMap<>(fresh);
    all.putAll(counted);
    all.put("eta_staged", staged);
    all.put("eta_recorded", EtaScores.of(List.copyOf(recorded.values())));
    Map<String, Double> figures = new LinkedHashMap<>();
    all.forEach((name, scores) -> scores.rows(name, figures));
    recorded.forEach((name, scores) -> figures.put(name + "_vs_linear", versusLinear(scores)));
    figures.put("eta_synthetic_error_vs_linear", versusLinear(staged));
    figures.put("eta_recorded_error_vs_linear", versusLinear(all.get("eta_recorded")));
    figures.put(
        "eta_staged_error_vs_linear",
        Math.max(versusLinear(staged), versusLinear(all.get("eta_recorded"))));
    List<EtaScores> everyCounted = new ArrayList<>(fresh.values());
    everyCounted.addAll(counted.values());
    figures.put("eta_counted_error_vs_best", worst(everyCounted, EtaFigures::aboveBest));
    figures.put("eta_counted_ratio_vs_best", versusBest(EtaScores.of(everyCounted)));
    figures.put(
        "eta_counted_fresh_ratio_of_worst_kind", worst(fresh.values(), EtaFigures::versusBest));
    figures.put("eta_counted_ratio_of_worst_kind", worst(everyCounted, EtaFigures::versusBest));
    figures.put("eta_broken_numbers", (double) EtaScores.of(List.copyOf(all.values())).broken());
    figures.put("eta_churn_median", EtaScores.of(List.copyOf(all.values())).churn());
    return figures;
  }

  private interface Runs {
    List<EtaRun> of(Random random);
  }

  private static EtaScores scores(Runs runs) {
    EtaScores scores = new EtaScores();
    // Seeds that follow each other would begin with much the same numbers.
    Random seeds = new Random(SEED);
    for (int task = 0; task < TASKS; task++) {
      scores.add(runs.of(new Random(seeds.nextLong())), 1);
    }
    return scores;
  }

  private static double versusLinear(EtaScores scores) {
    return scores.error() / scores.error(EtaPeer.LINEAR);
  }

  private static double versusBest(EtaScores scores) {
    return scores.error() / scores.bestError();
  }

  private static double aboveBest(EtaScores scores) {
    return scores.error() - scores.bestError();
  }

  private static double worst(Collection<EtaScores> kinds, ToDoubleFunction<EtaScores> what) {
    return kinds.stream().mapToDouble(what).max().orElse(Double.NaN);
  }
}
