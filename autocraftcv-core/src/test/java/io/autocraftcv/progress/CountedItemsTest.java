package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.autocraftcv.progress.Work.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountedItemsTest {

  private final OpenStage stage = new OpenStage();
  private final Gate gate = new Gate();

  @AfterEach
  void close() {
    gate.open();
    stage.close();
  }

  @Test
  void an_item_of_a_collection_counts_when_the_loop_comes_back() {
    stage.run(
        progress -> {
          long before = 0;
          for (String item : progress.counted(List.of("a", "b", "c"))) {
            assertThat(item).isNotEmpty();
            assertThat(stage.done()).isEqualTo(before++);
            assertThat(stage.total()).isEqualTo(3);
          }
          assertThat(stage.done()).isEqualTo(3);
        });
  }

  @Test
  void items_whose_number_nobody_knows_give_no_total() {
    stage.run(
        progress -> {
          Iterable<Integer> items = () -> IntStream.range(0, 5).iterator();
          progress.counted(items).forEach(item -> assertThat(stage.done()).isEqualTo((long) item));
          assertThat(stage.done()).isEqualTo(5);
          assertThat(stage.total()).isEqualTo(-1);
        });
  }

  @Test
  void an_item_at_which_the_loop_was_left_does_not_count() {
    stage.run(
        progress -> {
          for (int item : progress.counted(List.of(1, 2, 3, 4))) {
            if (item == 3) {
              break;
            }
          }
          assertThat(stage.done()).isEqualTo(2);
          assertThatExceptionOfType(ArithmeticException.class)
              .isThrownBy(() -> progress.counted(List.of(1, 0)).forEach(item -> divide(item)));
          assertThat(stage.done()).isEqualTo(3);
        });
  }

  private static void divide(int by) {
    assertThat(1 / by).isOne();
  }

  @Test
  void an_iterator_counts_whether_it_is_asked_item_by_item_or_for_all_that_remain() {
    stage.run(
        progress -> {
          Iterator<Integer> items = progress.counted(List.of(0, 1, 2, 3).iterator());
          assertThat(items.next()).isZero();
          assertThat(stage.done()).isZero();
          assertThat(items.hasNext()).isTrue();
          assertThat(items.hasNext()).isTrue();
          assertThat(stage.done()).isOne();
          items.forEachRemaining(item -> assertThat(stage.done()).isEqualTo((long) item));
          assertThat(stage.done()).isEqualTo(4);
        });
  }

  @Test
  void an_item_that_is_removed_was_worked_on_as_well() {
    stage.run(
        progress -> {
          List<Integer> items = new ArrayList<>(List.of(1, 2, 3));
          Iterator<Integer> counted = progress.counted(items.iterator());
          while (counted.hasNext()) {
            if (counted.next() == 2) {
              counted.remove();
            }
          }
          assertThat(items).containsExactly(1, 3);
          assertThat(stage.done()).isEqualTo(3);
        });
  }

  @Test
  void an_element_counts_when_the_rest_of_the_pipeline_is_through_with_it() {
    stage.run(
        progress -> {
          List<Integer> seen = new ArrayList<>();
          progress
              .counted(Stream.of(0, 1, 2, 3))
              .map(element -> element * 10)
              .forEach(
                  element -> {
                    assertThat(stage.done()).isEqualTo(seen.size());
                    seen.add(element);
                  });
          assertThat(seen).containsExactly(0, 10, 20, 30);
          assertThat(stage.done()).isEqualTo(4);
          assertThat(stage.total()).isEqualTo(4);
        });
  }

  @Test
  void elements_that_nobody_asked_for_do_not_count() {
    stage.run(
        progress -> {
          assertThat(progress.counted(Stream.of(1, 2, 3, 4)).filter(e -> e > 1).findFirst())
              .contains(2);
          assertThat(stage.done()).isEqualTo(2);
          assertThat(progress.counted(Stream.iterate(1, e -> e + 1)).limit(5)).hasSize(5);
          assertThat(stage.done()).isEqualTo(7);
          assertThat(progress.counted(Stream.of(1, 2)).anyMatch(e -> e == 1)).isTrue();
          assertThat(stage.done()).isEqualTo(8);
        });
  }

  @Test
  void a_stream_that_does_not_know_its_size_gives_no_total() {
    stage.run(
        progress -> {
          assertThat(progress.counted(Stream.of(1, 2, 3).filter(e -> e > 1))).hasSize(2);
          assertThat(stage.done()).isEqualTo(2);
          assertThat(stage.total()).isEqualTo(-1);
        });
  }

  @Test
  void a_counted_stream_is_what_the_stream_was() {
    stage.run(
        progress -> {
          AtomicBoolean closed = new AtomicBoolean();
          Set<String> sorted = new TreeSet<>(Comparator.<String>reverseOrder());
          sorted.addAll(List.of("a", "b"));
          try (Stream<String> counted =
              progress.counted(sorted.parallelStream().onClose(() -> closed.set(true)))) {
            assertThat(counted.isParallel()).isTrue();
            assertThat(counted.spliterator().getComparator())
                .isEqualTo(sorted.spliterator().getComparator());
          }
          assertThat(closed).isTrue();
          assertThat(progress.counted(Stream.of(1)).isParallel()).isFalse();
          assertThat(progress.counted(Stream.of("b", "a")).sorted().toList())
              .containsExactly("a", "b");
        });
  }

  @Test
  void a_parallel_stream_loses_no_element() {
    stage.run(
        progress -> {
          Set<Thread> threads = ConcurrentHashMap.newKeySet();
          List<Integer> sources = IntStream.range(0, 64).boxed().toList();
          long sum =
              progress
                  .counted(sources.parallelStream())
                  .flatMap(source -> progress.counted(IntStream.range(0, 10_000).boxed()))
                  .peek(element -> threads.add(Thread.currentThread()))
                  .mapToLong(element -> element)
                  .sum();
          assertThat(sum).isEqualTo(64L * 9_999 * 10_000 / 2);
          assertThat(stage.done()).isEqualTo(64 * 10_000 + 64);
          assertThat(threads).hasSizeGreaterThan(1);
        });
  }

  @Test
  void sixty_four_parallel_streams_at_once_lose_no_element() {
    stage.run(
        progress -> {
          List<Set<Integer>> sources = new ArrayList<>();
          for (int i = 0; i < 64; i++) {
            sources.add(new LinkedHashSet<>(IntStream.range(0, 5_000).boxed().toList()));
          }
          List<CompletableFuture<Long>> sums =
              sources.stream()
                  .map(
                      source ->
                          CompletableFuture.supplyAsync(
                              () ->
                                  progress
                                      .counted(source.parallelStream())
                                      .mapToLong(element -> element)
                                      .sum(),
                              task -> new Thread(task).start()))
                  .toList();
          assertThat(sums).extracting(CompletableFuture::join).containsOnly(4_999L * 5_000 / 2);
          assertThat(stage.done()).isEqualTo(64 * 5_000);
        });
  }

  @Test
  void a_cancel_comes_out_of_the_terminal_operation() throws Exception {
    for (boolean parallel : new boolean[] {false, true}) {
      Gate begun = new Gate();
      AtomicInteger thrown = new AtomicInteger();
      Task<Void> task =
          stage.start(
              progress -> {
                Stream<Integer> endless = Stream.iterate(1, e -> e + 1);
                Stream<Integer> stream = parallel ? endless.parallel() : endless;
                begun.passDeafly();
                try {
                  progress.counted(stream).forEach(e -> assertThat(e).isNotZero());
                } catch (TaskCancelledException e) {
                  thrown.incrementAndGet();
                  throw e;
                }
              });
      begun.awaitArrival().open();
      task.cancel();
      assertThat(OpenStage.end(task)).hasCauseInstanceOf(TaskCancelledException.class);
      assertThat(thrown).hasValue(1);
    }
  }

  @Test
  void a_value_of_a_future_counts_before_the_future_has_it() {
    stage.run(
        progress -> {
          CompletableFuture<String> work = new CompletableFuture<>();
          CompletableFuture<String> counted = progress.counted(work);
          CompletableFuture<Long> done = counted.thenApply(value -> stage.done());
          assertThat(counted).isNotDone();
          assertThat(stage.done()).isZero();
          work.complete("value");
          assertThat(counted).isCompletedWithValue("value");
          assertThat(done).isCompletedWithValue(1L);
          CompletableFuture<Void> empty = progress.counted(CompletableFuture.completedFuture(null));
          assertThat(empty).isCompletedWithValue(null);
          assertThat(stage.done()).isEqualTo(2);
        });
  }

  @Test
  void a_future_that_fails_counts_nothing_and_fails_in_the_same_way() {
    stage.run(
        progress -> {
          IllegalStateException broken = new IllegalStateException("broken");
          assertThat(progress.counted(CompletableFuture.failedFuture(broken)))
              .isCompletedExceptionally()
              .failsWithin(Duration.ZERO)
              .withThrowableThat()
              .withCause(broken);
          CompletableFuture<String> work = new CompletableFuture<>();
          CompletableFuture<String> counted = progress.counted(work);
          work.cancel(true);
          assertThat(counted).isCancelled();
          assertThat(stage.done()).isZero();
        });
  }

  @Test
  void a_cancel_of_the_task_cancels_the_future() throws Exception {
    CompletableFuture<String> work = new CompletableFuture<>();
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    Task<Void> task =
        stage.start(
            progress -> {
              CompletableFuture<String> counted = progress.counted(work);
              gate.passDeafly();
              seen.complete(catchThrowable(counted::join));
              progress.checkCancelled();
            });
    gate.awaitArrival().open();
    task.cancel();
    assertThat(seen.join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(TaskCancelledException.class);
    assertThat(work).isCancelled();
    assertThat(OpenStage.end(task)).hasCauseInstanceOf(TaskCancelledException.class);
  }

  @Test
  void a_future_counted_after_the_cancel_is_cancelled_at_once() throws Exception {
    CompletableFuture<String> work = new CompletableFuture<>();
    CompletableFuture<CompletableFuture<String>> counted = new CompletableFuture<>();
    Task<Void> task =
        stage.start(
            progress -> {
              gate.passDeafly();
              counted.complete(progress.counted(work));
            });
    gate.awaitArrival();
    task.cancel();
    gate.open();
    assertThat(catchThrowable(() -> counted.join().join()))
        .hasCauseInstanceOf(TaskCancelledException.class);
    assertThat(catchThrowable(work::join)).isInstanceOf(CancellationException.class);
  }

  @Test
  void a_future_that_is_done_is_not_cancelled_any_more() throws Exception {
    AtomicBoolean cancelled = new AtomicBoolean();
    CompletableFuture<String> work =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean interrupt) {
            cancelled.set(true);
            return super.cancel(interrupt);
          }
        };
    Task<Void> task =
        stage.start(
            progress -> {
              CompletableFuture<String> counted = progress.counted(work);
              work.complete("value");
              assertThat(counted).isCompleted();
              gate.pass();
            });
    gate.awaitArrival();
    task.cancel();
    assertThat(OpenStage.end(task)).hasCauseInstanceOf(TaskCancelledException.class);
    assertThat(cancelled).isFalse();
  }

  @Test
  void without_a_tracker_everything_goes_through_uncounted() {
    Progress none = Progress.none();
    assertThat(none.counted(Stream.of(1, 2)).parallel().toList()).containsExactly(1, 2);
    assertThat(none.counted(List.of(1, 2))).containsExactly(1, 2);
    assertThat(none.counted(CompletableFuture.completedFuture(1))).isCompletedWithValue(1);
  }

  @Test
  void sixty_four_threads_of_a_stage_that_is_split_lose_no_item() {
    stage.run(
        progress -> {
          AtomicInteger worked = new AtomicInteger();
          progress.parallel(
              IntStream.range(0, 6_400).boxed().toList(),
              64,
              (item, part) -> {
                for (int unit : part.counted(List.of(1, 2, 3))) {
                  worked.addAndGet(unit);
                }
              });
          assertThat(worked).hasValue(6 * 6_400);
          assertThat(stage.done()).isEqualTo(6_400);
          assertThat(stage.total()).isEqualTo(6_400);
        });
  }
}
