package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.autocraftcv.progress.Work.Gate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stages that are split. Stage FETCH reaches from 25 % to 50 %. */
class PartsTest {

  private final ProgressTracker tracker =
      ProgressTracker.builder().threads(new ManualThreads()).build();
  private final List<Snapshot> seen = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    tracker.close();
  }

  @Test
  void a_part_moves_the_bar_by_its_weight() {
    fetching(
        progress -> {
          List<Part> parts = progress.split(3, 1);
          Part large = parts.get(0);
          large.run(
              () -> {
                large.total(3);
                large.advance();
                look();
                large.advance(2);
                look();
              });
          parts.get(1).run(this::look);
          look();
        });
    assertThat(percents()).containsExactly(31, 43, 43, 50);
    assertThat(seen).extracting(now -> now.stage().done()).containsExactly(0L, 0L, 1L, 2L);
    assertThat(seen).extracting(now -> now.stage().total()).containsOnly(2L);
  }

  @Test
  void parts_split_into_parts() {
    fetching(
        progress -> {
          Part first = progress.split(1, 1).get(0);
          first.run(
              () -> {
                Part deep = first.split(1, 4).get(1);
                deep.run(
                    () -> {
                      deep.total(2);
                      deep.advance();
                      look();
                    });
                look();
              });
          look();
        });
    assertThat(percents()).containsExactly(30, 35, 37);
  }

  @Test
  void a_part_that_ends_early_is_done_whole_and_one_that_is_skipped_too() {
    fetching(
        progress -> {
          List<Part> parts = progress.split(1, 1, 2);
          parts
              .get(0)
              .run(
                  () -> {
                    parts.get(0).total(1000);
                    parts.get(0).advance();
                  });
          look();
          parts.get(1).skip();
          look();
        });
    assertThat(percents()).containsExactly(31, 37);
  }

  @Test
  void a_part_that_fails_stays_where_it_was_and_may_be_tried_again() {
    fetching(
        progress -> {
          Part part = progress.split(1, 1).get(0);
          assertThatExceptionOfType(IOException.class)
              .isThrownBy(
                  () ->
                      part.run(
                          () -> {
                            part.total(4);
                            part.advance();
                            throw new IOException("cut");
                          }));
          look();
          part.run(
              () -> {
                part.total(4);
                part.advance(2);
                look();
              });
          look();
        });
    assertThat(percents()).containsExactly(28, 31, 37);
  }

  @Test
  void a_stage_that_ends_completes_its_share_whatever_became_of_its_parts() {
    run(
        progress -> {
          progress.run(FETCH, () -> progress.split(1, 1).get(0).skip());
          look();
          progress.run(SAVE, this::look);
        });
    assertThat(percents()).containsExactly(50, 75);
  }

  @Test
  void what_is_split_is_not_counted_and_what_is_counted_is_not_split() {
    fetching(
        progress -> {
          Part part = progress.split(1).get(0);
          assertThatIllegalStateException().isThrownBy(progress::advance);
          assertThatIllegalStateException().isThrownBy(() -> progress.total(3));
          assertThatIllegalStateException().isThrownBy(() -> progress.split(1));
          part.run(
              () -> {
                part.advance();
                assertThatIllegalStateException().isThrownBy(() -> part.split(1));
                assertThatIllegalStateException().isThrownBy(() -> part.run(() -> {}));
                assertThatIllegalStateException().isThrownBy(part::skip);
              });
          assertThatIllegalStateException().isThrownBy(() -> part.run(() -> {}));
          assertThatIllegalStateException().isThrownBy(part::skip);
        });
  }

  @Test
  void weights_are_finite_and_not_all_nothing() {
    fetching(
        progress -> {
          for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 0}) {
            assertThatIllegalArgumentException().isThrownBy(() -> progress.split(bad));
          }
          assertThatIllegalArgumentException().isThrownBy(progress::split);
          assertThatIllegalArgumentException()
              .isThrownBy(() -> progress.parallel(List.of(1), 0, (item, part) -> {}));
        });
  }

  @Test
  void items_are_worked_on_side_by_side_and_each_counts_once() {
    CountDownLatch together = new CountDownLatch(4);
    AtomicInteger worked = new AtomicInteger();
    run(
        progress ->
            progress.parallel(
                FETCH,
                IntStream.range(0, 100).boxed().toList(),
                4,
                (item, part) -> {
                  together.countDown();
                  together.await();
                  part.total(10);
                  part.advance(10);
                  worked.incrementAndGet();
                  look();
                }));
    assertThat(worked).hasValue(100);
    assertThat(percents()).isSorted().allMatch(percent -> percent >= 25 && percent <= 50);
  }

  @Test
  void one_failure_stops_the_others_and_comes_out_when_all_have_stopped() {
    ConcurrentLinkedQueue<Integer> stopped = new ConcurrentLinkedQueue<>();
    CountDownLatch all = new CountDownLatch(3);
    fetching(
        progress -> {
          assertThatExceptionOfType(IOException.class)
              .isThrownBy(
                  () ->
                      progress.parallel(
                          IntStream.range(0, 1000).boxed().toList(),
                          3,
                          (item, part) -> {
                            try {
                              all.countDown();
                              all.await();
                              if (item == 1) {
                                throw new IOException("item 1");
                              }
                              new CountDownLatch(1).await();
                            } finally {
                              stopped.add(item);
                            }
                          }))
              .withMessage("item 1");
          assertThat(stopped).containsExactlyInAnyOrder(0, 1, 2);
          assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
  }

  @Test
  void a_failure_stops_what_is_nested_in_the_others_and_those_that_only_count() {
    CountDownLatch all = new CountDownLatch(4);
    fetching(
        progress ->
            assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                    () ->
                        progress.parallel(
                            List.of(0, 1, 2),
                            3,
                            (item, part) -> {
                              if (item == 0) {
                                all.countDown();
                                all.await();
                                throw new IOException("item 0");
                              } else if (item == 1) {
                                part.parallel(
                                    List.of(10, 11),
                                    2,
                                    (deep, deepPart) -> {
                                      all.countDown();
                                      new CountDownLatch(1).await();
                                    });
                              } else {
                                all.countDown();
                                while (true) {
                                  part.advance();
                                }
                              }
                            }))
                .withMessage("item 0"));
  }

  @Test
  void a_failure_cuts_no_uncancellable_section_of_the_others() {
    CountDownLatch inSection = new CountDownLatch(1);
    CountDownLatch failed = new CountDownLatch(1);
    AtomicInteger whole = new AtomicInteger();
    fetching(
        progress ->
            assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                    () ->
                        progress.parallel(
                            List.of(0, 1),
                            2,
                            (item, part) -> {
                              if (item == 0) {
                                inSection.await();
                                failed.countDown();
                                throw new IOException("item 0");
                              }
                              part.uncancellable(
                                  () -> {
                                    inSection.countDown();
                                    failed.await();
                                    for (int i = 0; i < 1_000_000; i++) {
                                      part.advance();
                                    }
                                    assertThat(Thread.currentThread().isInterrupted()).isFalse();
                                    whole.incrementAndGet();
                                  });
                            })));
    assertThat(whole).hasValue(1);
  }

  @Test
  void nothing_to_do_side_by_side_is_done_at_once_and_null_is_nothing_to_do_anything_with() {
    fetching(
        progress -> {
          Part part = progress.split(1, 1).get(0);
          part.parallel(List.of(), 2, (item, deep) -> {});
          look();
          assertThatExceptionOfType(NullPointerException.class)
              .isThrownBy(
                  () -> Progress.none().parallel(Arrays.asList(1, null), 1, (item, deep) -> {}));
        });
    assertThat(percents()).containsExactly(37);
  }

  @Test
  void one_cancel_reaches_every_part_and_the_task_ends_after_the_last() throws Exception {
    CountDownLatch working = new CountDownLatch(8);
    AtomicInteger stopped = new AtomicInteger();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.parallel(
                  FETCH,
                  IntStream.range(0, 8).boxed().toList(),
                  8,
                  (item, part) -> {
                    working.countDown();
                    try {
                      if (item % 2 == 0) {
                        new CountDownLatch(1).await();
                      }
                      while (true) {
                        part.advance();
                      }
                    } finally {
                      stopped.incrementAndGet();
                    }
                  });
              return null;
            });
    working.await();
    task.cancel();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(stopped).hasValue(8);
  }

  @Test
  void a_thread_of_the_callers_own_is_interrupted_while_it_runs_a_part() throws Exception {
    Gate gate = new Gate();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.run(
                  FETCH,
                  () -> {
                    Part part = progress.split(1).get(0);
                    Thread own =
                        new Thread(
                            () -> {
                              try {
                                part.run(gate::pass);
                              } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                              }
                            });
                    own.start();
                    while (own.isAlive()) {
                      try {
                        own.join();
                      } catch (InterruptedException asked) {
                        assertThat(own).isNotNull();
                      }
                    }
                    progress.checkCancelled();
                  });
              return null;
            });
    gate.awaitArrival();
    task.cancel();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
  }

  @Test
  void nobodys_progress_can_be_split_as_well() throws Exception {
    Progress nobody = Progress.none();
    AtomicInteger worked = new AtomicInteger();
    for (Part part : nobody.split(1, 2)) {
      part.run(worked::incrementAndGet);
    }
    nobody.parallel(List.of(1, 2, 3), 2, (item, part) -> worked.addAndGet(item));
    assertThat(worked).hasValue(8);
  }

  private List<Integer> percents() {
    return seen.stream().map(Snapshot::percent).toList();
  }

  private void fetching(Working work) {
    run(progress -> progress.run(FETCH, () -> work.on(progress)));
  }

  private void run(Working work) {
    tracker
        .start(
            PLAN,
            Options.defaults().owner("me"),
            progress -> {
              work.on(progress);
              return null;
            })
        .join();
  }

  private interface Working {
    void on(Progress progress) throws Exception;
  }

  /** Sees what the next tick would publish. */
  private synchronized void look() {
    tracker.tick();
    seen.add(tracker.list("me").get(0));
  }
}
