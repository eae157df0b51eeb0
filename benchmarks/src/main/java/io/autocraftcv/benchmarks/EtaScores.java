package io.autocraftcv.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What was foretold in runs of one kind, by us and by each peer. */
final class EtaScores {

  private static final double[] MOMENTS = {0.1, 0.25, 0.5, 0.75};

  private final List<EtaForecast> ours = new ArrayList<>();
  private final Map<EtaPeer, List<EtaForecast>> peers = new EnumMap<>(EtaPeer.class);

  EtaScores() {
    for (EtaPeer peer : EtaPeer.values()) {
      peers.put(peer, new ArrayList<>());
    }
  }

  /** Lets the engine learn from all of these runs but the last {@code scored}, and scores those. */
  void add(List<EtaRun> runs, int scored) {
    try (EtaReplay replay = new EtaReplay()) {
      for (int i = 0; i < runs.size(); i++) {
        EtaRun run = runs.get(i);
        EtaForecast forecast = replay.forecast(run);
        if (i >= runs.size() - scored) {
          ours.add(forecast);
          peers.forEach((peer, forecasts) -> forecasts.add(peer.forecast(run)));
        }
      }
    }
  }

  /** The scores of several kinds in one. */
  static EtaScores of(List<EtaScores> kinds) {
    EtaScores all = new EtaScores();
    for (EtaScores kind : kinds) {
      all.ours.addAll(kind.ours);
      all.peers.forEach((peer, forecasts) -> forecasts.addAll(kind.forecasts(peer)));
    }
    return all;
  }

  /** The median finish error, over the moments at which everybody foretold something. */
  double error() {
    return error(ours);
  }

  double error(EtaPeer peer) {
    return error(forecasts(peer));
  }

  /** The median finish error of whoever of the three is best at this kind. */
  double bestError() {
    return Stream.of(EtaPeer.values()).mapToDouble(this::error).min().orElseThrow();
  }

  double churn() {
    return median(ours, EtaForecast::churn);
  }

  long broken() {
    return ours.stream().mapToLong(EtaForecast::broken).sum();
  }

  /** All of it, by names that begin so. */
  void rows(String name, Map<String, Double> figures) {
    rows(name, ours, figures);
    figures.put(name + "_covered", mean(ours, EtaForecast::covers));
    peers.forEach(
        (peer, forecasts) ->
            rows(name + "_" + peer.name().toLowerCase(Locale.ROOT), forecasts, figures));
  }

  private void rows(String name, List<EtaForecast> forecasts, Map<String, Double> figures) {
    figures.put(name + "_error", error(forecasts));
    for (double moment : MOMENTS) {
      figures.put(
          name + "_error_at_" + Math.round(100 * moment),
          median(forecasts, forecast -> forecast.error(moment)));
    }
    figures.put(name + "_churn", median(forecasts, EtaForecast::churn));
    figures.put(name + "_rises", median(forecasts, EtaForecast::rises));
    figures.put(
        name + "_known", mean(forecasts, (f, moment) -> Double.isNaN(f.error(moment)) ? 0 : 1));
  }

  private interface AtMoment {
    double of(EtaForecast forecast, double moment);
  }

  private List<EtaForecast> forecasts(EtaPeer peer) {
    return peers.getOrDefault(peer, List.of());
  }

  private double error(List<EtaForecast> forecasts) {
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < forecasts.size(); i++) {
      for (double moment : MOMENTS) {
        if (everybodyKnows(i, moment)) {
          errors.add(forecasts.get(i).error(moment));
        }
      }
    }
    return median(errors.stream().mapToDouble(Double::doubleValue));
  }

  private boolean everybodyKnows(int run, double moment) {
    return !Double.isNaN(ours.get(run).error(moment))
        && peers.values().stream().noneMatch(f -> Double.isNaN(f.get(run).error(moment)));
  }

  private static double mean(List<EtaForecast> forecasts, AtMoment what) {
    return forecasts.stream()
        .flatMapToDouble(f -> Arrays.stream(MOMENTS).map(moment -> what.of(f, moment)))
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  private static double median(List<EtaForecast> forecasts, ToDoubleFunction<EtaForecast> what) {
    return median(forecasts.stream().mapToDouble(what));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
    int count = sorted.length;
    return count == 0 ? Double.NaN : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
  }
}
