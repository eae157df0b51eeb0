package io.autocraftcv.benchmarks;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Polls of a running task, and nginx with the same bytes in a file. The two take turns, so that
 * what else the machine does meets both.
 */
final class PollFigures {

  private static final int ROUNDS = 5;
  private static final int ROUND_SECONDS = 3;

  /** For the just-in-time compiler, which nginx does not need. */
  private static final int WARM_UP_SECONDS = 10;

  private PollFigures() {}

  static Map<String, Double> measure() throws Exception {
    try (ServerProcess server = ServerProcess.start()) {
      StartedTask task = server.startTask();
      HttpResponse<byte[]> poll = Http.get(task.address(), task.headers());
      try (Nginx nginx = Nginx.serving(poll.body())) {
        Map<String, Double> figures = new LinkedHashMap<>();
        compare("poll", 200, task.address(), task.headers(), nginx.address(), Map.of(), figures);
        compare(
            "not_modified",
            304,
            task.address(),
            knowing(poll, task.headers()),
            nginx.address(),
            knowing(Http.get(nginx.address(), Map.of()), Map.of()),
            figures);
        return figures;
      }
    }
  }

  private static Map<String, String> knowing(
      HttpResponse<byte[]> response, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("If-None-Match", response.headers().firstValue("ETag").orElseThrow());
    return all;
  }

  private static void compare(
      String name,
      int status,
      URI ours,
      Map<String, String> ourHeaders,
      URI nginx,
      Map<String, String> nginxHeaders,
      Map<String, Double> figures)
      throws Exception {
    Wrk.rate(ours, ourHeaders, WARM_UP_SECONDS);
    List<Double> ourRates = new ArrayList<>();
    List<Double> nginxRates = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double our = Wrk.rate(ours, ourHeaders, ROUND_SECONDS);
      double its = Wrk.rate(nginx, nginxHeaders, ROUND_SECONDS);
      ourRates.add(our);
      nginxRates.add(its);
      ratios.add(our / its);
    }
    // wrk takes a 200 for a 304; a task that had changed meanwhile would show here.
    Http.expect(status, Http.get(ours, ourHeaders));
    Http.expect(status, Http.get(nginx, nginxHeaders));
    figures.put(name + "_per_second", median(ourRates));
    figures.put(name + "_nginx_per_second", median(nginxRates));
    figures.put(name + "_vs_nginx", median(ratios));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
