package io.autocraftcv.benchmarks;

/** How others tell the remaining time: from where the bar stands at each tick, and nothing else. */
enum EtaPeer {
  /** The rate since the beginning. */
  LINEAR {
    @Override
    double left(double[] bar, int now) {
      return rest(bar[now], bar[now] / EtaForecast.at(now));
    }
  },

  /** The exponential moving average of steps and of their times, by 0.3, as tqdm has it. */
  AVERAGE {
    @Override
    double left(double[] bar, int now) {
      double steps = 0;
      double times = 0;
      int last = -1;
      for (int i = 0; i <= now; i++) {
        double step = bar[i] - (last < 0 ? 0 : bar[last]);
        if (step > 0) {
          steps += 0.3 * (step - steps);
          times += 0.3 * ((i - last) * EtaForecast.TICK_MILLIS / 1000.0 - times);
          last = i;
        }
      }
      return rest(bar[now], steps / times);
    }
  },

  /** The rate of the last 30 seconds. */
  WINDOW {
    @Override
    double left(double[] bar, int now) {
      int then = now - (int) (30_000 / EtaForecast.TICK_MILLIS);
      return then < 0 ? LINEAR.left(bar, now) : rest(bar[now], (bar[now] - bar[then]) / 30);
    }
  };

  abstract double left(double[] bar, int now);

  EtaForecast forecast(EtaRun run) {
    double[] bar = new double[EtaForecast.ticks(run)];
    double[] left = new double[bar.length];
    for (int i = 0; i < bar.length; i++) {
      bar[i] = run.bar((i + 1) * EtaForecast.TICK_MILLIS);
      left[i] = left(bar, i);
    }
    return new EtaForecast(run.millis() / 1000.0, left, left, left);
  }

  private static double rest(double bar, double rate) {
    return rate > 0 ? (1 - bar) / rate : Double.NaN;
  }
}
