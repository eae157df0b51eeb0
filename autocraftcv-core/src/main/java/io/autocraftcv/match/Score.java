package io.autocraftcv.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up what a match is worth. What the posting does not speak of has no part in it. */
final class Score {

  private static final double MET = 0.7;
  private static final double PARTLY = 0.25;

  private final Map<Need, Mean> lines = new EnumMap<>(Need.class);
  private final Mean keywords = new Mean();
  private final Mean title = new Mean();

  /** A mean of values between 0 and 1. */
  private static final class Mean {
    private double weights;
    private double sum;

    void add(double weight, double value) {
      weights += weight;
      sum += weight * value;
    }

    double value() {
      return weights == 0 ? 0 : sum / weights;
    }
  }

  static Verdict verdict(double weight, double value, boolean shown, boolean missing) {
    if (weight == 0) {
      return shown ? Verdict.MET : Verdict.UNKNOWN;
    }
    if (value < PARTLY) {
      return missing ? Verdict.MISSING : Verdict.UNKNOWN;
    }
    return value >= MET ? Verdict.MET : Verdict.PARTLY;
  }

  void line(Need need, double weight, double value) {
    if (weight > 0) {
      lines.computeIfAbsent(need, key -> new Mean()).add(1, value);
    }
  }

  void keyword(Keyword keyword) {
    keywords.add(keyword.required() ? 2 : 1, keyword.covered() ? 1 : 0);
  }

  void title(List<Demand> demands, Facts facts) {
    demands.forEach(demand -> title.add(demand.weight(), demand.in(facts).value()));
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    part(parts, "requirements", 45, lines.getOrDefault(Need.MUST, new Mean()));
    part(parts, "keywords", 25, keywords);
    part(parts, "tasks", 12, lines.getOrDefault(Need.TASK, new Mean()));
    part(parts, "title", 12, title);
    part(parts, "niceToHave", 6, lines.getOrDefault(Need.NICE, new Mean()));
    double all = parts.stream().mapToDouble(Part::weight).sum();
    return parts.stream()
        .map(part -> new Part(part.key(), part.weight() / all, part.value()))
        .toList();
  }

  private static void part(List<Part> parts, String key, double weight, Mean mean) {
    if (mean.weights > 0) {
      parts.add(new Part(key, weight, mean.value()));
    }
  }

  int points() {
    return (int) Math.round(parts().stream().mapToDouble(Part::points).sum());
  }
}
