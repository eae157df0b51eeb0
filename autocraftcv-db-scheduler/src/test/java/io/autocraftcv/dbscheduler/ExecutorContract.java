package io.autocraftcv.dbscheduler;

import static io.autocraftcv.dbscheduler.Fixture.await;
import static io.autocraftcv.dbscheduler.Fixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import io.autocraftcv.progress.TaskRejectedException;
import io.autocraftcv.progress.TaskRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds on every database. */
abstract class ExecutorContract {

  /** So long that nothing in a test comes by a poll, unless it is to. */
  private static final Duration NEVER = Duration.ofMinutes(5);

  private static final Duration OFTEN = Duration.ofMillis(100);

  private final HikariDataSource dataSource = Fixture.pool(url());
  private final String table = Fixture.newTable();
  private final List<DbSchedulerExecutor> open = new ArrayList<>();
  private final DbSchedulerExecutor web = opened(builder().workers(0).queue(1_000));
  private final Desk desk = new Desk();

  abstract String url();

  DbSchedulerExecutor.Builder builder() {
    DbSchedulerExecutor.Builder builder =
        DbSchedulerExecutor.builder(dataSource)
            .table(table)
            .createTable()
            .workers(2)
            .heartbeat(NEVER)
            .poll(OFTEN);
    builder.patience = Duration.ofMillis(200);
    return builder;
  }

  private DbSchedulerExecutor opened(DbSchedulerExecutor.Builder builder) {
    DbSchedulerExecutor executor = builder.build();
    open.add(executor);
    return executor;
  }

  private DbSchedulerExecutor started(DbSchedulerExecutor.Builder builder, Desk desk) {
    DbSchedulerExecutor executor = opened(builder);
    executor.start(desk);
    return executor;
  }

  @AfterEach
  void close() {
    open.forEach(DbSchedulerExecutor::close);
    dataSource.close();
  }

  @Test
  void a_request_is_delivered_as_it_was_submitted_and_is_gone_when_it_is_settled()
      throws Exception {
    TaskRequest request = request("a", "{\"text\":\"Grüße \\u0000 \uD83D\uDE00\"}", 3);
    web.submit(request);
    assertThat(web.find("a")).contains(request);
    started(builder(), desk);
    assertThat(desk.next()).isEqualTo(request);
    await("the row is removed", () -> web.find("a").isEmpty());
  }

  @Test
  void what_a_worker_submits_itself_starts_at_once() throws Exception {
    DbSchedulerExecutor worker = started(builder().poll(NEVER), desk);
    worker.submit(request("a"));
    assertThat(desk.nextId()).isEqualTo("a");
    worker.submit(request("b"));
    assertThat(desk.nextId()).isEqualTo("b");
  }

