package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LargeFilesTest {

  private static final int LARGE = 10 * 1024 * 1024;

  @Test
  void no_more_than_two_large_files_are_read_at_a_time_and_all_are_in_the_end() throws Exception {
    LargeFiles files = new LargeFiles();
    AtomicInteger reading = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService tasks = Executors.newFixedThreadPool(16);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      all.add(
          tasks.submit(
              () -> {
                try (Registration place = files.enter(LARGE)) {
                  most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                  Thread.onSpinWait();
                  reading.decrementAndGet();
                }
                return null;
              }));
    }
    for (Future<?> each : all) {
      each.get();
    }
    tasks.shutdown();
    assertThat(most).hasValueBetween(1, 2);
  }

  @Test
  void small_files_wait_for_no_large_ones() throws Exception {
    LargeFiles files = new LargeFiles();
    try (Registration first = files.enter(LARGE);
        Registration second = files.enter(LARGE);
        Registration small = files.enter(1_000)) {
      assertThat(List.of(first, second, small)).hasSize(3);
    }
  }
}
