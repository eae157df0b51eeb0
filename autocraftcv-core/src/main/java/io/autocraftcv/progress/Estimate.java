package io.autocraftcv.progress;

import org.jspecify.annotations.Nullable;

/**
 * How long an attempt will still take, as its task looks at it four times a second. Not safe for
 * many threads; nothing of it is touched when work is counted.
 *
 * <p><b>The stages to come</b> take what they took in past runs, a stage that was often left out as
 * often nothing: the median, and the 10 % and 90 % quantiles of {@link Quantiles}. Medians are
 * added up; deviations, as those of independent stages, in quadrature.
 *
 * <p><b>The open stage</b> is judged by past runs and by its own pace. Of the past it is the time,
 * or the time for a unit, whichever differed less from run to run. By the time it is the quantiles
 * of those runs that took longer than this one has already: so the estimate follows a run that is
 * late, and beyond all that was ever seen it rises with the time (Lindy's law, after Gott) instead
 * of waiting at zero. By its own pace it is what {@link Pace} says. Both name a range, and as in
 * any weighted mean of measurements each counts by the inverse square of its width; but a run that
 * is counted to a half speaks for itself with a half at least, however sure the past is.
 *
 * <p><b>The pace</b> cuts what is done into sixteen pieces of equal work. A piece that took more
 * than two and a half times the median met with a stall, which says little about the rest, and is
 * cut down to that. If the second half of the pieces took longer or less long than the first by
 * clearly more than the pieces vary by chance, the time grows as a power of the work, and goes on
 * to do so.
 *
 * <p><b>Calm</b>: what is shown follows what is estimated with a delay of a thirtieth of the time
 * left. What is far away moves slowly, what is near is exact, and nothing is ever held back for
 * long. Without evidence for every part there is no estimate for the whole.
 *
 * <p>Roads not taken, by what {@code bin/bench eta} said. The rate of the last 30 seconds and the
 * exponential average of rates (0.3, as tqdm has it) follow every stall and every burst: with heavy
 * tails the average is nearly twice as wrong as the plain rate, and its end moves by 20 seconds in
 * a second. A mean of the overall and of the recent rate wins as much on accelerating runs as it
 * loses on stalling ones. Letting each run choose among several rates by how well they would have
 * foretold its present is no better than a trend with its doubt, and longer. Whether a slow first
 * stage means a slow second one takes more runs to learn than most plans have.
 */
final class Estimate {

  /** What is shown lags behind by this share of the time left. */
  private static final double LAG = 0.03;

  /** A change by less than a tick, or a twentieth, is no news. */
  private static final double NEWS_NANOS = 250e6;

  private static final double NEWS_SHARE = 0.05;

  private final Plan plan;
  private final @Nullable Range[] usual;
  private Learned learned = Learned.NOTHING;

  /** The stage that {@code pace} is about. */
  private int stage = -1;

  private Pace pace = new Pace();

  private @Nullable Range shown;
  private long shownAt;
  private @Nullable Range told;
  private long toldAt;

  /**
   * Where a run is.
   *
   * @param stage the open stage, from 0; the number of stages when the last one is done
   * @param nanos how long the stage has been open
   * @param done what is counted in it, in units
   * @param total the units it has, {@link Counter#UNKNOWN} when nobody knows
   */
  record Whereabouts(int stage, long nanos, double done, long total) {

    static Whereabouts before(int stage) {
      return new Whereabouts(stage, 0, 0, Counter.UNKNOWN);
    }
  }

  Estimate(Plan plan) {
    this.plan = plan;
    this.usual = new Range[plan.stages().size()];
  }

  /** Past runs have shown this. */
  void learn(Learned learned) {
    this.learned = learned;
    for (int i = 0; i < usual.length; i++) {
      Learned.Past past = learned.of(plan.stages().get(i));
      usual[i] = past == null ? null : past.time().range();
    }
  }

  /**
   * What to tell now; null without evidence. {@code nanos} is the time by any clock, always the
   * same.
   */
  @Nullable Range remaining(Whereabouts now, long nanos) {
    look(now, nanos);
    told = shown;
    toldAt = nanos;
    return told;
  }

  /** Whether it is no longer what was told last, counted down since. */
  boolean isNews(Whereabouts now, long nanos) {
    look(now, nanos);
    Range then = told;
    Range next = shown;
    if (then == null || next == null) {
      return then != null || next != null;
    }
    double moved = Math.abs(then.likely() - (nanos - toldAt) - next.likely());
    return moved > Math.max(NEWS_NANOS, NEWS_SHARE * next.likely());
  }

  private void look(Whereabouts now, long nanos) {
    Range estimated = estimated(now);
    long passed = Math.max(0, nanos - shownAt);
    shownAt = nanos;
    if (estimated == null || shown == null || estimated.likely() == 0) {
      shown = estimated;
    } else {
      double follows = 1 - Math.exp(-passed / (LAG * estimated.likely()));
      shown = shown.after(passed).towards(estimated, follows);
    }
  }

  private @Nullable Range estimated(Whereabouts now) {
    if (now.stage() != stage) {
      stage = now.stage();
      pace = new Pace();
    }
    pace.look(now.nanos(), now.done());
    Range left = stage == usual.length ? Range.NOTHING : open(now);
    for (int i = stage + 1; i < usual.length && left != null; i++) {
      Range later = usual[i];
      left = later == null ? null : left.then(later);
    }
    return left;
  }

  private @Nullable Range open(Whereabouts now) {
    Range own = pace.rest(now.total());
    Range past = byPastRuns(now);
    if (own == null || past == null) {
      return own == null ? past : own;
    }
    double doubtOfPast = past.width() * past.width();
    double precision = doubtOfPast / (doubtOfPast + own.width() * own.width());
    return past.towards(own, Math.max(precision, now.done() / now.total()));
  }

  private @Nullable Range byPastRuns(Whereabouts now) {
    Learned.Past past = learned.of(plan.stages().get(stage));
    if (past == null || past.time().isEmpty()) {
      return null;
    }
    Range byTime = past.time().rangeBeyond((double) now.nanos()).after(now.nanos());
    boolean unitsLeft = now.total() > now.done() && !past.perUnit().isEmpty();
    if (!unitsLeft || past.perUnit().spread() > past.time().spread()) {
      return byTime;
    }
    Range byUnits = past.perUnit().range().times(now.total() - now.done());
    // Before the first unit only the clock can tell that a run is late.
    return now.done() == 0 && now.nanos() > byUnits.high() ? byTime : byUnits;
  }
}
