package io.autocraftcv.progress;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How fast a stage has been counted so far, and so how long the rest of it takes; {@link Estimate}
 * says why in this way. Remembers a few dozen moments, however long it goes on. Not safe for many
 * threads.
 */
final class Pace {

  /** Into so many pieces of equal work is cut what is done. */
  private static final int PIECES = 16;

  /** A piece that takes so many times the median has met with a stall. */
  private static final double CAP = 2.5;

  /** A trend is believed as far as it exceeds so many standard errors. */
  private static final double DOUBT = 2.5;

  /** Time grows with a power of the work; beyond these it is no trend but an accident. */
  private static final double LEAST_POWER = 1 / 3.0;

  private static final double GREATEST_POWER = 1.5;

  /** Less than this share says more about the beginning than about the rest. */
  private static final double LEAST_SHARE = 0.02;

  /**
   * By so much the rest goes another way than what is done, as a ratio, however steady that was.
   */
  private static final double UNFORESEEN = 0.2;

  /** Ten percent of a normal distribution lie beyond so many standard deviations. */
  private static final double TENTH = 1.28;

  private static final int MOMENTS = 64;

  private final double[] times = new double[MOMENTS];
  private final double[] works = new double[MOMENTS];

  /** How many moments are known; the first is the beginning. */
  private int size = 1;

  /** How far apart moments are kept: the last one gives way to one that is nearer to it. */
  private double apart;

  /** So much is done after so many nanoseconds. */
  void look(long time, double work) {
    if (work < works[size - 1]) {
      // A part that failed began anew: what was counted in it was no progress.
      size = 1;
      apart = 0;
    }
    if (size > 1 && time - times[size - 2] < apart) {
      size--;
    } else if (size == MOMENTS) {
      thin();
    }
    times[size] = time;
    works[size] = work;
    size++;
  }

  private void thin() {
    for (int i = 1; i < MOMENTS / 2; i++) {
      times[i] = times[2 * i];
      works[i] = works[2 * i];
    }
    size = MOMENTS / 2;
    apart = times[size - 1] / size;
  }

  /** The time that the rest of so much work takes; null as long as nobody can tell. */
  @Nullable Range rest(long total) {
    double time = times[size - 1];
    double work = works[size - 1];
    if (!(time > 0 && work >= LEAST_SHARE * total && work < total)) {
      return null;
    }
    double[] pieces = pieces(time, work);
    double mean = Arrays.stream(pieces).sum() / PIECES;
    double noise = noise(pieces, mean);
    double power = power(pieces, noise);
    // At most half of the time is taken for a stall.
    double moving = Math.max(time / 2, mean * PIECES);
    double likely = moving * (Math.pow(total / work, power) - 1);
    double chance = Math.sqrt(noise / PIECES / (1 - work / total));
    double trend = (power - 1) * Math.log(total / work);
    double doubt = TENTH * Math.hypot(UNFORESEEN, Math.hypot(chance, trend));
    return new Range(likely * Math.exp(-doubt), likely, likely * Math.exp(doubt));
  }

  /** How long each piece took, without its stalls. */
  private double[] pieces(double time, double work) {
    double[] pieces = new double[PIECES];
    double begin = 0;
    int moment = 1;
    for (int i = 0; i < PIECES; i++) {
      double upTo = work * (i + 1) / PIECES;
      while (moment < size - 1 && works[moment] < upTo) {
        moment++;
      }
      double end = i == PIECES - 1 ? time : timeAt(upTo, moment);
      pieces[i] = end - begin;
      begin = end;
    }
    double[] sorted = pieces.clone();
    Arrays.sort(sorted);
    double longest = CAP * sorted[PIECES / 2];
    return Arrays.stream(pieces).map(piece -> Math.min(piece, longest)).toArray();
  }

  private double timeAt(double work, int moment) {
    double step = works[moment] - works[moment - 1];
    double part = step > 0 ? (work - works[moment - 1]) / step : 1;
    return times[moment - 1] + Math.min(1, part) * (times[moment] - times[moment - 1]);
  }

  /**
   * How much pieces vary, as the square of their coefficient of variation: by the differences of
   * neighbours, in which a trend is small (von Neumann 1941).
   */
  private static double noise(double[] pieces, double mean) {
    double squares = 0;
    for (int i = 1; i < PIECES; i++) {
      squares += (pieces[i] - pieces[i - 1]) * (pieces[i] - pieces[i - 1]);
    }
    double noise = squares / 2 / (PIECES - 1) / (mean * mean);
    return Double.isFinite(noise) ? noise : 1;
  }

  /** The power of the work with which time grows: 1 where there is no trend. */
  private static double power(double[] pieces, double noise) {
    double first = 0;
    double second = 0;
    for (int i = 0; i < PIECES / 2; i++) {
      first += pieces[i];
      second += pieces[PIECES / 2 + i];
    }
    double trend = Math.log((first + second) / first) / Math.log(2) - 1;
    double error = Math.sqrt(noise * 2 / PIECES);
    // Shrunk towards none as James and Stein do it: steadily, and to nothing where it may be
    // chance.
    double believed = trend * Math.max(0, 1 - Math.pow(DOUBT * error / trend, 2));
    return Double.isNaN(believed)
        ? 1
        : Math.max(LEAST_POWER, Math.min(GREATEST_POWER, 1 + believed));
  }
}
