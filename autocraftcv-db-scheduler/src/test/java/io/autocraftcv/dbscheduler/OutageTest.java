package io.autocraftcv.dbscheduler;

import static io.autocraftcv.dbscheduler.Fixture.await;
import static io.autocraftcv.dbscheduler.Fixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import io.autocraftcv.progress.TaskRejectedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The database goes away and comes back. */
class OutageTest {

  private final PostgresServer postgres = PostgresServer.start();
  private final HikariDataSource dataSource = Fixture.pool(postgres.url());
  private final DbSchedulerExecutor executor =
      DbSchedulerExecutor.builder(dataSource)
          .createTable()
          .workers(4)
          .heartbeat(Duration.ofMillis(100))
          .poll(Duration.ofMillis(100))
          .build();
  private final Desk desk = new Desk();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @AfterEach
  void close() {
    root.detachAppender(logged);
    executor.close();
    dataSource.close();
    postgres.close();
  }

  @Test
  void work_goes_on_and_is_settled_and_what_waits_is_run_when_the_database_is_back()
      throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    executor.start(desk.waitingFor(running));
    for (String id : List.of("a", "b", "c", "d", "waiting")) {
      executor.submit(request(id));
    }
    for (int i = 0; i < 4; i++) {
      desk.next();
    }
    logged.start();
    root.addAppender(logged);
    postgres.crash();
    assertThatExceptionOfType(TaskRejectedException.class)
        .isThrownBy(() -> executor.submit(request("e")))
        .withMessage("The database that holds the tasks is away; try again later");
    assertThatIllegalStateException()
        .as("nobody can know, so that it is not called lost")
        .isThrownBy(() -> executor.find("a"))
        .withMessage("The database that holds the tasks is away");
    executor.withdraw("waiting");
    running.countDown();
    silence();
    assertThat(logged.list).as("log lines in an outage of 20 heartbeats").hasSizeLessThan(20);
    postgres.restart();
    assertThat(desk.nextId()).isEqualTo("waiting");
    for (String id : List.of("a", "b", "c", "d", "waiting")) {
      await(id + " is settled", () -> isGone(id));
    }
    assertThat(desk.waiting()).as("none was delivered twice").isZero();
    executor.submit(request("f"));
    assertThat(desk.nextId()).isEqualTo("f");
  }

  /** Nothing is to happen for two seconds. */
  private static void silence() throws InterruptedException {
    assertThat(new CountDownLatch(1).await(2, java.util.concurrent.TimeUnit.SECONDS)).isFalse();
  }

  private boolean isGone(String id) {
    try {
      return executor.find(id).isEmpty();
    } catch (IllegalStateException notYet) {
      assertThat(notYet).hasMessageContaining("away");
      return false;
    }
  }

  @Test
  void a_worker_can_be_closed_while_the_database_is_away() throws Exception {
    executor.start(desk.doing(request -> Optional.of(Duration.ofMinutes(1))));
    executor.submit(request("a"));
    desk.next();
    postgres.crash();
    long began = System.nanoTime();
    executor.close();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }
}
