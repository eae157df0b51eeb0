package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@code advance(1)} of a running task, beside a bare LongAdder and a console bar's step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AdvanceBenchmark {

  private static final Stage COUNT = Stage.of("count", "Counting...");
  private static final Plan PLAN = Plan.of("benchmark", COUNT);

  private final LongAdder adder = new LongAdder();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ProgressTracker tracker = ProgressTracker.inMemory();
  private final ProgressBar bar =
      new ProgressBarBuilder()
          .setInitialMax(Long.MAX_VALUE)
          .setConsumer(new DelegatingProgressBarConsumer(line -> {}))
          .build();
  private final CompletableFuture<Progress> running = new CompletableFuture<>();
  private Progress progress = Progress.none();

  /** Starts a task that holds its stage open. */
  @Setup
  public void start() {
    tracker.start(
        PLAN,
        live -> {
          live.run(
              COUNT,
              () -> {
                live.total(Long.MAX_VALUE);
                running.complete(live);
                end.await();
              });
          return live;
        });
    progress = running.join();
  }

  /** Ends it. */
  @TearDown
  public void stop() {
    end.countDown();
    tracker.close();
    bar.close();
  }

  /** The floor: what striped counting costs. */
  @Benchmark
  public void longAdder() {
    adder.add(1);
  }

  /** Ours. */
  @Benchmark
  public void advance() {
    progress.advance(1);
  }

  /** The peer. */
  @Benchmark
  public void tongfei() {
    bar.step();
  }
}
