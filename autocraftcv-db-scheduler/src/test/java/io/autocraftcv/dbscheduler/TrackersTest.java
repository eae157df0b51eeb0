package io.autocraftcv.dbscheduler;

import static io.autocraftcv.dbscheduler.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressStore;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Retry;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import io.autocraftcv.progress.TaskType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A web node and two workers, each with a tracker of its own, over one store and one table. */
class TrackersTest {

  private enum Step implements Stage {
    FETCH,
    SAVE
  }

  private static final Options TWICE =
      Options.defaults()
          .retry(Retry.upTo(2).waiting(Duration.ofMillis(100), Duration.ofMillis(100)));

  private final HikariDataSource dataSource = Fixture.pool(Fixture.postgres().url());
  private final String table = Fixture.newTable();
  private final ProgressStore store = ProgressStore.inMemory(Duration.ofMinutes(10));
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final AtomicInteger attempts = new AtomicInteger();
  private volatile Task.Work<Integer> work = progress -> 0;
  private final TaskType<Integer> type =
      TaskType.of(
          Plan.of("double", Step.class),
          Object::toString,
          Integer::valueOf,
          (input, progress) -> {
            attempts.incrementAndGet();
            progress.run(Step.FETCH, () -> work.run(progress));
            progress.run(Step.SAVE, () -> progress.result("answer", Integer.toString(2 * input)));
          });
  private final ProgressTracker web = tracker(0);
  private final List<ProgressTracker> workers = List.of(tracker(2), tracker(2));

  private ProgressTracker tracker(int workers) {
    return tracker(workers, table);
  }

  private ProgressTracker tracker(int workers, String table) {
    return ProgressTracker.builder()
        .drainFor(Duration.ofMillis(100))
        .store(store)
        .executor(
            DbSchedulerExecutor.builder(dataSource)
                .table(table)
                .createTable()
                .workers(workers)
                .poll(Duration.ofMinutes(5))
                .build())
        .register(type)
        .build();
  }

  @AfterEach
  void close() {
    workers.forEach(ProgressTracker::close);
    web.close();
    dataSource.close();
  }

  @Test
  void what_a_web_node_starts_a_worker_runs_and_the_web_node_sees_it_happen() {
    Task<Map<String, String>> task = web.start(type, 21);
    assertThat(task.join()).containsEntry("answer", "42");
    assertThat(web.find(task.id())).map(Snapshot::state).contains(State.SUCCEEDED);
  }

  @Test
  void what_fails_is_tried_again_by_any_worker() {
    work =
        progress -> {
          if (attempts.get() == 1) {
            throw new IOException("no answer");
          }
          return 0;
        };
    Task<Map<String, String>> task = web.start(type, 21, TWICE);
    assertThat(task.join()).containsEntry("answer", "42");
    assertThat(task.snapshot().attempt()).isEqualTo(2);
  }

  @Test
  void a_task_can_be_cancelled_where_it_does_not_run() throws Exception {
    work =
        progress -> {
          arrived.countDown();
          new CountDownLatch(1).await();
          return 0;
        };
    Task<Map<String, String>> task = web.start(type, 21, TWICE);
    arrived.await();
    task.cancel();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void what_a_worker_has_when_it_ends_another_begins_again_at_once() throws Exception {
    work =
        progress -> {
          if (attempts.get() == 1) {
            arrived.countDown();
            new CountDownLatch(1).await();
          }
          return 0;
        };
    String apart = Fixture.newTable();
    ProgressTracker leaving = tracker(1, apart);
    Task<Map<String, String>> task = leaving.start(type, 21);
    arrived.await();
    try (ProgressTracker heir = tracker(1, apart)) {
      leaving.close();
      assertThat(heir.find(task.id())).isPresent();
      await("it is run", Duration.ofSeconds(3), () -> state(heir, task.id()) == State.SUCCEEDED);
    }
    assertThat(attempts).hasValue(2);
  }

  private static State state(ProgressTracker tracker, String id) {
    return tracker.find(id).orElseThrow().state();
  }

  @Test
  void a_hundred_tasks_run_once_each() {
    List<Task<Map<String, String>>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(web.start(type, i));
    }
    for (int i = 0; i < 100; i++) {
      assertThat(tasks.get(i).join()).containsEntry("answer", Integer.toString(2 * i));
    }
    assertThat(attempts).hasValue(100);
    await("nothing is left in the table", () -> waiting() == 0);
  }

  private int waiting() {
    try {
      return new TaskTable(dataSource, Database.POSTGRESQL, table, java.time.Clock.systemUTC())
          .countWaiting();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
