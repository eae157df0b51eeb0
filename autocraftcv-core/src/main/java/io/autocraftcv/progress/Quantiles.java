package io.autocraftcv.progress;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a quantity was spread over the past runs, of which the newest count most: what share of the
 * runs stayed below which value. Immutable, and small however many runs there were.
 *
 * <p>Values are kept as the weights of buckets that grow by 2 %, so that a quantile is known within
 * 1 % whatever its size (DDSketch: Masson, Rim, Lee, VLDB 2019). Each new run takes a twentieth
 * from the weights of those before it: the last 20 to 30 runs dominate, and what is older than
 * about 130 is forgotten.
 *
 * <p>A quantile is one for the run to come, not for those seen: of n runs one expects the next one
 * below the least with probability 1/(n+1), and above the greatest as well (Hill's A(n)). Beyond
 * what was seen the spread goes on as a Pareto tail: steeply where the runs were alike, flatly
 * where they differed or were few. Of a single run that took t one half of the runs that take
 * longer takes more than 2 t (Gott, Nature 1993); of n runs that were all alike, more than t times
 * the n-th root of 2.
 */
final class Quantiles {

  static final Quantiles NONE = new Quantiles(0, new TreeMap<>());

  private static final double LOG_GROWTH = Math.log(1.01 / 0.99);

  /** The weight of the newest run. Whole numbers, so that what is written is what is read. */
  private static final int ONE = 10_000;

  private static final double KEPT = 0.95;
  private static final int LEAST_WEIGHT = ONE / 1000;

  /** More than the weights of all runs, which are a geometric series, can add up to. */
  private static final int HEAVIEST = 21 * ONE;

  /** In nanoseconds, from less than any clock can tell to 30 years. */
  private static final double LEAST = 1e-6;

  private static final double GREATEST = 1e18;

  /** The weight of the zeros. */
  private final int zeros;

  private final SortedMap<Integer, Integer> buckets;

  /**
   * Of each bucket, in their order: the share of the runs up to its middle, and its value's log.
   */
  private final double[] shares;

  private final double[] logs;

  /** What the weights of the buckets add up to, in runs. */
  private final double runs;

  /** How far apart the values are: the mean distance of their logs from the mean log. */
  private final double spread;

  private Quantiles(int zeros, SortedMap<Integer, Integer> buckets) {
    this.zeros = zeros;
    this.buckets = buckets;
    this.shares = new double[2 * buckets.size()];
    this.logs = new double[shares.length];
    double sum = buckets.values().stream().mapToInt(Integer::intValue).sum();
    double before = 0;
    double meanLog = 0;
    int i = 0;
    for (Map.Entry<Integer, Integer> bucket : buckets.entrySet()) {
      double weight = bucket.getValue();
      double log = (bucket.getKey() - 0.5) * LOG_GROWTH;
      double half = Math.min(weight, ONE) / 2;
      logs[i] = log;
      shares[i++] = (before + half + ONE / 2.0) / (sum + ONE);
      logs[i] = log;
      shares[i++] = (before + weight - half + ONE / 2.0) / (sum + ONE);
      meanLog += log * weight / sum;
      before += weight;
    }
    double distance = 0;
    i = 0;
    for (int weight : buckets.values()) {
      distance += Math.abs(logs[i] - meanLog) * weight / sum;
      i += 2;
    }
    this.runs = sum / ONE;
    this.spread = distance;
  }

  /** With one more run. A run without any of it counts as zero. */
  Quantiles with(double value) {
    SortedMap<Integer, Integer> next = new TreeMap<>();
    buckets.forEach(
        (bucket, weight) -> {
          if (aged(weight) >= LEAST_WEIGHT) {
            next.put(bucket, aged(weight));
          }
        });
    if (value > 0) {
      double within = Math.max(LEAST, Math.min(GREATEST, value));
      next.merge(bucket(within), ONE, Integer::sum);
    }
    return new Quantiles(aged(zeros) + (value > 0 ? 0 : ONE), next);
  }

  private static int bucket(double value) {
    return (int) Math.ceil(Math.log(value) / LOG_GROWTH);
  }

  private static int aged(int weight) {
    return (int) (weight * KEPT);
  }

  /** Whether no run had any of it. */
  boolean isEmpty() {
    return buckets.isEmpty();
  }

  /** How far apart the values are as a ratio's logarithm, the further the fewer there are. */
  double spread() {
    return spread + 1 / runs;
  }

  /** The value below which this share of the runs stays, 0 to 1, zeros among them. */
  double at(double share) {
    double none = zeros / (zeros + runs * ONE);
    return share <= none || isEmpty() ? 0 : Math.exp(logAt((share - none) / (1 - none)));
  }

  /** As {@link #at}, among the runs that had more than {@code least} of it. */
  double atBeyond(double least, double share) {
    double log = Math.log(least);
    if (log >= logs[logs.length - 1]) {
      // The same as below, where the share of the runs that are beyond is too small for a double.
      return least * Math.pow(1 - share, -tail());
    }
    double beyond = 1 - shareBelow(log);
    return Math.max(least, Math.exp(logAt(1 - beyond * (1 - share))));
  }

  /** What eight of ten of the next runs stay within, and half of them below. */
  Range range() {
    return new Range(at(0.1), at(0.5), at(0.9));
  }

  /** As {@link #range}, of the runs that have more than {@code least}. */
  Range rangeBeyond(double least) {
    return new Range(atBeyond(least, 0.1), atBeyond(least, 0.5), atBeyond(least, 0.9));
  }

  private double logAt(double share) {
    int last = logs.length - 1;
    if (share <= shares[0]) {
      return logs[0] + tail() * Math.log(share / shares[0]);
    }
    if (share >= shares[last]) {
      return logs[last] + tail() * Math.log((1 - shares[last]) / (1 - share));
    }
    int next = 1;
    while (shares[next] < share) {
      next++;
    }
    double part = (share - shares[next - 1]) / (shares[next] - shares[next - 1]);
    return logs[next - 1] + part * (logs[next] - logs[next - 1]);
  }

  private double shareBelow(double log) {
    if (log <= logs[0]) {
      return shares[0] * Math.exp((log - logs[0]) / tail());
    }
    int next = 1;
    while (logs[next] < log) {
      next++;
    }
    double part = (log - logs[next - 1]) / (logs[next] - logs[next - 1]);
    return shares[next - 1] + part * (shares[next] - shares[next - 1]);
  }

  /**
   * The mean log by which a value beyond all others exceeds them. The half is about what it is, as
   * against the spread, for normal logs.
   */
  private double tail() {
    return spread / 2 + 1 / runs;
  }

  /** What {@link #parse} reads. */
  String text() {
    return buckets.entrySet().stream()
        .map(bucket -> " " + bucket.getKey() + ":" + bucket.getValue())
        .collect(Collectors.joining("", Integer.toString(zeros), ""));
  }

  /**
   * What {@link #text} wrote.
   *
   * @throws IllegalArgumentException if this is something else
   */
  static Quantiles parse(String text) {
    String[] words = text.split(" ");
    SortedMap<Integer, Integer> buckets = new TreeMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] bucket = words[i].split(":", 2);
      if (bucket.length < 2) {
        throw new IllegalArgumentException("No bucket: " + words[i]);
      }
      buckets.put(
          number(bucket[0], bucket(LEAST), bucket(GREATEST)), number(bucket[1], 1, HEAVIEST));
    }
    return new Quantiles(number(words[0], 0, HEAVIEST), buckets);
  }

  private static int number(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException(number + " is not within " + least + " and " + most);
    }
    return number;
  }
}
