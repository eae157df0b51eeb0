package io.autocraftcv.dbscheduler;

import static io.autocraftcv.dbscheduler.Fixture.await;
import static io.autocraftcv.dbscheduler.Fixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workers that are killed or frozen, in JVMs of their own. */
class WorkerDeathTest {

  private final String url = Fixture.postgres().url();
  private final String table = Fixture.newTable();
  private final HikariDataSource dataSource = Fixture.pool(url);
  private final DbSchedulerExecutor web =
      DbSchedulerExecutor.builder(dataSource).table(table).createTable().workers(0).build();
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    web.close();
    dataSource.close();
  }

  private DbSchedulerExecutor survivor(Duration heartbeat) {
    DbSchedulerExecutor survivor =
        DbSchedulerExecutor.builder(dataSource)
            .table(table)
            .workers(1)
            .heartbeat(heartbeat)
            .build();
    survivor.start(desk);
    return survivor;
  }

  @Test
  void with_the_default_heartbeat_the_task_of_a_killed_worker_is_delivered_within_10_seconds()
      throws Exception {
    Duration heartbeat = DbSchedulerExecutor.builder(dataSource).heartbeat;
    try (WorkerProcess worker = WorkerProcess.start(url, table, heartbeat)) {
      web.submit(request("a"));
      worker.await("delivered a");
      try (DbSchedulerExecutor survivor = survivor(heartbeat)) {
        worker.kill();
        assertThat(desk.next(Duration.ofSeconds(10)).task().id()).isEqualTo("a");
        await("the row is removed", () -> survivor.find("a").isEmpty());
      }
    }
  }

  @Test
  void a_worker_that_was_frozen_does_not_settle_what_another_has_by_then() throws Exception {
    Duration heartbeat = Duration.ofMillis(100);
    CountDownLatch running = new CountDownLatch(1);
    desk.waitingFor(running);
    try (WorkerProcess worker = WorkerProcess.start(url, table, heartbeat)) {
      web.submit(request("a"));
      worker.await("delivered a");
      worker.freeze();
      try (DbSchedulerExecutor survivor = survivor(heartbeat)) {
        assertThat(desk.nextId()).isEqualTo("a");
        worker.wake();
        worker.settle();
        worker.await("told settle");
        // It can only run this when it is through with the other.
        web.submit(request("b"));
        worker.await("delivered b");
        assertThat(survivor.find("a")).as("the row that the survivor has").isPresent();
        worker.settle();
        running.countDown();
        await("the row is removed", () -> survivor.find("a").isEmpty());
        assertThat(desk.waiting()).isZero();
      }
    }
  }
}
