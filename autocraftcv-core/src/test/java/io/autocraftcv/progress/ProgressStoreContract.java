package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.ProgressStore.Update;
import io.autocraftcv.progress.ProgressStore.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a correct {@link ProgressStore} does. A store is tested by a class that extends this one and
 * says how to make the store, and how to let its retention pass:
 *
 * <pre>{@code
 * class MyStoreTest extends ProgressStoreContract {
 *   protected ProgressStore newStore(Duration keep) { return new MyStore(keep, clock); }
 *   protected void pass(Duration time) { clock.advance(time); }
 * }
 * }</pre>
 */
public abstract class ProgressStoreContract {

  private static final Duration KEEP = Duration.ofMinutes(10);
  private static final Duration LEASE = Duration.ofSeconds(10);

  private ProgressStore store;

  /** For the subclass, which has nothing to hand over. */
  protected ProgressStoreContract() {}

  /** A store with nothing in it that keeps ended tasks for this long. */
  protected abstract ProgressStore newStore(Duration keep);

  /** Lets time pass for the store. */
  protected abstract void pass(Duration time);

  @BeforeEach
  void open() {
    store = newStore(KEEP);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_unknown_task_is_not_found() {
    assertThat(store.find(newId())).isEmpty();
  }

  @Test
  void what_was_written_is_found_whole() {
    Snapshot written = snapshot(newId(), 3, State.RUNNING);
    assertThat(write(written)).isEqualTo(Verdict.ACCEPTED);
    assertThat(store.find(written.id())).contains(written);
  }

  @Test
  void a_newer_version_replaces_an_older_one() {
    String id = newId();
    write(snapshot(id, 1, State.PENDING));
    assertThat(write(snapshot(id, 2, State.RUNNING))).isEqualTo(Verdict.ACCEPTED);
    assertThat(store.find(id)).map(Snapshot::version).contains(2L);
  }

  @Test
  void an_older_version_is_refused() {
    String id = newId();
    write(snapshot(id, 5, State.RUNNING));
    assertThat(write(snapshot(id, 4, State.RUNNING))).isEqualTo(Verdict.REFUSED);
    assertThat(store.find(id)).map(Snapshot::version).contains(5L);
  }

  @Test
  void a_write_may_be_sent_twice() {
    Snapshot running = snapshot(newId(), 5, State.RUNNING);
    write(running);
    assertThat(write(running)).isEqualTo(Verdict.ACCEPTED);
    Snapshot ended = snapshot(running.id(), 6, State.SUCCEEDED);
    write(ended);
    assertThat(write(ended)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void nothing_overwrites_an_end() {
    String id = newId();
    write(snapshot(id, 2, State.SUCCEEDED));
    assertThat(write(snapshot(id, 3, State.FAILED))).isEqualTo(Verdict.REFUSED);
    assertThat(write(snapshot(id, 4, State.RUNNING))).isEqualTo(Verdict.REFUSED);
    assertThat(store.find(id)).map(Snapshot::state).contains(State.SUCCEEDED);
  }

  @Test
  void another_attempt_of_the_one_who_holds_the_task_is_accepted() {
    String id = newId();
    write(snapshot(id, 2, State.RUNNING));
    assertThat(write(of(id, 3, State.PENDING, 1, 2, "owner"))).isEqualTo(Verdict.ACCEPTED);
    assertThat(store.find(id)).map(Snapshot::attempt).contains(2);
  }

  @Test
  void somebody_who_does_not_hold_the_task_is_refused() {
    String id = newId();
    write(snapshot(id, 2, State.RUNNING));
    assertThat(write(of(id, 3, State.RUNNING, 2, 1, "owner"))).isEqualTo(Verdict.REFUSED);
    assertThat(store.find(id)).map(Snapshot::version).contains(2L);
  }

  @Test
  void a_task_is_not_taken_over_as_long_as_its_lease_lasts() {
    String id = newId();
    write(snapshot(id, 2, State.RUNNING));
    pass(LEASE.minusSeconds(1));
    assertThat(takeOver(of(id, 3, State.RUNNING, 2, 2, "owner"))).isFalse();
    write(snapshot(id, 3, State.RUNNING));
    pass(LEASE.minusSeconds(1));
    assertThat(takeOver(of(id, 4, State.RUNNING, 2, 2, "owner"))).isFalse();
    assertThat(store.find(id)).map(Snapshot::version).contains(3L);
  }

  @Test
  void a_second_sending_renews_the_lease() {
    String id = newId();
    write(snapshot(id, 2, State.RUNNING));
    pass(LEASE.minusSeconds(1));
    write(snapshot(id, 2, State.RUNNING));
    pass(LEASE.minusSeconds(1));
    assertThat(takeOver(of(id, 3, State.RUNNING, 2, 2, "owner"))).isFalse();
  }

  @Test
  void once_its_lease_has_run_out_a_task_is_taken_over_and_its_old_worker_is_refused() {
    String id = newId();
    write(snapshot(id, 2, State.RUNNING));
    pass(LEASE.plusSeconds(1));
    Snapshot taken = of(id, 3, State.RUNNING, 2, 2, "owner");
    assertThat(takeOver(taken)).isTrue();
    assertThat(store.find(id)).contains(taken);
    assertThat(write(snapshot(id, 9, State.SUCCEEDED))).isEqualTo(Verdict.REFUSED);
    assertThat(write(of(id, 4, State.RUNNING, 2, 2, "owner"))).isEqualTo(Verdict.ACCEPTED);
    assertThat(takeOver(of(id, 5, State.RUNNING, 3, 3, "owner"))).isFalse();
  }

  @Test
  void a_task_that_nobody_holds_can_be_taken_over_at_once() {
    String id = newId();
    store.write(new Update(snapshot(id, 1, State.PENDING), List.of(), Duration.ZERO));
    assertThat(takeOver(of(id, 2, State.RUNNING, 2, 1, "owner"))).isTrue();
  }

  @Test
  void neither_an_end_nor_an_unknown_task_is_taken_over() {
    String id = newId();
    assertThat(takeOver(of(id, 2, State.RUNNING, 2, 1, "owner"))).isFalse();
    assertThat(store.find(id)).isEmpty();
    write(snapshot(id, 2, State.SUCCEEDED));
    pass(LEASE.plusSeconds(1));
    assertThat(takeOver(of(id, 3, State.LOST, 2, 1, "owner"))).isFalse();
    assertThat(store.find(id)).map(Snapshot::state).contains(State.SUCCEEDED);
  }

  @Test
  void a_take_over_skips_no_epoch_and_goes_back_in_nothing() {
    String id = newId();
    write(snapshot(id, 5, State.RUNNING));
    pass(LEASE.plusSeconds(1));
    assertThat(takeOver(of(id, 6, State.RUNNING, 3, 2, "owner"))).isFalse();
    assertThat(takeOver(of(id, 6, State.RUNNING, 1, 2, "owner"))).isFalse();
    assertThat(takeOver(of(id, 5, State.RUNNING, 2, 2, "owner"))).isFalse();
    assertThat(takeOver(of(id, 6, State.RUNNING, 2, 2, "owner"))).isTrue();
  }

  @Test
  void of_many_who_take_over_at_once_exactly_one_does() throws Exception {
    try (Crowd crowd = new Crowd(8)) {
      for (int round = 0; round < 200; round++) {
        String id = newId();
        store.write(new Update(snapshot(id, 1, State.PENDING), List.of(), Duration.ZERO));
        List<Boolean> taken =
            crowd.together(n -> takeOver(of(id, 2 + n, State.RUNNING, 2, 1, "owner")));
        assertThat(taken).containsOnlyOnce(true);
      }
    }
  }

  @Test
  void a_requested_cancel_outlives_a_take_over() {
    String id = newId();
    write(snapshot(id, 1, State.RUNNING));
    store.requestCancel(id);
    pass(LEASE.plusSeconds(1));
    takeOver(of(id, 2, State.RUNNING, 2, 2, "owner"));
    assertThat(write(of(id, 3, State.RUNNING, 2, 2, "owner"))).isEqualTo(Verdict.CANCEL_REQUESTED);
  }

  @Test
  void a_key_means_one_task_as_long_as_that_is_kept() {
    Snapshot first = snapshot(newId(), 1, State.PENDING);
    Snapshot second = snapshot(newId(), 1, State.PENDING);
    assertThat(store.create(update(first), "key")).isEmpty();
    assertThat(store.create(update(first), "key")).isEmpty();
    assertThat(store.create(update(second), "key")).contains(first);
    assertThat(store.find(second.id())).isEmpty();
    assertThat(store.create(update(second), "another key")).isEmpty();
    Snapshot ended = snapshot(first.id(), 2, State.SUCCEEDED);
    write(ended);
    Snapshot third = snapshot(newId(), 1, State.PENDING);
    assertThat(store.create(update(third), "key")).contains(ended);
    pass(KEEP.plusSeconds(1));
    assertThat(store.create(update(third), "key")).isEmpty();
    store.remove(third.id());
    assertThat(store.create(update(snapshot(newId(), 1, State.PENDING)), "key")).isEmpty();
  }

  @Test
  void of_many_created_under_one_key_at_once_one_is() throws Exception {
    try (Crowd crowd = new Crowd(8)) {
      for (int round = 0; round < 200; round++) {
        String key = newId();
        List<Snapshot> each =
            IntStream.range(0, 8).mapToObj(n -> snapshot(newId(), 1, State.PENDING)).toList();
        List<String> meant =
            crowd.together(n -> store.create(update(each.get(n)), key).orElse(each.get(n)).id());
        assertThat(meant).containsOnly(meant.get(0));
        assertThat(each).filteredOn(one -> store.find(one.id()).isPresent()).hasSize(1);
      }
    }
  }

  @Test
  void log_lines_are_kept_in_order_and_once_and_the_newest_only() {
    String id = newId();
    write(snapshot(id, 1, State.RUNNING));
    assertThat(store.log(id)).isEmpty();
    store.write(new Update(snapshot(id, 2, State.RUNNING), lines(1, 2), LEASE));
    store.write(new Update(snapshot(id, 2, State.RUNNING), lines(2, 3), LEASE));
    assertThat(store.log(id)).isEqualTo(lines(1, 3));
    store.write(new Update(snapshot(id, 3, State.SUCCEEDED), lines(4, 1000), LEASE));
    assertThat(store.log(id))
        .hasSizeBetween(100, 300)
        .endsWith(lines(901, 1000).toArray(LogLine[]::new));
    assertThat(store.log(newId())).isEmpty();
  }

  @Test
  void of_two_ends_written_at_once_exactly_one_is_accepted() throws Exception {
    try (Crowd crowd = new Crowd(8)) {
      for (int round = 0; round < 200; round++) {
        String id = newId();
        write(snapshot(id, 1, State.RUNNING));
        List<Verdict> verdicts =
            crowd.together(
                n -> write(snapshot(id, 2 + n, n % 2 == 0 ? State.SUCCEEDED : State.FAILED)));
        assertThat(verdicts).containsOnlyOnce(Verdict.ACCEPTED);
      }
    }
  }

  @Test
  void the_newest_of_many_writes_at_once_stays() throws Exception {
    try (Crowd crowd = new Crowd(8)) {
      for (int round = 0; round < 200; round++) {
        String id = newId();
        crowd.together(n -> write(snapshot(id, 1 + n, State.RUNNING)));
        assertThat(store.find(id)).map(Snapshot::version).contains(8L);
      }
    }
  }

  @Test
  void a_batch_gives_a_verdict_for_each_in_order() {
    String known = newId();
    write(snapshot(known, 7, State.RUNNING));
    assertThat(
            store.write(
                List.of(
                    update(snapshot(newId(), 1, State.PENDING)),
                    update(snapshot(known, 6, State.RUNNING)),
                    update(snapshot(known, 8, State.RUNNING)))))
        .containsExactly(Verdict.ACCEPTED, Verdict.REFUSED, Verdict.ACCEPTED);
  }

  @Test
  void a_requested_cancel_comes_back_with_every_write() {
    String id = newId();
    write(snapshot(id, 1, State.RUNNING));
    assertThat(store.requestCancel(id)).isTrue();
    assertThat(write(snapshot(id, 2, State.RUNNING))).isEqualTo(Verdict.CANCEL_REQUESTED);
    assertThat(write(snapshot(id, 3, State.CANCELLING))).isEqualTo(Verdict.CANCEL_REQUESTED);
  }

  @Test
  void only_a_task_that_has_not_ended_can_be_asked_to_cancel() {
    String id = newId();
    assertThat(store.requestCancel(id)).isFalse();
    write(snapshot(id, 1, State.SUCCEEDED));
    assertThat(store.requestCancel(id)).isFalse();
    assertThat(store.find(id)).map(Snapshot::version).contains(1L);
  }

  @Test
  void an_ended_task_is_forgotten_after_its_retention_and_not_before() {
    String id = newId();
    write(snapshot(id, 1, State.SUCCEEDED));
    pass(KEEP.minusSeconds(1));
    assertThat(store.find(id)).isPresent();
    pass(Duration.ofSeconds(2));
    assertThat(store.find(id)).isEmpty();
    assertThat(store.list("owner")).isEmpty();
  }

  @Test
  void a_refused_write_does_not_prolong_the_retention() {
    String id = newId();
    write(snapshot(id, 1, State.SUCCEEDED));
    pass(KEEP.minusSeconds(1));
    write(snapshot(id, 2, State.RUNNING));
    store.requestCancel(id);
    pass(Duration.ofSeconds(2));
    assertThat(store.find(id)).isEmpty();
  }

  @Test
  void a_running_task_is_never_forgotten() {
    String id = newId();
    write(snapshot(id, 1, State.RUNNING));
    pass(KEEP.multipliedBy(100));
    assertThat(store.find(id)).isPresent();
  }

  @Test
  void an_owner_sees_their_own_tasks_newest_first() {
    Snapshot old = snapshot(newId(), 1, State.RUNNING);
    Snapshot young = of(newId(), 2, State.SUCCEEDED, 1, 1, "owner");
    write(young);
    write(old);
    write(of(newId(), 3, State.RUNNING, 1, 1, "somebody else"));
    assertThat(store.list("owner")).containsExactly(young, old);
  }

  @Test
  void a_removed_task_is_gone() {
    String id = newId();
    write(snapshot(id, 1, State.RUNNING));
    assertThat(store.remove(id)).isTrue();
    assertThat(store.find(id)).isEmpty();
    assertThat(store.remove(id)).isFalse();
  }

  @Test
  void a_watcher_hears_of_each_task_it_watches_until_it_stops() throws Exception {
    String id = newId();
    CountDownLatch heard = new CountDownLatch(1);
    Registration registration = store.watch(id, heard::countDown);
    write(snapshot(newId(), 1, State.RUNNING));
    assertThat(heard.getCount()).isEqualTo(1);
    write(snapshot(id, 1, State.RUNNING));
    assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
    registration.close();
    registration.close();
  }

  @Test
  void those_who_watch_cancels_hear_of_each_until_they_stop() throws Exception {
    String id = newId();
    write(snapshot(id, 1, State.RUNNING));
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    Registration registration = store.watchCancels(heard::add);
    store.requestCancel(newId());
    store.requestCancel(id);
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(id);
    registration.close();
    registration.close();
    store.requestCancel(id);
    assertThat(heard).isEmpty();
  }

  private Verdict write(Snapshot snapshot) {
    return store.write(update(snapshot));
  }

  private boolean takeOver(Snapshot snapshot) {
    return store.takeOver(update(snapshot));
  }

  private static Update update(Snapshot snapshot) {
    return new Update(snapshot, List.of(), LEASE);
  }

  private static List<LogLine> lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            n ->
                new LogLine(
                    n,
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(n),
                    System.Logger.Level.INFO,
                    "Line " + n))
        .toList();
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static Snapshot snapshot(String id, long version, State state) {
    return of(id, version, state, 1, 1, "owner");
  }

  private static Snapshot of(
      String id, long version, State state, long epoch, int attempt, String owner) {
    Instant created = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(version);
    boolean succeeded = state == State.SUCCEEDED;
    return new Snapshot(
        new Snapshot.About(id, "scrape", owner, Map.of("source", "contract"), created),
        epoch,
        attempt,
        version,
        state,
        succeeded ? 100 : 42,
        new Snapshot.Position(2, 6, "Fetching job page...", "scrape.fetch", null, 27, 100),
        state == State.CANCELLING,
        !state.isTerminal(),
        false,
        succeeded || !state.isTerminal() ? null : new Snapshot.Failure("code", "A sentence."),
        succeeded ? Map.of("job_id", "17") : Map.of(),
        created,
        created.plusMillis(1500),
        Duration.ofMillis(1500),
        state == State.RUNNING ? remaining(2500) : null);
  }

  private static Snapshot.Remaining remaining(long millis) {
    Duration likely = Duration.ofMillis(millis);
    return new Snapshot.Remaining(likely.dividedBy(2), likely, likely.multipliedBy(2));
  }

  /** Threads that begin the same thing at the same moment. */
  private static final class Crowd implements AutoCloseable {

    private final ExecutorService threads;
    private final int size;

    Crowd(int size) {
      this.size = size;
      this.threads = Executors.newFixedThreadPool(size);
    }

    <T> List<T> together(IntFunction<T> each) throws Exception {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> running =
          IntStream.range(0, size)
              .mapToObj(n -> threads.submit(after(start, () -> each.apply(n))))
              .toList();
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get(30, TimeUnit.SECONDS));
      }
      return results;
    }

    private static <T> Callable<T> after(CountDownLatch start, Callable<T> then) {
      return () -> {
        start.await();
        return then.call();
      };
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
