package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Work.Gate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What tasks cost: memory by what is on the heap, the store by its writes. */
class FootprintTest {

  private static final int TASKS = 8;
  private static final String TIMERS =
      "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask";
  private static final long MILLION = 1_000_000;

  /** In a virtual machine of its own, where nothing else comes and goes. */
  @Test
  void a_million_advances_and_a_million_log_lines_stay_under_64_kilobytes() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FootprintTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isZero();
    assertThat(Long.parseLong(printed.strip())).isBetween(1_000L, 64 * 1024L);
  }

  /** Prints how many bytes each of several such tasks takes. */
  public static void main(String[] args) throws Exception {
    List<Gate> gates = new ArrayList<>();
    try (ProgressTracker tracker = ProgressTracker.builder().workers(TASKS).build()) {
      tracker.start(PLAN, progress -> null).join();
      long before = Heap.liveBytes();
      for (int i = 0; i < TASKS; i++) {
        Gate gate = new Gate();
        gates.add(gate);
        tracker.start(PLAN, progress -> progress.run(FETCH, () -> countAndLog(progress, gate)));
      }
      for (Gate gate : gates) {
        gate.awaitArrival(Duration.ofMinutes(2));
      }
      System.out.println((Heap.liveBytes() - before) / TASKS);
      gates.forEach(Gate::open);
    }
  }

  private static Progress countAndLog(Progress progress, Gate gate) throws InterruptedException {
    for (int i = 0; i < MILLION; i++) {
      progress.advance();
      progress.log(System.Logger.Level.INFO, "Row " + i + " has no date, so it stands at the end");
    }
    gate.pass();
    return progress;
  }

  @Test
  void parts_that_are_done_leave_nothing_behind() throws Exception {
    Gate gate = new Gate();
    try (ProgressTracker tracker = ProgressTracker.inMemory()) {
      long before = Heap.instances(Share.class);
      List<Long> items = LongStream.range(0, 100_000).boxed().toList();
      var unused =
          tracker.start(
              PLAN,
              progress ->
                  progress.run(
                      FETCH,
                      () -> {
                        progress.parallel(items, 2, (item, part) -> part.advance());
                        gate.pass();
                        return progress;
                      }));
      gate.awaitArrival();
      assertThat(Heap.instances(Share.class)).isLessThanOrEqualTo(before + 10);
      gate.open();
    }
  }

  @Test
  void after_its_retention_nothing_of_a_task_is_left() {
    ManualTime time = new ManualTime();
    long before = instances();
    try (ProgressTracker tracker =
        ProgressTracker.builder().time(time.time()).threads(new ManualThreads()).build()) {
      Options keyed = Options.defaults().owner("me");
      for (int i = 0; i < 1_000; i++) {
        tracker
            .start(
                PLAN,
                keyed.key("task " + i),
                progress -> {
                  progress.log(System.Logger.Level.INFO, "one line");
                  progress.run(FETCH, () -> progress.split(1, 2).get(1).skip());
                  return null;
                })
            .join();
      }
      assertThat(instances()).isGreaterThan(before + 1_000);
      time.advance(Duration.ofMinutes(11));
      // What has expired is swept in the course of later use.
      for (int i = 0; i < 100; i++) {
        assertThat(tracker.list("me")).isEmpty();
        tracker.start(PLAN, progress -> null).join();
      }
      time.advance(Duration.ofMinutes(11));
      for (int i = 0; i < 100; i++) {
        tracker.start(PLAN, progress -> null).join();
        time.advance(Duration.ofMinutes(11));
      }
      assertThat(instances()).isLessThanOrEqualTo(before + 200);
    }
  }

  @Test
  void tasks_that_come_and_go_leave_no_timers_behind() {
    ProgressStore store = ProgressStore.inMemory(Duration.ofMinutes(10));
    try (ProgressTracker tracker = ProgressTracker.builder().store(store).build()) {
      long before = Heap.instances(TIMERS);
      for (int i = 0; i < 2_000; i++) {
        Task<Void> task = tracker.start(PLAN, progress -> null);
        task.join();
        store.remove(task.id());
      }
      assertThat(Heap.instances(TIMERS)).isLessThanOrEqualTo(before + 10);
    }
  }

  private static long instances() {
    return Heap.instances(Snapshot.class)
        + Heap.instances(TaskRun.class)
        + Heap.instances(Held.class)
        + Heap.instances(LogRing.class)
        + Heap.instances(LogLine.class);
  }

  @Test
  void ten_million_advances_cost_the_store_a_handful_of_writes_and_the_end_is_exact() {
    AtomicInteger writes = new AtomicInteger();
    ProgressStore counting =
        new ForwardingStore(ProgressStore.inMemory(Duration.ofMinutes(10))) {
          @Override
          public Verdict write(Update update) {
            writes.incrementAndGet();
            return real.write(update);
          }
        };
    try (ProgressTracker tracker = ProgressTracker.builder().store(counting).build()) {
      Task<Duration> task =
          tracker.start(
              PLAN,
              progress -> {
                long start = System.nanoTime();
                progress.run(
                    FETCH,
                    () -> {
                      progress.total(10 * MILLION);
                      for (int i = 0; i < 10 * MILLION; i++) {
                        progress.advance();
                      }
                    });
                return Duration.ofNanos(System.nanoTime() - start);
              });
      Duration took = task.join();
      assertThat(task.snapshot().stage().done()).isEqualTo(10 * MILLION);
      // Four a second, and one for each of: accepted, running, the stage, the end.
      assertThat(writes.get()).isLessThanOrEqualTo(5 + (int) (took.toMillis() / 200));
    }
  }
}
