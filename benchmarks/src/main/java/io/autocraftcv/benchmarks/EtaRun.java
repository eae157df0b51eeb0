package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.Plan;
import java.util.List;

/**
 * What happened in one run of a plan.
 *
 * @param points in the order of their time; the last one is the end
 */
record EtaRun(Plan plan, List<Point> points) {

  /**
   * What was counted at a moment.
   *
   * @param millis since the beginning
   * @param stage the open stage, from 0
   * @param total -1 when nobody knows
   */
  record Point(long millis, int stage, long done, long total) {}

  EtaRun {
    points = List.copyOf(points);
  }

  long millis() {
    return points.get(points.size() - 1).millis();
  }

  /** Where a bar of the plan's fixed percentages stands at a moment, 0 to 1. */
  double bar(long millis) {
    Point last = null;
    for (Point point : points) {
      if (point.millis() > millis) {
        break;
      }
      last = point;
    }
    if (last == null) {
      return 0;
    }
    double from = begins(last.stage());
    double to = begins(last.stage() + 1);
    double part = last.total() > 0 ? Math.min(1, (double) last.done() / last.total()) : 0;
    return from + (to - from) * part;
  }

  private double begins(int stage) {
    int count = plan.stages().size();
    return stage >= count
        ? 1
        : plan.stages().get(stage).percent().orElse(100 * stage / count) / 100.0;
  }
}