  @Test
  void what_came_while_all_were_busy_starts_when_one_is_free() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    DbSchedulerExecutor worker = started(builder().workers(1).poll(NEVER), desk.waitingFor(busy));
    worker.submit(request("a"));
    desk.next();
    worker.submit(request("b"));
    worker.submit(request("c"));
    busy.countDown();
    assertThat(desk.nextId()).isEqualTo("b");
    assertThat(desk.nextId()).isEqualTo("c");
  }

  @Test
  void taking_a_request_twice_is_taking_it_once() throws Exception {
    web.submit(request("a"));
    web.submit(request("a"));
    CountDownLatch running = new CountDownLatch(1);
    started(builder().workers(1), desk.waitingFor(running));
    assertThat(desk.nextId()).isEqualTo("a");
    web.submit(request("a"));
    web.submit(request("b"));
    running.countDown();
    assertThat(desk.nextId()).isEqualTo("b");
    await("all are settled", () -> web.find("b").isEmpty());
    assertThat(desk.waiting()).isZero();
  }

  @Test
  void what_is_not_settled_is_delivered_again_after_its_wait_and_no_poll_later() throws Exception {
    AtomicInteger deliveries = new AtomicInteger();
    desk.doing(
        request ->
            deliveries.incrementAndGet() == 1
                ? Optional.of(Duration.ofMillis(300))
                : Optional.empty());
    DbSchedulerExecutor worker = started(builder().poll(NEVER), desk);
    worker.submit(request("a"));
    desk.next();
    long first = System.nanoTime();
    desk.next();
    assertThat(Duration.ofNanos(System.nanoTime() - first))
        .isBetween(Duration.ofMillis(200), Duration.ofSeconds(3));
    await("the row is removed", () -> web.find("a").isEmpty());
  }

  @Test
  void those_with_a_higher_priority_come_first_and_among_equals_who_came_first() throws Exception {
    web.submit(request("low", "", -1));
    web.submit(request("first", "", 0));
    web.submit(request("second", "", 0));
    web.submit(request("high", "", 100_000));
    started(builder().workers(1), desk);
    assertThat(List.of(desk.nextId(), desk.nextId(), desk.nextId(), desk.nextId()))
        .containsExactly("high", "first", "second", "low");
  }

  @Test
  void what_waits_can_be_withdrawn_and_what_runs_cannot() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    started(builder().workers(1), desk.waitingFor(running));
    web.submit(request("a"));
    assertThat(desk.nextId()).isEqualTo("a");
    web.submit(request("b"));
    web.submit(request("c"));
    web.withdraw("a");
    web.withdraw("b");
    web.withdraw("unknown");
    assertThat(web.find("a")).isPresent();
    assertThat(web.find("b")).isEmpty();
    running.countDown();
    assertThat(desk.nextId()).isEqualTo("c");
  }

  @Test
  void after_drain_nothing_more_is_delivered_here_and_what_runs_goes_on() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    DbSchedulerExecutor worker = started(builder(), desk.waitingFor(running));
    web.submit(request("a"));
    assertThat(desk.nextId()).isEqualTo("a");
    worker.drain();
    worker.submit(request("b"));
    Desk other = new Desk();
    started(builder(), other);
    assertThat(other.nextId()).isEqualTo("b");
    running.countDown();
    await("a is settled", () -> web.find("a").isEmpty());
    assertThat(desk.waiting()).isZero();
    assertThat(other.waiting()).isZero();
  }

  @Test
  void what_cannot_be_run_here_is_neither_lost_nor_hammered_and_left_to_others() throws Exception {
    desk.doing(
        request -> {
          throw new IllegalStateException("Task type work is not registered here");
        });
    started(builder().poll(NEVER), desk).submit(request("a"));
    assertThat(desk.nextId()).isEqualTo("a");
    assertThat(web.find("a")).isPresent();
    Desk other = new Desk();
    started(builder(), other);
    assertThat(other.nextId()).isEqualTo("a");
    await("the row is removed", () -> web.find("a").isEmpty());
    assertThat(desk.waiting()).isZero();
  }

  @Test
  void each_failure_doubles_the_wait_up_to_a_minute() {
    assertThat(Worker.backOff(0, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Worker.backOff(0, 1)).isEqualTo(Duration.ofMillis(500));
    assertThat(Worker.backOff(3, 0)).isEqualTo(Duration.ofSeconds(8));
    assertThat(Worker.backOff(1_000, 0)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void what_is_interrupted_is_delivered_again_at_once() throws Exception {
    AtomicInteger deliveries = new AtomicInteger();
    desk.doing(
        request -> {
          if (deliveries.incrementAndGet() == 1) {
            throw new InterruptedException("by the test");
          }
          return Optional.empty();
        });
    started(builder().poll(NEVER), desk).submit(request("a"));
    desk.next();
    assertThat(desk.nextId()).isEqualTo("a");
    await("the row is removed", () -> web.find("a").isEmpty());
  }

  @Test
  void a_worker_that_closes_interrupts_what_runs_and_gives_it_back() throws Exception {
    DbSchedulerExecutor worker = started(builder(), desk.waitingFor(new CountDownLatch(1)));
    worker.submit(request("a"));
    desk.next();
    Desk other = new Desk();
    started(builder(), other);
    worker.close();
    assertThat(other.next(Duration.ofSeconds(2)).task().id()).isEqualTo("a");
  }

  @Test
  void work_that_is_deaf_to_the_interrupt_is_given_back_too_and_its_end_does_not_count()
      throws Exception {
    CountDownLatch deaf = new CountDownLatch(1);
    CountDownLatch returned = new CountDownLatch(1);
    desk.doing(
        request -> {
          while (deaf.getCount() > 0) {
            Thread.onSpinWait();
          }
          returned.countDown();
          return Optional.empty();
        });
    DbSchedulerExecutor worker = started(builder(), desk);
    worker.submit(request("a"));
    desk.next();
    worker.close();
    CountDownLatch running = new CountDownLatch(1);
    Desk other = new Desk().waitingFor(running);
    started(builder(), other);
    assertThat(other.nextId()).isEqualTo("a");
    deaf.countDown();
    returned.await();
    assertThat(web.find("a")).isPresent();
    running.countDown();
    await("the row is removed", () -> web.find("a").isEmpty());
  }

  @Test
  void input_of_more_than_64_kilobytes_is_refused() {
    web.submit(request("fits", "x".repeat(64 * 1024), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> web.submit(request("long", "é".repeat(32 * 1024 + 1), 0)))
        .withMessage("The input of a task can be 65,536 bytes long, not 65,538");
    assertThat(web.find("fits")).isPresent();
    assertThat(web.find("long")).isEmpty();
  }

  @Test
  void no_more_than_the_limit_may_wait_until_some_are_taken() throws Exception {
    DbSchedulerExecutor small = opened(builder().workers(0).queue(3));
    for (String id : List.of("a", "b", "c")) {
      small.submit(request(id));
    }
    assertThatExceptionOfType(TaskRejectedException.class)
        .isThrownBy(() -> small.submit(request("d")))
        .withMessage("3 tasks are waiting; try again later");
    assertThat(small.find("d")).isEmpty();
    started(builder(), desk);
    await("all are settled", () -> web.find("c").isEmpty());
    await("there is room again", () -> isTaken(small, request("e")));
  }

  private static boolean isTaken(DbSchedulerExecutor executor, TaskRequest request) {
    try {
      executor.submit(request);
      return true;
    } catch (TaskRejectedException full) {
      assertThat(full).hasMessageContaining("waiting");
      return false;
    }
  }

  @Test
  void two_workers_share_200_tasks_and_run_each_once() {
    Set<String> first = ConcurrentHashMap.newKeySet();
    Set<String> second = ConcurrentHashMap.newKeySet();
    AtomicInteger runs = new AtomicInteger();
    started(builder().workers(4), noting(first, runs));
    started(builder().workers(4), noting(second, runs));
    for (int i = 0; i < 200; i++) {
      web.submit(request("task-" + i));
    }
    await("all have run", () -> first.size() + second.size() == 200);
    await("all are settled", () -> isEmpty());
    assertThat(runs).hasValue(200);
    assertThat(first).isNotEmpty();
    assertThat(second).isNotEmpty();
  }

  private static Desk noting(Set<String> ids, AtomicInteger runs) {
    return new Desk()
        .doing(
            request -> {
              runs.incrementAndGet();
              new CountDownLatch(1).await(5, java.util.concurrent.TimeUnit.MILLISECONDS);
              ids.add(request.task().id());
              return Optional.empty();
            });
  }

  private boolean isEmpty() {
    for (int i = 0; i < 200; i++) {
      if (web.find("task-" + i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void a_table_can_only_have_a_name_that_needs_no_quotes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().table("tasks; drop table users"))
        .withMessage("A table cannot be named tasks; drop table users");
  }
}
