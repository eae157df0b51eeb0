package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.ProgressStore.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    assertThat(store.write(written)).isEqualTo(Verdict.ACCEPTED);
    assertThat(store.find(written.id())).contains(written);
  }

  @Test
  void a_newer_version_replaces_an_older_one() {
    String id = newId();
    store.write(snapshot(id, 1, State.PENDING));
    assertThat(store.write(snapshot(id, 2, State.RUNNING))).isEqualTo(Verdict.ACCEPTED);
    assertThat(store.find(id)).map(Snapshot::version).contains(2L);
  }

  @Test
  void an_older_version_is_refused() {
    String id = newId();
    store.write(snapshot(id, 5, State.RUNNING));
    assertThat(store.write(snapshot(id, 4, State.RUNNING))).isEqualTo(Verdict.REFUSED);
    assertThat(store.find(id)).map(Snapshot::version).contains(5L);
  }

  @Test
  void a_write_may_be_sent_twice() {
    Snapshot running = snapshot(newId(), 5, State.RUNNING);
    store.write(running);
    assertThat(store.write(running)).isEqualTo(Verdict.ACCEPTED);
    Snapshot ended = snapshot(running.id(), 6, State.SUCCEEDED);
    store.write(ended);
    assertThat(store.write(ended)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void nothing_overwrites_an_end() {
    String id = newId();
    store.write(snapshot(id, 2, State.SUCCEEDED));
    assertThat(store.write(snapshot(id, 3, State.FAILED))).isEqualTo(Verdict.REFUSED);
    assertThat(store.write(snapshot(id, 4, State.RUNNING))).isEqualTo(Verdict.REFUSED);
    assertThat(store.find(id)).map(Snapshot::state).contains(State.SUCCEEDED);
  }

  @Test
  void another_attempt_is_refused() {
    String id = newId();
    store.write(snapshot(id, 2, State.RUNNING));
    assertThat(store.write(of(id, 3, State.RUNNING, 2, "owner"))).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void of_two_ends_written_at_once_exactly_one_is_accepted() throws Exception {
    try (Crowd crowd = new Crowd(8)) {
      for (int round = 0; round < 200; round++) {
        String id = newId();
        store.write(snapshot(id, 1, State.RUNNING));
        List<Verdict> verdicts =
            crowd.together(
                n -> store.write(snapshot(id, 2 + n, n % 2 == 0 ? State.SUCCEEDED : State.FAILED)));
        assertThat(verdicts).containsOnlyOnce(Verdict.ACCEPTED);
      }
    }
  }

  @Test
  void the_newest_of_many_writes_at_once_stays() throws Exception {
    try (Crowd crowd = new Crowd(8)) {
      for (int round = 0; round < 200; round++) {
        String id = newId();
        crowd.together(n -> store.write(snapshot(id, 1 + n, State.RUNNING)));
        assertThat(store.find(id)).map(Snapshot::version).contains(8L);
      }
    }
  }

  @Test
  void a_batch_gives_a_verdict_for_each_in_order() {
    String known = newId();
    store.write(snapshot(known, 7, State.RUNNING));
    assertThat(
            store.write(
                List.of(
                    snapshot(newId(), 1, State.PENDING),
                    snapshot(known, 6, State.RUNNING),
                    snapshot(known, 8, State.RUNNING))))
        .containsExactly(Verdict.ACCEPTED, Verdict.REFUSED, Verdict.ACCEPTED);
  }

  @Test
  void a_requested_cancel_comes_back_with_every_write() {
    String id = newId();
    store.write(snapshot(id, 1, State.RUNNING));
    assertThat(store.requestCancel(id)).isTrue();
    assertThat(store.write(snapshot(id, 2, State.RUNNING))).isEqualTo(Verdict.CANCEL_REQUESTED);
    assertThat(store.write(snapshot(id, 3, State.CANCELLING))).isEqualTo(Verdict.CANCEL_REQUESTED);
  }

  @Test
  void only_a_task_that_has_not_ended_can_be_asked_to_cancel() {
    String id = newId();
    assertThat(store.requestCancel(id)).isFalse();
    store.write(snapshot(id, 1, State.SUCCEEDED));
    assertThat(store.requestCancel(id)).isFalse();
    assertThat(store.find(id)).map(Snapshot::version).contains(1L);
  }

  @Test
  void an_ended_task_is_forgotten_after_its_retention_and_not_before() {
    String id = newId();
    store.write(snapshot(id, 1, State.SUCCEEDED));
    pass(KEEP.minusSeconds(1));
    assertThat(store.find(id)).isPresent();
    pass(Duration.ofSeconds(2));
    assertThat(store.find(id)).isEmpty();
    assertThat(store.list("owner")).isEmpty();
  }

  @Test
  void a_refused_write_does_not_prolong_the_retention() {
    String id = newId();
    store.write(snapshot(id, 1, State.SUCCEEDED));
    pass(KEEP.minusSeconds(1));
    store.write(snapshot(id, 2, State.RUNNING));
    store.requestCancel(id);
    pass(Duration.ofSeconds(2));
    assertThat(store.find(id)).isEmpty();
  }

  @Test
  void a_running_task_is_never_forgotten() {
    String id = newId();
    store.write(snapshot(id, 1, State.RUNNING));
    pass(KEEP.multipliedBy(100));
    assertThat(store.find(id)).isPresent();
  }

  @Test
  void an_owner_sees_their_own_tasks_newest_first() {
    Snapshot old = snapshot(newId(), 1, State.RUNNING);
    Snapshot young = of(newId(), 2, State.SUCCEEDED, 1, "owner");
    store.write(young);
    store.write(old);
    store.write(of(newId(), 3, State.RUNNING, 1, "somebody else"));
    assertThat(store.list("owner")).containsExactly(young, old);
  }

  @Test
  void a_removed_task_is_gone() {
    String id = newId();
    store.write(snapshot(id, 1, State.RUNNING));
    assertThat(store.remove(id)).isTrue();
    assertThat(store.find(id)).isEmpty();
    assertThat(store.remove(id)).isFalse();
  }

  @Test
  void a_watcher_hears_of_each_task_it_watches_until_it_stops() throws Exception {
    String id = newId();
    CountDownLatch heard = new CountDownLatch(1);
    Registration registration = store.watch(id, heard::countDown);
    store.write(snapshot(newId(), 1, State.RUNNING));
    assertThat(heard.getCount()).isEqualTo(1);
    store.write(snapshot(id, 1, State.RUNNING));
    assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
    registration.close();
    registration.close();
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static Snapshot snapshot(String id, long version, State state) {
    return of(id, version, state, 1, "owner");
  }

  private static Snapshot of(String id, long version, State state, int attempt, String owner) {
    Instant created = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(version);
    boolean succeeded = state == State.SUCCEEDED;
    return new Snapshot(
        new Snapshot.About(id, "scrape", owner, Map.of("source", "contract"), created),
        1,
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
