package io.autocraftcv.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Progress over HTTP: polls beside nginx, and thousands of event streams on one node. */
final class HttpFigures {

  private HttpFigures() {}

  static Map<String, Double> measure() throws Exception {
    Map<String, Double> figures = new LinkedHashMap<>(PollFigures.measure());
    figures.putAll(StreamFigures.measure());
    return figures;
  }
}
