package io.autocraftcv.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes' worth of trackers on one Redis. */
class TrackersOnRedisTest {

  enum Step implements Stage {
    WORK
  }

  private static final Plan PLAN = Plan.of("redis", Step.class);

  private final RedisServer server = RedisServer.start();
  private final TcpProxy proxy = new TcpProxy(server.port());
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    proxy.close();
    server.close();
  }

  private ProgressTracker tracker(String uri) {
    RedisProgressStore store = RedisProgressStore.builder(uri).build();
    ProgressTracker tracker =
        ProgressTracker.builder()
            .store(store)
            .history(store.history())
            .workers(100)
            .drainFor(Duration.ofSeconds(2))
            .build();
    opened.add(0, store);
    opened.add(0, tracker);
    return tracker;
  }

  /** A task whose work goes on until it is told to stop. */
  private static Task<Void> endless(ProgressTracker tracker) {
    return tracker.start(
        PLAN,
        progress ->
            progress.run(
                Step.WORK,
                () -> {
                  while (true) {
                    progress.advance(1);
                    LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                  }
                }));
  }

  private static Duration untilCancelled(ProgressTracker web, Task<Void> task) {
    RedisServer.await(
        () -> web.find(task.id()).map(it -> it.state() == State.RUNNING).orElse(false), "runs");
    long begun = System.nanoTime();
    web.cancel(task.id());
    RedisServer.await(() -> task.snapshot().state() == State.CANCELLED, "stops");
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void a_cancel_on_one_node_stops_work_on_another_within_half_a_second() {
    ProgressTracker web = tracker(server.uri());
    ProgressTracker worker = tracker(server.uri());
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      times.add(untilCancelled(web, endless(worker)));
    }
    times.sort(null);
    assertThat(times.get(198)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void a_cancel_arrives_within_three_seconds_where_nothing_is_pushed() {
    server.cli("ACL", "SETUSER", "worker", "on", ">secret", "~ac:*", "resetchannels", "+@all");
    String mute = "redis://worker:secret@127.0.0.1:" + server.port();
    ProgressTracker web = tracker(mute);
    ProgressTracker worker = tracker(mute);
    for (int i = 0; i < 5; i++) {
      assertThat(untilCancelled(web, endless(worker))).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void a_cancel_arrives_within_three_seconds_where_what_is_pushed_gets_lost() {
    ProgressTracker web = tracker(server.uri());
    ProgressTracker worker = tracker(proxy.uri());
    assertThat(untilCancelled(web, endless(worker))).isLessThan(Duration.ofMillis(500));
    proxy.deafen();
    for (int i = 0; i < 3; i++) {
      assertThat(untilCancelled(web, endless(worker))).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void a_task_runs_on_while_redis_restarts_empty_and_its_watcher_sees_the_end() throws Exception {
    ProgressTracker web = tracker(server.uri());
    ProgressTracker worker = tracker(server.uri());
    CountDownLatch restarted = new CountDownLatch(1);
    List<Task<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(
          worker.start(
              PLAN,
              progress ->
                  progress.run(
                      Step.WORK,
                      () -> {
                        restarted.await();
                        return "done";
                      })));
    }
    CountDownLatch ends = new CountDownLatch(100);
    for (Task<String> task : tasks) {
      RedisServer.await(() -> web.find(task.id()).isPresent(), "is known");
      web.watch(task.id(), now -> countEnd(now, ends));
    }
    server.kill();
    server.restartEmpty();
    restarted.countDown();
    for (Task<String> task : tasks) {
      assertThat(task.join()).isEqualTo("done");
    }
    assertThat(ends.await(10, TimeUnit.SECONDS)).isTrue();
    for (Task<String> task : tasks) {
      assertThat(web.find(task.id())).contains(task.snapshot());
    }
  }

  private static void countEnd(Snapshot now, CountDownLatch ends) {
    if (now.state() == State.SUCCEEDED) {
      ends.countDown();
    }
  }
}
