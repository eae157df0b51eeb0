package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.ManualTracker;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Task;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Runs again what happened, as a task of the real engine whose clock moves as it did then, and
 * looks after each tick at the time left, as a client does: it counts down from the newest
 * snapshot.
 */
final class EtaReplay implements AutoCloseable {

  private final ManualTracker kit = new ManualTracker();

  /** One after the other: each learns from those before it. */
  EtaForecast forecast(EtaRun run) {
    int ticks = EtaForecast.ticks(run);
    double[][] left = new double[3][ticks];
    for (double[] row : left) {
      Arrays.fill(row, Double.NaN);
    }
    CompletableFuture<Task<?>> self = new CompletableFuture<>();
    Task<?> task =
        kit.tracker()
            .start(
                run.plan(),
                Options.defaults().deadline(Duration.ofDays(1)),
                progress -> {
                  new Clock(self.join(), left).replay(run, progress);
                  return run;
                });
    self.complete(task);
    task.join();
    return new EtaForecast(run.millis() / 1000.0, left[0], left[1], left[2]);
  }

  @Override
  public void close() {
    kit.close();
  }

  private final class Clock {

    private final Task<?> task;
    private final double[][] left;
    private long millis;
    private int ticks;

    Clock(Task<?> task, double[][] left) {
      this.task = task;
      this.left = left;
    }

    void replay(EtaRun run, Progress progress) {
      int i = 0;
      int end = run.points().size() - 1;
      pass(run.points().get(0).millis());
      while (i < end) {
        int from = i;
        i = end(run, from);
        int to = i;
        progress.run(
            run.plan().stages().get(run.points().get(from).stage()),
            () -> count(run.points().subList(from, to + 1), progress));
      }
    }

    /** Where the stage ends that is open at a point: at the first point of another, or the last. */
    private int end(EtaRun run, int from) {
      int i = from + 1;
      while (i < run.points().size() - 1
          && run.points().get(i).stage() == run.points().get(from).stage()) {
        i++;
      }
      return i;
    }

    /** Counts in the open stage, up to the moment of the last of these points. */
    private void count(List<EtaRun.Point> points, Progress progress) {
      long done = 0;
      for (int i = 0; i < points.size() - 1; i++) {
        EtaRun.Point point = points.get(i);
        progress.total(point.total());
        progress.advance(Math.max(0, point.done() - done));
        done = Math.max(done, point.done());
        pass(points.get(i + 1).millis());
      }
    }

    private void pass(long until) {
      while (millis < until) {
        long tick = (ticks + 1) * EtaForecast.TICK_MILLIS;
        long step = Math.min(until, tick) - millis;
        kit.advance(Duration.ofMillis(step));
        millis += step;
        if (millis == tick) {
          look();
          ticks++;
        }
      }
    }

    private void look() {
      Snapshot seen = task.snapshot();
      if (seen.remaining() != null && ticks < left[0].length) {
        double age = millis / 1000.0 - seconds(seen.elapsed());
        left[0][ticks] = Math.max(0, seconds(seen.remaining().low()) - age);
        left[1][ticks] = Math.max(0, seconds(seen.remaining().likely()) - age);
        left[2][ticks] = Math.max(0, seconds(seen.remaining().high()) - age);
      }
    }
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
