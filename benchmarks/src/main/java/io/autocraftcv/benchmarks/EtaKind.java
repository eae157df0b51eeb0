package io.autocraftcv.benchmarks;

import io.autocraftcv.benchmarks.EtaRun.Point;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Runs that never were, but might have been. */
enum EtaKind {
  /** Every unit takes about the same. */
  CONSTANT {
    @Override
    IntToDoubleFunction pace(int units, Random random) {
      return i -> Math.max(0.1, 1 + 0.3 * random.nextGaussian());
    }
  },

  /** Few units take most of the time: a Pareto tail with exponent 1.5. */
  HEAVY_TAILED {
    @Override
    IntToDoubleFunction pace(int units, Random random) {
      return i -> Math.min(units / 10.0, Math.pow(1 - random.nextDouble(), -1 / 1.5) / 3);
    }
  },

  /** Nothing moves, one to three times, for 5 to 25 % of the time that the rest takes. */
  STALLING {
    @Override
    IntToDoubleFunction pace(int units, Random random) {
      double[] stalls = new double[units];
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        stalls[random.nextInt(units)] += units * (0.05 + 0.2 * random.nextDouble());
      }
      return i -> Math.max(0.1, 1 + 0.3 * random.nextGaussian()) + stalls[i];
    }
  },

  /** The last units go six times as fast as the first. */
  ACCELERATING {
    @Override
    IntToDoubleFunction pace(int units, Random random) {
      return i -> Math.max(0.1, 1 + 0.3 * random.nextGaussian()) * 1.8 / (1 + 5.0 * i / units);
    }
  };

  private static final Plan COUNTED = Plan.of("counted", Stage.of("count", "Counting"));

  /** How long each of so many units takes, as against the usual. */
  abstract IntToDoubleFunction pace(int units, Random random);

  /** Runs of one task: their sizes differ, and a little the speed of the machine. */
  List<EtaRun> runs(int count, Random random) {
    double units = logNormal(random, 600, 0.8);
    double seconds = logNormal(random, 80, 0.6) / units;
    List<EtaRun> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int size = Math.max(20, (int) logNormal(random, units, 0.5));
      List<Point> points = new ArrayList<>();
      points.add(new Point(0, 0, 0, size));
      double end = count(points, 0, 0, size, logNormal(random, seconds, 0.1), pace(size, random));
      points.add(new Point(Math.round(end), 0, size, size));
      runs.add(new EtaRun(COUNTED, points));
    }
    return runs;
  }

  /**
   * Runs of one plan of several stages. Each has its usual time, from which a run deviates as a
   * whole and in each stage; some stages are counted, one may be left out, one depends on somebody
   * else.
   */
  static List<EtaRun> staged(int count, Random random) {
    int stages = 4 + random.nextInt(4);
    Stage[] plan = new Stage[stages];
    double[] usual = new double[stages];
    int[] units = new int[stages];
    EtaKind[] kinds = new EtaKind[stages];
    for (int i = 0; i < stages; i++) {
      plan[i] = Stage.of("stage " + i, "Stage " + i);
      usual[i] = logNormal(random, 8, 1);
      units[i] = random.nextBoolean() ? 20 + random.nextInt(400) : 0;
      kinds[i] = values()[random.nextInt(values().length)];
    }
    int optional = random.nextInt(2 * stages);
    int foreign = random.nextInt(stages);
    Plan made = Plan.of("staged", plan);
    List<EtaRun> runs = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      double whole = logNormal(random, 1, 0.25);
      List<Point> points = new ArrayList<>();
      double now = 0;
      int last = 0;
      for (int i = 0; i < stages; i++) {
        if (i == optional && random.nextInt(10) < 3) {
          continue;
        }
        last = i;
        double seconds = usual[i] * whole * logNormal(random, 1, i == foreign ? 0.6 : 0.2);
        int size = (int) Math.ceil(units[i] * whole);
        points.add(new Point(Math.round(now), i, 0, size == 0 ? -1 : size));
        now =
            size == 0
                ? now + seconds * 1000
                : count(points, now, i, size, seconds / size, kinds[i].pace(size, random));
      }
      points.add(new Point(Math.round(now), last, 0, -1));
      runs.add(new EtaRun(made, points));
    }
    return runs;
  }

  /**
   * Counts units from a moment on, and gives the moment at which they are done, in milliseconds.
   */
  private static double count(
      List<Point> points,
      double from,
      int stage,
      int size,
      double seconds,
      IntToDoubleFunction pace) {
    double now = from;
    long seen = Math.round(from);
    for (int i = 0; i < size; i++) {
      now += 1000 * seconds * pace.applyAsDouble(i);
      if (now - seen >= 50) {
        seen = Math.round(now);
        points.add(new Point(seen, stage, i + 1, size));
      }
    }
    return now;
  }

  private static double logNormal(Random random, double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }
}
