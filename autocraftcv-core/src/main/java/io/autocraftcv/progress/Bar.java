package io.autocraftcv.progress;

/**
 * Where the bar stands in each stage of a plan: by the plan's fixed percentages, or by the time
 * that the stages usually take. Immutable.
 */
final class Bar {

  private final double[] begins;

  private Bar(double[] begins) {
    this.begins = begins;
  }

  static Bar fixed(Plan plan) {
    double[] begins = new double[plan.stages().size() + 1];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = plan.percentAt(i);
    }
    return new Bar(begins);
  }

  /** By the medians of past runs; fixed as long as one of the stages has never been seen. */
  static Bar following(Plan plan, Learned learned) {
    int count = plan.stages().size();
    double[] until = new double[count + 1];
    for (int i = 0; i < count; i++) {
      Learned.Past past = learned.of(plan.stages().get(i));
      if (past == null) {
        return fixed(plan);
      }
      until[i + 1] = until[i] + past.time().at(0.5);
    }
    double whole = until[count];
    if (whole == 0) {
      return fixed(plan);
    }
    for (int i = 0; i <= count; i++) {
      until[i] = Math.round(100 * until[i] / whole);
    }
    return new Bar(until);
  }

  /** 0 to 100, when this fraction of the stage is done. */
  double at(int stage, double fraction) {
    return begins[stage] + (begins[stage + 1] - begins[stage]) * fraction;
  }
}
