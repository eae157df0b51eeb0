package io.autocraftcv.benchmarks;

import io.autocraftcv.benchmarks.EtaRun.Point;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Task;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Records runs of {@link EtaWork}, as the replay reads them: {@code java -cp
 * "benchmarks/target/classes:benchmarks/target/lib/*" io.autocraftcv.benchmarks.EtaRecorder SOURCES
 * PAGES TO}, with a folder of Java sources to compile and one of web pages to read.
 */
public final class EtaRecorder {

  private static final int RUNS = 25;

  private EtaRecorder() {}

  /** See above. Takes about a quarter of an hour. */
  public static void main(String[] args) throws Exception {
    try (Writer to = Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8);
        ProgressTracker tracker = ProgressTracker.inMemory();
        EtaWork work = new EtaWork(Path.of(args[0]), Path.of(args[1]))) {
      for (EtaWork.Activity activity : work.activities()) {
        to.write(EtaRecording.header(activity.plan()));
        for (int i = 0; i < RUNS; i++) {
          Random random = new Random(i);
          to.write(EtaRecording.line(record(tracker, activity, random)));
          to.flush();
          System.err.println(activity.plan().name() + " " + (i + 1));
        }
      }
    }
  }

  private static EtaRun record(ProgressTracker tracker, EtaWork.Activity activity, Random random) {
    List<Point> points = new CopyOnWriteArrayList<>();
    Plan plan = activity.plan();
    Task<?> task =
        tracker.start(
            plan,
            Options.defaults().deadline(Duration.ofMinutes(10)),
            progress -> {
              activity.run(progress, random);
              return plan;
            });
    task.onChange(
        now -> {
          if (now.stage().number() > 0 && !now.state().isTerminal()) {
            points.add(point(now));
          }
        });
    task.join();
    points.add(point(task.snapshot()));
    return new EtaRun(plan, points);
  }

  private static Point point(Snapshot now) {
    return new Point(
        now.elapsed().toMillis(),
        now.stage().number() - 1,
        now.stage().done(),
        now.stage().total());
  }
}
