package io.autocraftcv.dbscheduler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.TaskType;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes from a start in one JVM until the first stage begins in another, over
 * PostgreSQL and with its wake-up. Each JVM has a store of its own, so that what is measured is the
 * executor alone. Not a test: run {@code main}, with the number of tasks and the milliseconds
 * between them.
 */
final class EnqueueLatency {

  private enum Step implements Stage {
    WORK
  }

  private static final TaskType<Instant> TYPE =
      TaskType.of(
          Plan.of("latency", Step.class),
          Instant::toString,
          Instant::parse,
          (started, progress) ->
              progress.run(
                  Step.WORK,
                  () -> {
                    System.out.println(ChronoUnit.MICROS.between(started, Instant.now()));
                    return started;
                  }));

  private EnqueueLatency() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("worker")) {
      try (ProgressTracker worker = tracker(args[1], 8)) {
        System.out.println("started");
        Thread.currentThread().join();
      }
    } else {
      measure(Integer.parseInt(args[0]), Long.parseLong(args[1]));
    }
  }

  private static ProgressTracker tracker(String url, int workers) {
    HikariDataSource dataSource = Fixture.pool(url);
    return ProgressTracker.builder()
        .register(TYPE)
        .executor(DbSchedulerExecutor.builder(dataSource).createTable().workers(workers).build())
        .build();
  }

  private static void measure(int tasks, long apart) throws Exception {
    try (PostgresServer postgres = PostgresServer.start();
        ProgressTracker web = tracker(postgres.url(), 0)) {
      Process worker = startWorker(postgres.url());
      try (BufferedReader output = worker.inputReader(UTF_8)) {
        output.readLine();
        int warmUp = 200;
        long[] starts = new long[tasks];
        long[] stages = new long[tasks];
        for (int i = -warmUp; i < tasks; i++) {
          Instant started = Instant.now();
          var unused = web.start(TYPE, started, Options.defaults());
          long start = ChronoUnit.MICROS.between(started, Instant.now());
          long stage = Long.parseLong(output.readLine());
          if (i >= 0) {
            starts[i] = start;
            stages[i] = stage;
          }
          LockSupport.parkNanos(apart * 1_000_000);
        }
        report("the start alone", starts);
        report("from start to first stage", stages);
      } finally {
        worker.destroyForcibly();
      }
    }
  }

  private static Process startWorker(String url) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EnqueueLatency.class.getName(),
            "worker",
            url)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void report(String what, long[] micros) {
    Arrays.sort(micros);
    System.out.printf(
        "%s: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        what,
        micros[micros.length / 2] / 1_000.0,
        micros[micros.length * 99 / 100] / 1_000.0,
        micros[micros.length - 1] / 1_000.0);
  }
}
